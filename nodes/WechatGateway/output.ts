import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	fetchPicture,
	pictureFrom,
	textOf,
	type GatewayClient,
	type JsonObject,
	type Operation,
	type Output,
	type Picture,
} from '../../gateway';
import { BINARY_FIELD } from './fieldProperties';

/** Turns what an operation gives into items, with the picture it names as binary data. */
export async function itemsFrom(
	context: IExecuteFunctions,
	client: GatewayClient,
	operation: Operation,
	output: Output,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const rows = Array.isArray(output) ? output : [output];
	const items: INodeExecutionData[] = [];
	for (const row of rows) {
		const { json, picture } = await pictured(client, operation, row);
		const item: INodeExecutionData = { json: json as IDataObject, pairedItem: { item: itemIndex } };
		if (picture) item.binary = await binaryOf(context, picture, itemIndex);
		items.push(item);
	}
	return items;
}

async function pictured(
	client: GatewayClient,
	{ picture: where }: Operation,
	row: JsonObject,
): Promise<{ json: JsonObject; picture?: Picture }> {
	if (where === undefined) return { json: row };
	if ('base64Field' in where) {
		const { [where.base64Field]: base64, ...json } = row;
		const text = textOf(base64).replace(/^data:[^,]*,/, '');
		if (text === '') return { json };
		const picture = pictureFrom(Buffer.from(text, 'base64'));
		if (picture) return { json, picture };
		return { json: { ...json, message: 'There is no picture: the gateway sent something else.' } };
	}
	const url = textOf(row[where.urlField]);
	if (url === '') return { json: row };
	const found = await fetchPicture(client.surroundings.transport, url);
	return 'reason' in found
		? { json: { ...row, message: found.reason } }
		: { json: row, picture: found };
}

async function binaryOf(
	context: IExecuteFunctions,
	{ bytes, extension, mimeType }: Picture,
	itemIndex: number,
): Promise<Record<string, IBinaryData>> {
	const field = textOf(context.getNodeParameter(`options.${BINARY_FIELD}`, itemIndex, 'data'));
	const file = await context.helpers.prepareBinaryData(
		Buffer.from(bytes),
		`wechat-login-qr-code.${extension}`,
		mimeType,
	);
	return { [field || 'data']: file };
}
