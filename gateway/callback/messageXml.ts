import { readXml, type XmlElement } from '../wire/xml';

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
