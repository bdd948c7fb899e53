import type { INode } from 'n8n-workflow';
import { withTour } from '../../../scripts/demo/tour';
import { exampleWorkflow, type ExampleName } from '../../e2e/support/exampleWorkflow';
import { areaOf, heightOf, overlap, textOf } from '../templates/canvas';

const PLACES = {
	phone: 'http://127.0.0.1:4001/phone',
	mailbox: 'http://127.0.0.1:4002',
	gateway: 'wkteam',
	person: 'Alice',
};

const TOURED: ExampleName[] = ['login-by-email', 'login-page-by-email', 'keep-account-online'];

describe.each(TOURED)('The tour of %s', (example) => {
	const workflow = exampleWorkflow(example);
	const toured = withTour(example, workflow, PLACES);
	const [overview, ...others] = workflow.nodes;
	const tour = toured.nodes.slice(others.length);

	it('is five green notes, numbered from left to right, in the place of how it is set up', () => {
		expect(overview && textOf(overview)).toContain('### Setup');
		expect(toured).toEqual({ ...workflow, nodes: [...others, ...tour] });
		expect(tour.map((note) => textOf(note).slice(0, 5))).toEqual(
			[1, 2, 3, 4, 5].map((at) => `## ${at}.`),
		);
		expect(tour.map(({ parameters }) => parameters.color)).toEqual([4, 4, 4, 4, 4]);
		const lefts = tour.map((note) => areaOf(note).left);
		expect(lefts).toEqual([...lefts].sort((one, other) => one - other));
	});

	it('covers nothing, and each note is high enough for its text', () => {
		const covered = tour.flatMap((note) =>
			toured.nodes.filter((other) => other !== note && overlap(areaOf(note), areaOf(other))),
		);
		expect(covered).toEqual([]);
		// An address takes no room: the words of a link are shown.
		const shown = tour.map((note): INode => ({
			...note,
			parameters: { ...note.parameters, content: textOf(note).replace(/\]\([^)]*\)/g, '') },
		}));
		expect(shown.filter((note) => heightOf(note) > Number(note.parameters.height))).toEqual([]);
	});

	it('leads to the phone and the mailbox, and names only nodes that exist, or the person', () => {
		const texts = tour.map(textOf).join('\n');
		expect(texts).toContain(`(${PLACES.phone})`);
		expect(texts).toContain(`(${PLACES.mailbox})`);
		const slanted = [...texts.matchAll(/(?<!\*)\*([A-Z][^*]*)\*(?!\*)/g)].map(([, name]) => name);
		const known = [...workflow.nodes.map(({ name }) => name), PLACES.person];
		expect(slanted.filter((name = '') => !known.includes(name))).toEqual([]);
	});
});

it('a workflow without a tour stays as it is', () => {
	const workflow = exampleWorkflow('outbox');
	expect(withTour('outbox', workflow, PLACES)).toEqual(workflow);
});
