/** What a parameter looks like in the editor; the node turns these into n8n's property types. */
export type Field = TextField | ChoiceField | NumberField | SwitchField;

interface FieldBase {
	/** Title Case. */
	label: string;
	description: string;
	/** Stands among the Options of the node instead of above them. */
	advanced?: true;
	/** Only shown while another field has one of these values. */
	when?: When;
}

/** Field name → values. */
export type When = Readonly<Record<string, readonly string[]>>;

export interface TextField extends FieldBase {
	/** `longText` has several lines, and its blanks are kept. */
	kind: 'account' | 'chat' | 'text' | 'longText' | 'password' | 'dateTime' | 'proxyLine';
	placeholder?: string;
	default?: string;
	/** n8n does not start the workflow while it is empty. Only for fields that every gateway needs. */
	required?: true;
}

export interface ChoiceField extends FieldBase {
	kind: 'choice';
	choices: ReadonlyArray<{ value: string; name: string; description?: string }>;
	default: string;
}

export interface NumberField extends FieldBase {
	kind: 'number';
	default: number;
	min: number;
	/** The same field under other circumstances. */
	otherwise?: { when: When; default: number; description: string };
}

export interface SwitchField extends FieldBase {
	kind: 'switch';
	default: boolean;
}

export type Fields = Record<string, Field>;
