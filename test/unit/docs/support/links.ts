import path from 'node:path';
import { isThere, read, withoutCode } from './pages';

const REPOSITORY = 'n8n-nodes-wechat-gateway/n8n-nodes-wechat-gateway';
const IN_REPOSITORY = new RegExp(
	`^https://(?:github\\.com/${REPOSITORY}/(?:blob|tree)|raw\\.githubusercontent\\.com/${REPOSITORY})/main/`,
);

export interface Link {
	/** Relative to the checkout. */
	file: string;
	/** What stands after #. */
	anchor?: string;
}

/** Where a page's links and pictures lead, as written: in place, or in a list at its end. */
export const targetsOf = (page: string): string[] =>
	[...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)].map(
		([, inPlace, listed]) => inPlace ?? listed ?? '',
	);

/** The file of the checkout that a link means; nothing for one that leads elsewhere. */
export function linkTo(target: string, from: string): Link | undefined {
	const isOwn = IN_REPOSITORY.test(target);
	if (!isOwn && /^https?:/.test(target)) return undefined;
	const [file = '', anchor] = target.replace(IN_REPOSITORY, '').split('#');
	if (isOwn) return { file, anchor };
	return { file: file === '' ? from : path.join(path.dirname(from), file), anchor };
}

export const leadsNowhere = ({ file, anchor }: Link): boolean =>
	!isThere(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));

/** The anchors that GitHub makes of a page's headings. */
const anchorsOf = (page: string): string[] =>
	[...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

/** Names in square brackets that the list at the end of the page does not explain. */
export function unexplained(page: string): string[] {
	const text = withoutCode(read(page)).replace(/`[^`]*`/g, '');
	const listed = [...text.matchAll(/^\[([^\]]+)\]: /gm)].map(([, name = '']) => name);
	return [...text.matchAll(/\[([^\]]+)\]\[([^\]]*)\]/g)]
		.map(([, label = '', name]) => (name || label).toLowerCase())
		.filter((name) => !listed.includes(name));
}
