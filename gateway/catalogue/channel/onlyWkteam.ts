import { notOffered } from '../../operation/binding';

export const onlyWkteam = notOffered('its manual has no channels');
