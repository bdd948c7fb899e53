import type { MainGateway } from '../dialects/names';

/** What a parameter looks like in the editor; the node turns these into n8n's property types. */
export type Field = TextField | ChoiceField | NumberField | SwitchField | FileField | DataField;

/** How the wire wants a value; text when it does not say. Both manuals agree wherever both have it. */
export type WireType =
	| 'integer'
	/** An integer that may have more than 53 bits; JSON holds it as a number all the same. */
	| 'bigInteger'
	| 'boolean'
	| 'list'
	/** A list that travels as one text. */
	| 'commas'
	| 'semicolons'
	| 'time'
	/** Where the gateway, or a person, finds something on the web. */
	| 'address'
	/** Data with fields, whole, as another operation gave it. */
	| 'object'
	/** As it is; JSON null while it is empty. */
	| 'orNull'
	/** The bytes of a file as text. */
	| 'base64';

interface FieldBase {
	/** Title Case. */
	label: string;
	/** Without a word about gateways: the form says by itself which one a field is for. */
	description: string;
	/** Stands among the Options of the node instead of above them. */
	advanced?: true;
	/** Only shown while another field has one of these values. */
	when?: When;
	sentAs?: WireType;
	/**
	 * What it means that a gateway is not sent a field that others are. Without this, a field that is
	 * filled in is refused there. `harmless`: nobody misses it. `used`: the node works with it itself.
	 */
	unsent?: 'harmless' | 'used';
	/** What to do on a gateway that refuses the field. */
	instead?: string;
}

/** Field name → values. */
export type When = Readonly<Record<string, readonly string[]>>;

export interface TextField extends FieldBase {
	/**
	 * `longText` has several lines, and its blanks are kept; an `id` must reach the next node whole. A
	 * `group` is a chat too; a `member` is one of the group in `groupId`.
	 */
	kind:
		| 'account'
		| 'chat'
		| 'group'
		| 'member'
		| 'contact'
		| 'label'
		| 'id'
		| 'text'
		| 'longText'
		| 'password'
		| 'dateTime'
		| 'proxyLine';
	/** Takes several IDs with commas between them; the list adds one. */
	many?: true;
	placeholder?: string;
	default?: string;
	/** n8n does not start the workflow while it is empty. Only for fields that every gateway needs. */
	required?: true;
}

export interface ChoiceField extends FieldBase {
	kind: 'choice';
	choices: readonly Choice[];
	default: string;
	required?: true;
}

export interface Choice {
	value: string;
	name: string;
	description?: string;
	/** The one gateway, in all its forms, that knows this value. */
	only?: MainGateway;
	/** What to do on the others. */
	instead?: string;
	/** What gateways do that are not sent the field at all. */
	assumed?: true;
}

export interface NumberField extends FieldBase {
	kind: 'number';
	default: number;
	min: number;
	required?: true;
	/** The same field under other circumstances. */
	otherwise?: { when: When; default: number; description: string };
}

export interface SwitchField extends FieldBase {
	kind: 'switch';
	default: boolean;
	required?: true;
}

/** A file of the item: the form asks for the name of the binary field that holds it. */
export interface FileField extends FieldBase {
	kind: 'file';
	required?: true;
	/** Name of the binary field that the form begins with; `data` when absent. */
	default?: string;
	/** The field with an address, in whose place the file's own address is sent. */
	insteadOf?: string;
	/** What the file must be. */
	accepts?: AcceptedFile;
	/** Several names with commas between them, or a list: the value is a list of files, in their order. */
	several?: true;
}

/** Data of a shape of its own, which the code of the operation checks: the fields of a form, or JSON. */
export interface DataField extends FieldBase {
	kind: 'formFields' | 'json';
	/** JSON. */
	default?: string;
	required?: true;
}

/** Kinds of files that gateways ask for. A cover is a small picture. */
export type AcceptedFile = 'picture' | 'cover' | 'video' | 'voice' | 'any';

export type Fields = Record<string, Field>;
