import { textOf, type JsonObject } from '../wire/values';
import { compact, numberIn } from '../wire/compact';
import type { Content } from './content';
import type { Media } from './item';
import { attribute, child, path, textAt, type XmlElement } from '../wire/xml';

/** What is known of a file before it is downloaded. `data` goes before the XML, where both tell. */
export const mediaOf =
	(kind: Media['kind']) =>
	(data: JsonObject, { xml }: Content): { media: Media } => ({
		media: { kind, ...compact(READ[kind](data, xml)) },
	});

type Read = (data: JsonObject, xml: XmlElement | undefined) => Omit<Media, 'kind'>;

const ofImage: Read = (_, xml) => {
	const image = child(xml, 'img');
	return {
		sizeBytes: numberOf(image, 'hdlength') || numberOf(image, 'length'),
		width: numberOf(image, 'cdnhdwidth') || numberOf(image, 'cdnmidwidth') || undefined,
		height: numberOf(image, 'cdnhdheight') || numberOf(image, 'cdnmidheight') || undefined,
		md5: attribute(image, 'md5'),
	};
};

const ofVideo: Read = (_, xml) => {
	const video = child(xml, 'videomsg');
	return {
		sizeBytes: numberOf(video, 'length'),
		durationMs: thousandfold(numberOf(video, 'playlength')),
		width: numberOf(video, 'cdnthumbwidth') || undefined,
		height: numberOf(video, 'cdnthumbheight') || undefined,
		md5: attribute(video, 'md5'),
	};
};

/** `length` is the size in bytes and `voicelength` milliseconds (下载消息中的语音). */
const ofVoice: Read = (data, xml) => {
	const voice = child(xml, 'voicemsg');
	const length = numberIn(data.length) ?? numberOf(voice, 'length');
	return {
		sizeBytes: length,
		durationMs: numberIn(data.voiceLength) ?? numberOf(voice, 'voicelength'),
		length,
		bufId: textOf(data.bufId) || attribute(voice, 'bufid'),
	};
};

const ofFile: Read = (data, xml) => {
	const app = child(xml, 'appmsg');
	return {
		fileName: (textAt(app, 'title') ?? textOf(data.title)) || textOf(data.fileName),
		extension: textAt(app, 'appattach', 'fileext'),
		sizeBytes: numberIn(textAt(app, 'appattach', 'totallen')),
		md5: textAt(app, 'md5'),
		url: textOf(data.url),
	};
};

/** An emoji of a phone's keyboard comes as an app message. */
const ofEmoji: Read = (data, xml) => {
	const emoji = child(xml, 'emoji');
	const attached = path(xml, 'appmsg', 'appattach');
	return {
		md5: textOf(data.md5) || attribute(emoji, 'md5') || textAt(attached, 'emoticonmd5'),
		sizeBytes:
			numberIn(data.length) ?? numberOf(emoji, 'len') ?? numberIn(textAt(attached, 'totallen')),
		width: numberOf(emoji, 'width'),
		height: numberOf(emoji, 'height'),
		url: textOf(data.url) || attribute(emoji, 'cdnurl'),
	};
};

const READ: Readonly<Record<Media['kind'], Read>> = {
	image: ofImage,
	video: ofVideo,
	voice: ofVoice,
	file: ofFile,
	emoji: ofEmoji,
};

const numberOf = (element: XmlElement | undefined, name: string): number | undefined =>
	numberIn(attribute(element, name));

const thousandfold = (seconds: number | undefined): number | undefined =>
	seconds === undefined ? undefined : numberIn(seconds * 1000);
