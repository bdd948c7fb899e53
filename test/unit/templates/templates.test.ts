import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INode, IWorkflowBase } from 'n8n-workflow';
import { areaOf, heightOf, holds, isNote, overlap, textOf } from './canvas';
import { workflowFile } from './workflowFile';

const FOLDER = path.join(__dirname, '../../../examples');

const templates = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		name: file.replace('.json', ''),
		page: readFileSync(path.join(FOLDER, file.replace('.json', '.md')), 'utf8'),
		workflow: JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as IWorkflowBase,
	}));

/** Colours of notes by n8n's numbers; without one a note is yellow. */
const WHITE = 7;

const YELLOW: unknown = undefined;

/** Nodes of n8n's own that ask for a credential in the examples; all nodes of this package do. */
const WITH_CREDENTIAL = /^n8n-nodes-wechat-gateway\.|\.emailSend$|\.postgres$|\.lmChatOpenAi$/;

/** What stands in slanted letters, as a node's name does, and is none of the example's. */
const OTHER_NODES = ['Execute Sub-workflow'];

const wordsIn = (text: string): number =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The words under a heading of a note. */
const under = (heading: string, text: string): string =>
	text.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';

/** The names that a page's table "What to set" gives a credential. */
const givenCredentials = (page: string): string[] =>
	[...page.matchAll(/^\| ([^|]+?) +\| Credential/gm)].flatMap(([, cell = '']) => cell.split(', '));

// https://n8n.notion.site: template submission guidelines and sticky note guidelines, as of September 2026.
describe.each(templates)('The example $name is a template of n8n’s library:', (template) => {
	const { workflow, page } = template;
	const notes = workflow.nodes.filter(isNote);
	const nodes = workflow.nodes.filter((node) => !isNote(node));
	const [overview, ...sections] = notes as [INode, ...INode[]];

	it('a workflow, and nothing that belongs to the n8n it was made in', () => {
		expect(workflowFile.safeParse(workflow).error).toBeUndefined();
	});

	it('its title says what is done and where, in the case of a sentence', () => {
		expect(workflow.name).toMatch(/^[A-Z][a-z]+( [\w,-]+)+$/);
		expect(workflow.name).toMatch(/WeChat/);
		expect(workflow.name.length).toBeLessThanOrEqual(70);
	});

	it('one yellow note in the top left corner explains all, in 100 to 300 words', () => {
		const { left, top, right } = areaOf(overview);
		const others = workflow.nodes.filter((node) => node !== overview).map(areaOf);
		expect(others.filter((area) => area.left < right || area.top < top)).toEqual([]);
		expect(left).toBeLessThan(0);
		expect(notes.filter(({ parameters }) => parameters.color === YELLOW)).toEqual([overview]);
		expect(wordsIn(textOf(overview))).toBeGreaterThanOrEqual(100);
		expect(wordsIn(textOf(overview))).toBeLessThanOrEqual(300);
	});

	it('that note says for whom it is, how it works and how it is set up, in numbered steps', () => {
		const text = textOf(overview);
		expect(text).toMatch(/^## [^\n]+\n\*\*For\*\* [^\n]+\n\n### How it works\n/);
		for (const heading of ['How it works', 'Setup']) {
			const steps = under(heading, text).trim().split('\n');
			expect(steps.map((step) => step.split(' ')[0])).toEqual(steps.map((_, at) => `${at + 1}.`));
			expect(wordsIn(steps.join(' '))).toBeGreaterThanOrEqual(50);
		}
	});

	it('its set-up begins with the package, which needs an n8n of one’s own', () => {
		const [first] = under('Setup', textOf(overview)).split('\n');
		expect(first).toMatch(/n8n-nodes-wechat-gateway/);
		expect(first).toMatch(/self-hosted n8n/);
	});

	it('white notes of at most 50 words group the nodes, each node in one, when there are four or more', () => {
		const grouped = nodes.map(
			(node) => sections.filter((note) => holds(areaOf(note), areaOf(node))).length,
		);
		expect(grouped).toEqual(nodes.map(() => (nodes.length >= 4 ? 1 : 0)));
		for (const note of sections) {
			expect(note.parameters.color).toBe(WHITE);
			expect(textOf(note)).toMatch(/^### [^\n]+\n[^\n]+$/);
			expect(wordsIn(textOf(note))).toBeLessThanOrEqual(50);
		}
	});

	it('no note lies over another, and no node over the text of a note', () => {
		const covered = notes.flatMap((note, at) => [
			...notes.slice(at + 1).filter((other) => overlap(areaOf(note), areaOf(other))),
			...nodes.filter((node) => {
				const text = { ...areaOf(note), bottom: areaOf(note).top + heightOf(note) };
				return overlap(text, areaOf(node));
			}),
		]);
		expect(covered.map(({ name }) => name)).toEqual([]);
	});

	it('every note is high enough for its text', () => {
		const low = notes.filter((note) => heightOf(note) > Number(note.parameters.height));
		expect(low.map(textOf)).toEqual([]);
	});

	it('its notes hold Markdown and no HTML', () => {
		expect(notes.filter((note) => /<\/?[a-z]/i.test(textOf(note)))).toEqual([]);
	});

	it('its notes name only nodes that exist', () => {
		const slanted = notes.flatMap((note) =>
			[...textOf(note).matchAll(/(?<!\*)\*([A-Z][a-z][^*]*)\*(?!\*)/g)].map(([, name]) => name),
		);
		const known = [...nodes.map(({ name }) => name), ...OTHER_NODES];
		expect(slanted.filter((name = '') => !known.includes(name))).toEqual([]);
	});

	it('its page names each node that needs a credential, and no other, as the note does', () => {
		const needed = nodes.filter(({ type }) => WITH_CREDENTIAL.test(type)).map(({ name }) => name);
		expect(givenCredentials(page).sort()).toEqual(needed.sort());
		expect(under('Setup', textOf(overview))).toMatch(/credential/);
	});

	it('holds no address of a person, a company or an account', () => {
		const hosts = [...JSON.stringify(workflow).matchAll(/(?:https?:\/\/|@)([\w-]+(?:\.[\w-]+)+)/g)];
		const real = hosts.map(([, host]) => host).filter((host) => host !== 'example.com');
		expect(real.filter((host) => host !== 'qyapi.weixin.qq.com')).toEqual([]);
		expect(JSON.stringify(workflow)).not.toMatch(/wxid_(?!of_)|Bearer |sk-\w|key=(?!YOUR-KEY")\w/);
	});
});

it('a title is given once', () => {
	const titles = templates.map(({ workflow }) => workflow.name);
	expect([...new Set(titles)]).toEqual(titles);
});
