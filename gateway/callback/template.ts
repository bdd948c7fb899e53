import { descendants } from '../wire/descendants';
import { attribute, child, path, textAt, type XmlElement } from '../wire/xml';
import { compact } from '../wire/compact';
import { withoutMarkup } from './greyLine';
import { membersIn, type Member } from './groupDetails';
import { rolesIn, type NamedPeople, type Roles } from './templateRoles';

/** Long enough for the names of a whole group; a template could repeat them any number of times. */
const LONGEST = 64 * 1024;

/** A notice that WeChat's server has written as a template (shapes: captures of several clients). */
export interface Template extends Roles {
	text?: string;
}

interface Link extends NamedPeople {
	words: string;
}

/** undefined when there is no template in the XML. */
export function templateIn(xml: XmlElement | undefined): Template | undefined {
	const templates = descendants(xml).filter(({ name }) => name === 'content_template');
	if (templates.length === 0) return undefined;
	const links = templates.map(linksOf);
	const text = templates.map((template, at) => sentenceOf(template, links[at] ?? [])).join('');
	const words = templates.map((template) => textAt(template, 'template')).join('');
	return { ...compact({ text: text.trim() }), ...rolesIn(words, links.flat()) };
}

/** A sentence that is already there counts; in it, what no link explains is part of somebody's name. */
function sentenceOf(template: XmlElement, links: readonly Link[]): string {
	const words = new Map(links.map(({ name, words: value }) => [name, value]));
	const plain = textAt(template, 'plain');
	if (plain !== undefined) return filled(withoutMarkup(plain), (name) => words.get(name));
	return filled(
		withoutMarkup(textAt(template, 'template') ?? ''),
		(name) => words.get(name) ?? (/^[a-z_]\w*$/i.test(name) ? '' : undefined),
	);
}

/** Puts a value in place of each `$name$` that has one. What was put in is not looked at again. */
function filled(template: string, valueOf: (name: string) => string | undefined): string {
	const [first = '', ...rest] = template.split('$');
	let sentence = first;
	for (let at = 0; at < rest.length && sentence.length < LONGEST; at += 1) {
		const name = rest[at] ?? '';
		const value = at + 1 < rest.length ? valueOf(name) : undefined;
		if (value === undefined) {
			sentence += `$${name}`;
		} else {
			at += 1;
			sentence += value + (rest[at] ?? '');
		}
	}
	return sentence;
}

const linksOf = (template: XmlElement): Link[] =>
	(path(template, 'link_list')?.children ?? [])
		.filter(({ name }) => name === 'link')
		.map((link) => {
			// A button, such as one that takes the invitation back.
			const isHidden = attribute(link, 'hidden') === '1';
			const people = isHidden ? [] : membersIn(link);
			const words = isHidden ? '' : wordsOf(link, people);
			return { name: attribute(link, 'name') ?? '', words, people };
		})
		.filter(({ name }) => name !== '');

const wordsOf = (link: XmlElement, people: readonly Member[]): string =>
	people.length > 0
		? people.map(({ nickName, wcId }) => nickName ?? wcId ?? '').join(separatorOf(link))
		: (textAt(link, 'plain') ?? textAt(link, 'title') ?? '');

/** With its blanks, but not those that only indent the XML; as short as such signs are. */
const separatorOf = (link: XmlElement): string =>
	/^[\n\t]*([^\n\t]{1,16})/u.exec(child(link, 'separator')?.text ?? '')?.[1] ?? '、';
