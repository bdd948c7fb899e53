import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	drawQrCode,
	fetchMedia,
	fetchPicture,
	pictureFrom,
	textOf,
	type JsonObject,
	type MediaFile,
	type NoFile,
	type OperationCall,
	type Output,
	type Picture,
} from '../../gateway';
import { BINARY_FIELD } from './binaryField';

/** A row of what an operation gave, with the file that it speaks of. */
interface Row {
	json: JsonObject;
	file?: MediaFile;
}

/** Turns what an operation gives into items, with the file that it names as binary data. */
export async function itemsFrom(
	context: IExecuteFunctions,
	call: OperationCall,
	output: Output,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const rows = Array.isArray(output) ? output : [output];
	const items: INodeExecutionData[] = [];
	for (const row of rows) {
		const { json, file } = await withFile(call, row);
		const item: INodeExecutionData = { json: json as IDataObject, pairedItem: { item: itemIndex } };
		if (file) item.binary = await binaryOf(context, file, itemIndex);
		items.push(item);
	}
	return items;
}

async function withFile(call: OperationCall, row: JsonObject): Promise<Row> {
	const { picture, media } = call.operation;
	if (media && call.isOn('downloadFile')) return await withMedia(call, row);
	if (picture === undefined) return { json: row };
	const { fileName } = picture;
	if ('base64Field' in picture) return withPictureInside(row, picture.base64Field, fileName);
	if ('contentField' in picture) return withPictureDrawn(row, picture.contentField, fileName);
	return await withPictureAt(call, row, picture.urlField, fileName);
}

async function withMedia(call: OperationCall, row: JsonObject): Promise<Row> {
	const { session, operation } = call;
	const url = textOf(row.url);
	if (url === '' || operation.media === undefined) return { json: row };
	const found = await fetchMedia(session.surroundings.transport, {
		kind: operation.media,
		messageId: call.text('messageId'),
		xml: call.text('xml'),
		fileName: call.text('fileName'),
		url,
	});
	return 'file' in found
		? { json: row, file: found.file }
		: { json: { ...row, message: found.message } };
}

function withPictureInside(row: JsonObject, field: string, fileName?: string): Row {
	const { [field]: base64, ...json } = row;
	const text = textOf(base64).replace(/^data:[^,]*,/, '');
	if (text === '') return { json };
	const picture = pictureFrom(Buffer.from(text, 'base64'));
	if (picture) return { json, file: qrCode(picture, fileName) };
	return { json: { ...json, message: 'There is no picture: the gateway sent something else.' } };
}

async function withPictureAt(
	call: OperationCall,
	row: JsonObject,
	field: string,
	fileName?: string,
): Promise<Row> {
	const url = textOf(row[field]);
	if (url === '') return { json: row };
	const found = await fetchPicture(call.session.surroundings.transport, url);
	return withFound(row, found, fileName);
}

function withPictureDrawn(row: JsonObject, field: string, fileName?: string): Row {
	const content = textOf(row[field]);
	return content === '' ? { json: row } : withFound(row, drawQrCode(content), fileName);
}

const withFound = (row: JsonObject, found: Picture | NoFile, fileName?: string): Row =>
	'reason' in found
		? { json: { ...row, message: found.reason } }
		: { json: row, file: qrCode(found, fileName) };

const qrCode = (
	{ bytes, mimeType, extension }: Picture,
	fileName = 'wechat-login-qr-code',
): MediaFile => ({ bytes, mimeType, fileName: `${fileName}.${extension}` });

async function binaryOf(
	context: IExecuteFunctions,
	{ bytes, fileName, mimeType }: MediaFile,
	itemIndex: number,
): Promise<Record<string, IBinaryData>> {
	const field = textOf(context.getNodeParameter(`options.${BINARY_FIELD}`, itemIndex, 'data'));
	// The same memory: a file may be large.
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const file = await context.helpers.prepareBinaryData(buffer, fileName, mimeType);
	return { [field || 'data']: file };
}
