import { textOf, type JsonObject } from '../wire/values';
import { readXml, textAt } from '../wire/xml';

/** Who is mentioned: a list, which one client spells atList; else in the XML of the message source. */
export function mentionsIn(data: JsonObject): string[] {
	const listed = data.atlist ?? data.atList;
	const ids = Array.isArray(listed) ? filled(listed.map(textOf)) : idsIn(textOf(listed));
	const all = ids.length > 0 ? ids : idsIn(inSource(textOf(data.msgSource)));
	return [...new Set(all)];
}

const inSource = (msgSource: string): string =>
	msgSource.includes('<atuserlist') ? (textAt(readXml(msgSource), 'atuserlist') ?? '') : '';

const idsIn = (text: string): string[] => filled(text.split(/[,\s]+/));

const filled = (ids: string[]): string[] => ids.filter((id) => id !== '');
