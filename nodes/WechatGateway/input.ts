import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import {
	isObject,
	textOf,
	type Field,
	type JsonObject,
	type Operation,
	type When,
} from '../../gateway';

/** The values of an operation's fields for one item, as the workflow sets them. */
export function readInput(
	context: IExecuteFunctions,
	{ fields, list, simplify }: Operation,
	itemIndex: number,
): JsonObject {
	const options = optionsOf(context, itemIndex);
	const input: JsonObject = {};
	for (const [name, field] of Object.entries(fields)) {
		if (!isShown(field, input)) continue;
		input[name] = field.advanced
			? (options[name] ?? ('default' in field ? field.default : undefined))
			: context.getNodeParameter(name, itemIndex, '', { extractValue: true });
	}
	if (list) {
		input.returnAll = context.getNodeParameter('returnAll', itemIndex, false);
		input.limit = context.getNodeParameter('limit', itemIndex, 50);
	}
	if (simplify) input.simplify = context.getNodeParameter('simplify', itemIndex, true);
	return input;
}

/** n8n knows no value of a field that the form hides; those that decide about it come before it. */
function isShown(field: Field, input: JsonObject): boolean {
	const holds = (when: When) =>
		Object.entries(when).every(([other, values]) => values.includes(textOf(input[other])));
	if (field.when === undefined || holds(field.when)) return true;
	return field.kind === 'number' && field.otherwise !== undefined && holds(field.otherwise.when);
}

function optionsOf(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const options: unknown = context.getNodeParameter('options', itemIndex, {});
	return isObject(options) ? (options as IDataObject) : {};
}
