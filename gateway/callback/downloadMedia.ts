import { attempt } from '../wire/attempt';
import { media } from '../catalogue/media';
import type { GatewayClient } from '../client/client';
import { canBeIgnored } from '../wire/errors';
import { isObject, textOf } from '../wire/values';
import { fetchMedia, type MediaFile } from '../media/fetchMedia';
import type { MediaKind, Operation } from '../operation/operation';

/** What a message tells of the file that it brought. */
export interface SentMedia {
	kind: Exclude<MediaKind, 'cdn'>;
	account: string;
	messageId: string;
	/** The content of the message, as it was pushed. */
	xml?: string;
	/** open wants both for images and files; both gateways want the sender of a voice message. */
	fromUser?: string;
	toUser?: string;
	/** Of a voice message. */
	length?: string | number;
	bufId?: string;
}

export interface DownloadedMedia {
	file?: MediaFile;
	url?: string;
	/** Why there is no file. */
	message?: string;
}

const OPERATIONS: Record<SentMedia['kind'], Operation> = {
	image: media.downloadImage,
	video: media.downloadVideo,
	voice: media.downloadVoice,
	file: media.downloadFile,
	emoji: media.downloadEmoji,
};

/**
 * Has the gateway fetch what a message brought, and fetches it from there. That a file cannot be
 * had is no reason to lose the message, so it is said in `message`.
 *
 * @throws CancelledError
 */
export async function downloadMedia(
	client: GatewayClient,
	sent: SentMedia,
): Promise<DownloadedMedia> {
	const operation = OPERATIONS[sent.kind];
	const got = await attempt(async () => await client.execute(operation, { ...sent }));
	if (canBeIgnored(got.reason)) return { message: `There is no file: ${got.reason.message}` };
	if (got.reason) throw got.reason;
	const url = textOf(isObject(got.value) ? got.value.url : '');
	const { kind, messageId, xml = '' } = sent;
	const facts = { kind, messageId, xml, fileName: '', url };
	return { url, ...(await fetchMedia(client.surroundings.transport, facts)) };
}
