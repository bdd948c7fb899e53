import type { INodeTypeDescription } from 'n8n-workflow';
import { Browser } from '../e2e/support/browser';
import { cachedBrowser, cachedN8n } from '../e2e/support/cache';
import { packProject } from '../e2e/support/communityPackage';
import { Editor } from '../e2e/support/editor';
import { RealN8n } from '../e2e/support/realN8n';
import { printColumns } from './columns';
import { measureForms, type FormFigures } from './form/forms';
import { kilobytes, largest, newestOf, subjectOf, versionOf, type Subject } from './form/subjects';
import { median } from './median';
import { milliseconds } from './milliseconds';
import type { Row } from './table/record';

const OURS = 'n8n-nodes-wechat-gateway';
const N8NS = 'n8n-nodes-base';

/** How long the editor takes to show our forms beside n8n's largest, and what the node weighs as an agent's tool. */
export async function reportForm(folder: string): Promise<Row[]> {
	console.log('Starting n8n and a browser for forms of each node, in turns …');
	const n8n = await RealN8n.start({
		n8n: await cachedN8n(),
		tarball: await packProject(folder),
		logName: 'bench-form',
	});
	try {
		const types = await n8n.api.nodeTypes();
		return [...(await formRows(n8n, types)), toolRow(types)];
	} finally {
		await n8n.stop();
	}
}

async function formRows(n8n: RealN8n, types: INodeTypeDescription[]): Promise<Row[]> {
	const node = largest(newestOf(types, OURS), kilobytes);
	// Ours with the most properties, and the one with the most operations.
	const ours = [subjectOf(node), subjectOf(node, 'group')];
	const theirs = peersAmong(types).map((type) => subjectOf(type));
	const measured = await inEditor(
		n8n,
		async (editor) => await measureForms(editor, n8n.api, [...ours, ...theirs]),
	);
	printColumns([
		['Form', 'fields', 'open', 'switch'],
		...[...ours, ...theirs].map((subject, at) => columnsOf(subject, measured[at])),
	]);
	const peers = measured.slice(ours.length);
	return ours.map((subject, at) => rowOf(subject, measured[at], peers));
}

/** n8n's nodes with the most properties and with the most kilobytes of them. */
const peersAmong = (types: INodeTypeDescription[]): INodeTypeDescription[] =>
	[({ properties }: INodeTypeDescription) => properties.length, kilobytes].map((size) =>
		largest(newestOf(types, N8NS), size),
	);

async function inEditor<T>(n8n: RealN8n, work: (editor: Editor) => Promise<T>): Promise<T> {
	const browser = await Browser.launch(await cachedBrowser());
	try {
		return await work(await Editor.signIn(await browser.newPage(), n8n));
	} finally {
		await browser.close();
	}
}

function columnsOf(subject: Subject, figures: FormFigures | undefined): string[] {
	const { type, typeVersion, resource, operations } = subject;
	const title = `${type} ${typeVersion}, ${resource}: ${operations.map(({ name }) => name).join(', ')}`;
	if (!figures) return [title];
	return [title, String(figures.fields), milliseconds(figures.open), milliseconds(figures.switch)];
}

function rowOf({ resource }: Subject, ours: FormFigures | undefined, peers: FormFigures[]): Row {
	const all = ours ? [ours, ...peers] : peers;
	const times = (what: 'open' | 'switch') =>
		all.map((one) => milliseconds(one[what], 0)).join(' / ');
	const ratios = (what: 'open' | 'switch') =>
		peers
			.map((peer) =>
				median(peer.rounds.map((round, at) => (ours?.rounds[at]?.[what] ?? NaN) / round[what])),
			)
			.map((ratio) => ratio.toFixed(2));
	return {
		table: 'form',
		figures: [
			resource,
			[...ratios('open'), ...ratios('switch')].join(' / '),
			times('open'),
			times('switch'),
			all.map(({ fields }) => fields).join(' / '),
		],
	};
}

function toolRow(types: INodeTypeDescription[]): Row {
	const node = largest(newestOf(types, OURS), kilobytes).name;
	const peers = [`${N8NS}.httpRequest`, ...peersAmong(types).map(({ name }) => name)];
	const [own = NaN, ...others] = [node, ...peers].map((name) => kilobytes(toolOf(types, name)));
	return {
		table: 'tool',
		figures: [
			others.map((other) => (own / other).toFixed(2)).join(' / '),
			[own, ...others].map((size) => `${size.toFixed(1)} kB`).join(' / '),
		],
	};
}

/** What n8n has made of a node for agents, in its newest version. */
function toolOf(types: INodeTypeDescription[], node: string): INodeTypeDescription {
	const tools = types.filter(({ name }) => name === `${node}Tool`);
	const [newest] = tools.sort((a, b) => versionOf(b) - versionOf(a));
	if (!newest) throw new Error(`n8n has made no tool of ${node}`);
	return newest;
}
