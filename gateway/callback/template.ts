import { descendants } from '../wire/descendants';
import { attribute, child, path, textAt, type XmlElement } from '../wire/xml';
import { compact } from './compact';
import { withoutMarkup } from './greyLine';
import { membersIn, type Member } from './groupDetails';

/** Long enough for the names of a whole group; a template could repeat them any number of times. */
const LONGEST = 64 * 1024;

/** A notice that WeChat's server has written as a template (shapes: captures of several clients). */
export interface Template {
	text?: string;
	/** Whom it is about: who came, was removed … */
	members?: Member[];
	/** Who invited them, or whose QR code it was. */
	invitedBy?: Member;
	/** Who did it, where it is no invitation. */
	doneBy?: Member;
}

interface Link {
	name: string;
	words: string;
	people: Member[];
}

/** undefined when there is no template in the XML. */
export function templateIn(xml: XmlElement | undefined): Template | undefined {
	const templates = descendants(xml).filter(({ name }) => name === 'content_template');
	if (templates.length === 0) return undefined;
	const links = templates.map(linksOf);
	const text = templates.map((template, at) => sentenceOf(template, links[at] ?? [])).join('');
	const words = templates.map((template) => textAt(template, 'template')).join('');
	return { ...compact({ text: text.trim() }), ...peopleIn(words, links.flat()) };
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

/** With its blanks, but not those that only indent the XML. */
const separatorOf = (link: XmlElement): string =>
	child(link, 'separator')?.text.replace(/^[\n\t]+|[\n\t]+$/g, '') || '、';

/**
 * Those in the group already (`others`) have nothing to do with it.
 *
 * @param template without the names, which may say anything
 */
function peopleIn(template: string, links: readonly Link[]): Omit<Template, 'text'> {
	const of = (role: string) =>
		links
			.filter((link) => roleOf(link.name, isInvitation) === role)
			.flatMap(({ people }) => people);
	const isInvitation =
		/邀请|invite/i.test(template) || links.some(({ name }) => ['names', 'others'].includes(name));
	const members = of('members');
	const [invitedBy] = of('invitedBy');
	const [doneBy] = of('doneBy');
	return {
		...(members.length > 0 && { members }),
		...(invitedBy && { invitedBy }),
		...(doneBy && { doneBy }),
	};
}

/** Names of links in captures: `names`, `adder`, `kickoutname` are members; a new one most likely, too. */
function roleOf(link: string, isInvitation: boolean): keyof Template | 'others' {
	if (link === 'others') return 'others';
	if (link === 'from') return 'invitedBy';
	if (link === 'username') return isInvitation ? 'invitedBy' : 'doneBy';
	return link === 'identity' ? 'doneBy' : 'members';
}
