import type { Editor } from '../../e2e/support/editor';
import type { N8nApi, WorkflowFile } from '../../e2e/support/n8nApi';
import { median } from '../median';
import { Stopwatch, type Shown } from './stopwatch';
import type { Subject } from './subjects';

const ROUNDS = 8;
/** The first rounds load parts of the editor. Both are even: the operations take turns. */
const WARM_UP = 2;

/** What the editor takes for a form, medians of the rounds in milliseconds. */
export interface FormFigures {
	open: number;
	switch: number;
	/** Most fields that one of its operations shows at first. */
	fields: number;
	/** Of each round that counts. */
	rounds: Round[];
}

interface Round {
	open: number;
	switch: number;
}

/** Opens a node of each subject in turns, and switches its operation. */
export async function measureForms(
	editor: Editor,
	api: N8nApi,
	subjects: Subject[],
): Promise<FormFigures[]> {
	await editor.openWorkflow(await api.importWorkflow(withEach(subjects)));
	const stopwatch = await Stopwatch.install(editor.page);
	const forms = subjects.map((subject) => new Form(subject, editor, stopwatch));
	const rounds = forms.map((): Round[] => []);
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		for (const [at, form] of forms.entries()) rounds[at]?.push(await form.round(round));
	}
	return forms.map((form, at) => figuresOf(form, rounds[at]?.slice(WARM_UP) ?? []));
}

function figuresOf({ fields }: Form, rounds: Round[]): FormFigures {
	return {
		open: median(rounds.map((round) => round.open)),
		switch: median(rounds.map((round) => round.switch)),
		fields: Math.max(...fields.values()),
		rounds,
	};
}

class Form {
	/** How many each operation shows. */
	readonly fields = new Map<string, number>();

	constructor(
		private readonly subject: Subject,
		private readonly editor: Editor,
		private readonly stopwatch: Stopwatch,
	) {}

	/** Opens the node with one operation, switches to the other and leaves it so. */
	async round(round: number): Promise<Round> {
		const { operations } = this.subject;
		const [now, then] = round % 2 === 0 ? operations : [operations[1], operations[0]];
		const opened = await this.stopwatch.time(
			async () => await this.editor.openNode(nameOf(this.subject)),
		);
		const switched = await this.stopwatch.time(async () => {
			await this.editor.parameter('operation').click();
			const { page } = this.editor;
			const name = page.getByText(then.name, { exact: true });
			await page.getByRole('option').filter({ has: name }).click();
		});
		await this.close();
		this.note(now.value, opened);
		this.note(then.value, switched);
		return { open: opened.took, switch: switched.took };
	}

	/** By its button: with the focus on a list the editor does not hear Escape. */
	private async close(): Promise<void> {
		const { page } = this.editor;
		await page.getByTestId('ndv-close-button').click();
		await page.getByTestId('node-parameters').waitFor({ state: 'hidden' });
	}

	/** A form that was not complete yet would have fewer fields than in another round. */
	private note(operation: string, { fields }: Shown): void {
		const before = this.fields.get(operation) ?? fields;
		if (before !== fields) {
			throw new Error(
				`${nameOf(this.subject)}: ${operation} showed ${before}, then ${fields} fields`,
			);
		}
		this.fields.set(operation, fields);
	}
}

const nameOf = ({ type, resource }: Subject): string => `${type} ${resource}`;

const withEach = (subjects: Subject[]): WorkflowFile => ({
	name: 'Forms',
	nodes: subjects.map((subject, at) => ({
		// n8n finds an open node by the beginning of its ID.
		id: `${at}-form`.padStart(40, '0'),
		name: nameOf(subject),
		type: subject.type,
		typeVersion: subject.typeVersion,
		position: [at * 260, 0],
		parameters: { resource: subject.resource, operation: subject.operations[0].value },
	})),
	connections: {},
	settings: {},
});
