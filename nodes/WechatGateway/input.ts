import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isObject, shownAs, type JsonObject, type Operation } from '../../gateway';
import { fileFrom, filesFrom } from './fileFrom';

/**
 * The values of an operation's fields for one item, as the workflow sets them.
 *
 * @throws InvalidInputError when the item lacks a file
 */
export function readInput(
	context: IExecuteFunctions,
	{ fields, list, simplify }: Operation,
	itemIndex: number,
): JsonObject {
	const options = optionsOf(context, itemIndex);
	const input: JsonObject = {};
	for (const [name, field] of Object.entries(fields)) {
		const shown = shownAs(field, input);
		// n8n knows no value of a field that the form hides.
		if (shown === undefined) continue;
		const value: unknown = shown.advanced
			? (options[name] ?? ('default' in shown ? shown.default : undefined))
			: context.getNodeParameter(name, itemIndex, '', { extractValue: true });
		if (shown.kind !== 'file') input[name] = value;
		else input[name] = (shown.several ? filesFrom : fileFrom)(context, value, itemIndex);
	}
	if (list) {
		input.returnAll = context.getNodeParameter('returnAll', itemIndex, false);
		input.limit = context.getNodeParameter('limit', itemIndex, 50);
	}
	if (simplify) input.simplify = context.getNodeParameter('simplify', itemIndex, true);
	return input;
}

function optionsOf(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const options: unknown = context.getNodeParameter('options', itemIndex, {});
	return isObject(options) ? (options as IDataObject) : {};
}
