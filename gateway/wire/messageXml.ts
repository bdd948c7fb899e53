import { readXml, type XmlElement } from './xml';

/** An ID before XML, on a line of its own mostly (下载消息中的动图, sample). */
const ID_BEFORE_XML = /^([\w@.-]{1,64}):\s*(?=<)/;

/** The ID that XML may have before it, and what stands behind; undefined where there is none. */
export function idBeforeXml(text: string): { id: string; behind: string } | undefined {
	const [before = '', id = ''] = ID_BEFORE_XML.exec(text) ?? [];
	return before === '' ? undefined : { id, behind: text.slice(before.length) };
}

/** Whether it begins as XML of a message does, also if it cannot be read as such. */
export const beginsAsMessage = (text: string): boolean => /^\s*<(?:\?xml|\w*msg)\b/.test(text);

/**
 * The XML of a message: WeChat's own is `msg`, `sysmsg`, `voipmsg` …; anything else only looks like it.
 * An `appmsg` may come without the `msg` around it, and a call with more elements behind its own
 * (captures of clients); both then stand in a `msg`.
 *
 * @param text without an ID before it
 */
export function readMessageXml(text: string): XmlElement | undefined {
	if (!/^\s*</.test(text)) return undefined;
	const xml = readXml(text) ?? severalIn(text);
	if (!xml || !isMessage(xml)) return undefined;
	return xml.name === 'appmsg' ? { name: 'msg', attributes: {}, children: [xml], text: '' } : xml;
}

function severalIn(text: string): XmlElement | undefined {
	const all = readXml(`<msg>${text}</msg>`);
	const [first] = all?.children ?? [];
	return first && isMessage(first) && all?.text.trim() === '' ? all : undefined;
}

const isMessage = ({ name }: XmlElement): boolean => name.endsWith('msg');
