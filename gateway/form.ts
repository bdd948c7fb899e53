/** What the descriptions of the nodes are made from. n8n loads it at its start, so nothing else is here. */
export { EVENTS, isPushedByOpen, isPushedByWkteam, UNKNOWN } from './callback/codes';
export { catalogue, operationNamed, type Resource } from './catalogue';
export { dialects } from './dialects';
export { isOffered, type Binding, type Output } from './operation/binding';
export type { ChoiceField, Field, Fields, TextField, When } from './operation/field';
export type { MediaKind, Operation } from './operation/operation';
export { shownAs } from './operation/shown';
export { gatewayNote } from './operation/unsent';
export { later } from './wire/later';
export { GatewayError } from './wire/errors';
export { textOf } from './wire/values';
