import { dialects, gatewayNote, type Field, type Operation } from '../../gateway/form';

/** The fields of an operation, which say for which gateway they are where that matters. */
export const explainedFields = (operation: Operation): Array<[string, Field]> =>
	Object.entries(operation.fields).map(([name, field]) => [
		name,
		withNote(withChoices(field), gatewayNote(operation, name)),
	]);

function withNote(field: Field, note: string): Field {
	if (note === '') return field;
	const description = followedBy(field.description, note);
	if (field.kind !== 'number' || field.otherwise === undefined) return { ...field, description };
	const otherwise = { ...field.otherwise };
	otherwise.description = followedBy(otherwise.description, note);
	return { ...field, description, otherwise };
}

const followedBy = (text: string, note: string): string => `${text.replace(/\.$/, '')}. ${note}`;

function withChoices(field: Field): Field {
	if (field.kind !== 'choice') return field;
	const choices = field.choices.map((choice) => {
		if (choice.only === undefined) return choice;
		const note = `${dialects[choice.only].displayName} only`;
		const { description } = choice;
		return { ...choice, description: description ? followedBy(description, `${note}.`) : note };
	});
	return { ...field, choices };
}
