/** What a person can enter; names as n8n's own forms have them. */
export const FIELD_TYPES = {
	checkbox: 'Checkboxes',
	date: 'Date',
	dropdown: 'Dropdown',
	email: 'Email',
	number: 'Number',
	radio: 'Radio Buttons',
	text: 'Text Input',
	textarea: 'Textarea',
} as const;

export type FieldType = keyof typeof FIELD_TYPES;

/** One field of the form that somebody is asked to fill in. */
export interface FormField {
	type: FieldType;
	label: string;
	/** Under which the answer has it. */
	name: string;
	required: boolean;
	placeholder: string;
	/** With which the field begins; several texts only for checkboxes. */
	preset: string[];
	/** To choose from, each once; empty where anything can be entered. */
	options: string[];
}

/** What a filled-in field holds: a list of checkboxes, a number of a number, null of nothing. */
export type FieldValue = string | number | string[] | null;

export const hasOptions = (type: FieldType): boolean =>
	type === 'checkbox' || type === 'dropdown' || type === 'radio';
