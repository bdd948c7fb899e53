import type { MediaKind } from '../operation/operation';
import { readXml, textAt } from '../wire/xml';

/** What is known of a file besides its bytes. */
export interface FileFacts {
	kind: MediaKind;
	messageId: string;
	/** The message that brought it; the XML of a file holds its name. */
	xml: string;
	/** A name that somebody gave already. */
	fileName: string;
	url: string;
}

const LONGEST_NAME = 120;
const LONGEST_EXTENSION = 10;

/**
 * A name for a file: the one it was sent under, or else one made of kind and message.
 *
 * @param extension told by the bytes, without a dot; '' when they do not tell
 */
export function fileNameFor(facts: FileFacts, extension: string): string {
	const given = facts.fileName || (facts.kind === 'file' ? nameInXml(facts.xml) : '');
	const name = harmless(given);
	if (name !== '') return extensionOf(name) === '' ? withExtension(name, extension) : name;
	const base = facts.messageId === '' ? facts.kind : `${facts.kind}-${facts.messageId}`;
	return withExtension(harmless(base), extension || extensionOf(nameInUrl(facts.url)));
}

/** Lower case, without the dot; '' when there is none. */
export function extensionOf(name: string): string {
	const [, extension = ''] = /.\.([a-z0-9]+)$/i.exec(name) ?? [];
	return extension.length > LONGEST_EXTENSION ? '' : extension.toLowerCase();
}

/** 下载文件: the title of the message is the name of the file. */
function nameInXml(xml: string): string {
	// In groups the sender's ID and a line break may stand before the XML.
	const message = readXml(xml.slice(Math.max(0, xml.indexOf('<'))));
	const title = textAt(message, 'appmsg', 'title') ?? '';
	const extension = textAt(message, 'appmsg', 'appattach', 'fileext') ?? '';
	return extensionOf(title) === '' ? withExtension(title, extension) : title;
}

function nameInUrl(url: string): string {
	const [path = ''] = url.split(/[?#]/);
	return path.slice(path.lastIndexOf('/') + 1);
}

const withExtension = (name: string, extension: string): string =>
	name === '' || extension === '' ? name : `${name}.${extension}`;

/** Trimming takes the longer, the more blanks there are, and a stranger may send any number. */
const shortened = (name: string): string =>
	name.length <= 1000 ? name : name.slice(0, 900) + name.slice(-100);

/** A stranger chose the name: no folders, nothing invisible, no reversed writing, no endless length. */
function harmless(name: string): string {
	const plain = shortened(name)
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
		.replace(/[/\\:*?"<>|]/g, '_')
		.replace(/^[\s.]+|[\s.]+$/g, '');
	const extension = extensionOf(plain);
	const letters = [...plain];
	if (letters.length <= LONGEST_NAME) return plain;
	return withExtension(letters.slice(0, LONGEST_NAME - LONGEST_EXTENSION - 1).join(''), extension);
}
