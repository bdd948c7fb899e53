import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { prepare as checkAddresses } from '../message/addresses';

/** What Upload Video gives of a video (shipinhao/finderPublish). */
const PARTS = ['fileUrl', 'thumbUrl', 'mp4Identify', 'fileSize', 'thumbMd5', 'fileKey'] as const;

/**
 * Completes what is published: either two addresses or what was uploaded, never half of each.
 *
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	const topics = topicsOf(call.input.topics);
	switch (call.text('source')) {
		case 'url':
			for (const name of ['videoUrl', 'thumbUrl'] as const) refuseEmpty(call, name);
			return { ...checkAddresses(call), topics, videoCdn: undefined };
		case 'uploaded':
			return { topics, videoCdn: uploadedOf(call), videoUrl: '', thumbUrl: '' };
		default:
			throw new InvalidInputError(
				`"${call.text('source')}" does not say where the video is.`,
				'Use one of url, uploaded.',
			);
	}
}

function refuseEmpty(call: Call, name: string): void {
	if (call.text(name) !== '') return;
	throw new InvalidInputError(
		`${call.fields[name]?.label ?? name} is empty.`,
		'Enter the address, or choose the source "Uploaded Before".',
	);
}

/** Each with its #, as the page has them. */
function topicsOf(given: unknown): string[] {
	const entries = Array.isArray(given) ? given.map(textOf) : textOf(given).split(/[\s,，、#＃]+/);
	return entries
		.map((topic) => topic.replace(/^[#＃\s]+/, ''))
		.filter((topic) => topic !== '')
		.map((topic) => `#${topic}`);
}

function uploadedOf(call: Call): JsonObject {
	const uploaded = asObject(call.input.videoCdn);
	const missing = PARTS.filter((name) => textOf(uploaded[name]) === '');
	if (missing.length === 0) {
		return {
			...Object.fromEntries(PARTS.map((name) => [name, uploaded[name]])),
			fileSize: sizeOf(uploaded),
		};
	}
	throw new InvalidInputError(
		`${call.fields.videoCdn?.label} lacks ${missing.join(', ')}.`,
		'Use the whole videoCdn that Upload Video gives.',
	);
}

function sizeOf({ fileSize }: JsonObject): number {
	const size = Number(textOf(fileSize));
	if (Number.isSafeInteger(size) && size > 0) return size;
	throw new InvalidInputError(
		`The size of the uploaded video is no number of bytes: "${textOf(fileSize)}".`,
		'Use the whole videoCdn that Upload Video gives.',
	);
}

/** An expression gives an object, a person may type JSON. */
function asObject(given: unknown): JsonObject {
	if (isObject(given)) return given;
	try {
		const parsed: unknown = JSON.parse(textOf(given));
		return isObject(parsed) ? parsed : {};
	} catch {
		return {};
	}
}
