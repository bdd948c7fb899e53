import { notOffered } from '../../operation/binding';
import { group, itemAccount } from '../subjects';

/** What nearly all operations of a group have in common. */
export const aboutGroup = {
	about: [itemAccount, group],
	code: () => import('../../group/checks'),
} as const;

/** The same of those that come before there is a group. */
export const aboutAccount = { ...aboutGroup, about: [itemAccount] } as const;

export const onlyWkteam = notOffered('its manual has no call for that');

/** 部分风控说明. */
export const BRINGING_IN =
	'About 6 people an hour from a new account, 15 from an older one, none in the first 3 days after a new login.';
