/** What n8n's start needs of gateways. It loads every package then, so nothing else is here. */
export { EVENTS, isPushedByOpen, isPushedByWkteam, UNKNOWN } from './callback/codes';
export { GatewayError } from './wire/errors';
export { later } from './wire/later';
export { tokenIn } from './wire/token';
export { textOf } from './wire/values';
