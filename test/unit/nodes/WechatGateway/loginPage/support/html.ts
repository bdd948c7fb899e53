import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];
type Template = DefaultTreeAdapterMap['template'];

/** As a browser without JavaScript reads it, so that nothing is left unparsed. */
const OPTIONS = { scriptingEnabled: false };

const isTemplate = (node: Node): node is Template => node.nodeName === 'template';
const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

function childrenOf(node: Node): Node[] {
	if (isTemplate(node)) return node.content.childNodes;
	return 'childNodes' in node ? node.childNodes : [];
}

function elementsIn(node: Node): Element[] {
	return childrenOf(node).flatMap((child) => [
		...(isElement(child) ? [child] : []),
		...elementsIn(child),
	]);
}

/** Every element of a document, in order. */
export const elementsOf = (html: string): Element[] => elementsIn(parse(html, OPTIONS));

/** Every element of a piece of a page, in order. */
export const elementsOfPart = (html: string): Element[] => elementsIn(parseFragment(html, OPTIONS));

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
	attrs.find((one) => one.name === name)?.value;

export const byId = (html: string, id: string): Element | undefined =>
	elementsOf(html).find((element) => attribute(element, 'id') === id);

export function textOf(node: Node): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	return childrenOf(node).map(textOf).join('');
}

/** Elements and attributes without any content: what no text may change. */
export const skeletonOf = (elements: Element[]): string[] =>
	elements.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));

const SHOWN = ['h1', 'h2', 'p', 'li', 'label', 'dt', 'dd', 'a', 'button', 'input', 'img'];

/** What a person meets from top to bottom: a line for each heading, paragraph, picture, box and button. */
export const outlineOf = (html: string): string[] =>
	elementsOfPart(html)
		.filter(({ tagName }) => SHOWN.includes(tagName))
		.filter((element) => attribute(element, 'type') !== 'hidden')
		.filter((element) => !elementsIn(element).some(({ tagName }) => tagName === 'a'))
		.map((element) => {
			const { tagName } = element;
			const mark = attribute(element, 'value') ?? attribute(element, 'name') ?? '';
			const without = element.parentNode?.nodeName === 'noscript' ? 'noscript ' : '';
			return `${without}${tagName}${mark && `[${mark}]`}: ${textOf(element)}`.trim();
		});
