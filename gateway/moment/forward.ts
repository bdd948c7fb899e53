export { audienceOf as prepare } from './audience';
