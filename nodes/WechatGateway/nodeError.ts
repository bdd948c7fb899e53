import type { INode, INodeExecutionData, INodeParameters, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import {
	catalogue,
	foreseen,
	GatewayError,
	GatewayRefusedError,
	InvalidInputError,
	NotGatewayAnswerError,
	NotOfferedError,
	UnforeseenError,
} from '../../gateway';

/**
 * What the workflow gets to see of something that went wrong with one item. Only our own words: n8n's
 * HTTP errors carry the request, and with it the token.
 *
 * @param itemIndex none where no items are worked on, as in a trigger
 * @param note said after the advice, e.g. what was done already
 */
export function nodeErrorFrom(
	wholeNode: INode,
	thrown: unknown,
	itemIndex?: number,
	note = '',
): NodeApiError | NodeOperationError {
	const error = foreseen(thrown);
	if (error instanceof NodeOperationError || error instanceof NodeApiError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	const node = withoutPasswords(wholeNode);
	if (!(error instanceof GatewayError)) {
		return new NodeOperationError(node, error as Error, { itemIndex });
	}
	const message = itemIndex === undefined ? error.message : `${error.message} [item ${itemIndex}]`;
	const description = [error.hint, note].filter((text) => text !== '').join(' ');
	if (OURS.some((kind) => error instanceof kind)) {
		return new NodeOperationError(node, message, { itemIndex, description });
	}
	const api = new NodeApiError(node, factsOf(error), {
		message,
		description,
		itemIndex,
		httpCode: httpCodeOf(error),
	});
	// Given after the fact: n8n replaces messages that happen to contain words like ECONNRESET.
	api.message = message;
	return api;
}

/**
 * The same of a trigger, with what to do as part of what happened: whoever publishes sees the message alone, in older
 * releases of n8n (2.14) of an API error the description alone.
 */
export function triggerErrorFrom(node: INode, thrown: unknown): NodeApiError | NodeOperationError {
	const error = nodeErrorFrom(node, thrown);
	if (!error.description) return error;
	// Sentences of a gateway have no period.
	const period = /[.?!。？！]["')）]*$/.test(error.message) ? '' : '.';
	error.message += `${period} ${error.description}`;
	error.description = undefined;
	return error;
}

/** What has nothing to do with an answer. */
const OURS = [InvalidInputError, NotOfferedError, UnforeseenError];

/** n8n stores the node with its error, parameters included. */
function withoutPasswords(node: INode): INode {
	const hide = (values: INodeParameters): INodeParameters =>
		Object.fromEntries(
			Object.entries(values).map(([name, value]) => {
				if (PASSWORD_FIELDS.has(name) && value !== '') return [name, '***'];
				return [name, name === 'options' ? hide(value as INodeParameters) : value];
			}),
		);
	return { ...node, parameters: hide(node.parameters) };
}

const PASSWORD_FIELDS = new Set(
	Object.values(catalogue)
		.flatMap(({ operations }) => Object.values(operations))
		.flatMap(({ fields }) => Object.entries(fields))
		.filter(([, { kind }]) => kind === 'password')
		.map(([name]) => name),
);

/** Without one, n8n would read a gateway's code such as 401x as an HTTP status. */
function httpCodeOf(error: GatewayError): string | undefined {
	if (error instanceof NotGatewayAnswerError) return String(error.status);
	return error instanceof GatewayRefusedError ? '200' : undefined;
}

function factsOf(error: GatewayError): JsonObject {
	return {
		message: error.message,
		...(error instanceof GatewayRefusedError && { code: error.code }),
	};
}

/**
 * The item of an item that went wrong. n8n sends it to the error output: by these very keys since 2.36, before
 * that by an error of its own, which is hidden since n8n would put its message in the place of both keys.
 */
export function failedItem(
	{ onError }: INode,
	failure: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { message, description } = failure;
	const item: INodeExecutionData = {
		json: { error: message, ...(description && { details: description }) },
		pairedItem: { item: itemIndex },
	};
	if (onError !== 'continueErrorOutput') return item;
	return Object.defineProperty(item, 'error', { value: failure });
}
