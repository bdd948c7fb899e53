/** What the form of the node is made from. */
export { catalogue, operationNamed, type Resource } from './catalogue';
export { dialects } from './dialects';
export { FIELD_TYPES, hasOptions, type FieldType } from './message/form/field';
export { isOffered, type Binding, type Output } from './operation/binding';
export type { ChoiceField, Field, Fields, FileField, TextField, When } from './operation/field';
export type { MediaKind, Operation } from './operation/operation';
export { shownAs } from './operation/shown';
export { gatewayNote } from './operation/unsent';
