import { idBeforeXml, readMessageXml } from '../wire/messageXml';
import { child, textAt, type XmlElement } from '../wire/xml';
import { InvalidInputError } from '../wire/errors';

/** What somebody sent, told by its XML. `app` is any other card: a chat record, a quote, music … */
export type ReceivedKind = 'image' | 'video' | 'file' | 'miniProgram' | 'link' | 'app' | 'other';

export interface Received {
	/** As the gateway pushed it, without the sender's ID that it may have before it in groups. */
	xml: string;
	kind: ReceivedKind;
}

/**
 * The XML of a message that the account got, as the trigger hands it on.
 *
 * @throws InvalidInputError when it is none
 */
export function receivedXml(given: string): Received {
	const text = given.trim();
	const xml = idBeforeXml(text)?.behind ?? text;
	const message = readMessageXml(xml);
	if (message) return { xml, kind: kindOf(message) };
	throw new InvalidInputError(
		'Message XML is not the XML of a message.',
		'Take raw.data.content of an item of the trigger. Pictures, videos, files, links and mini programs have XML; a text has none and is sent by Send Text.',
	);
}

/** Numbers of `appmsg.type`: 5 link, 6 file (74 while it comes), 33 and 36 mini program. */
function kindOf(message: XmlElement): ReceivedKind {
	if (child(message, 'img')) return 'image';
	if (child(message, 'videomsg')) return 'video';
	const app = child(message, 'appmsg');
	if (!app) return 'other';
	return APP_KINDS[textAt(app, 'type') ?? ''] ?? 'app';
}

const APP_KINDS: Readonly<Record<string, ReceivedKind>> = {
	'5': 'link',
	'6': 'file',
	'74': 'file',
	'33': 'miniProgram',
	'36': 'miniProgram',
};
