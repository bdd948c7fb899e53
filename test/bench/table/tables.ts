/** A table of docs/performance.md to which a run adds rows. */
export interface Table {
	/** Heads of the figures, which stand behind the day and the machine. */
	heads: readonly string[];
	/** The head of the cell that says what a row is about, where a run has several rows. */
	about?: string;
	/** The head of the cell that holds the ratios, or what is to be compared like them, and which is better. */
	compared?: { head: string; better: 'less' | 'more' };
	/** Whether n8n takes part, so that its version matters. */
	inN8n: boolean;
}

const table = (given: Table): Table => given;

/** By the names of their anchors on the page. */
export const TABLES = {
	load: table({
		heads: [
			'Ratio',
			'Load: ours / the other',
			'Range: ours / the other',
			'Files: ours / the other',
			'Tarball: ours / the other',
		],
		compared: { head: 'Ratio', better: 'less' },
		inN8n: false,
	}),
	cost: table({
		heads: ['Calls', 'Ratio to HTTP Request'],
		about: 'Calls',
		compared: { head: 'Ratio to HTTP Request', better: 'less' },
		inN8n: true,
	}),
	form: table({
		heads: [
			'Form',
			'Ratio to ClickUp / to Notion, to open; to switch',
			'Open: ours / ClickUp / Notion',
			'Switch: ours / ClickUp / Notion',
			'Fields: ours / ClickUp / Notion',
		],
		about: 'Form',
		compared: { head: 'Ratio to ClickUp / to Notion, to open; to switch', better: 'less' },
		inN8n: true,
	}),
	tool: table({
		heads: [
			'Ratio to HTTP Request / to ClickUp / to Notion',
			'As a tool: ours / HTTP Request / ClickUp / Notion',
		],
		compared: { head: 'Ratio to HTTP Request / to ClickUp / to Notion', better: 'less' },
		inN8n: true,
	}),
	contacts: table({
		heads: ['Gateway', 'Calls', 'Pauses + work', "Heap above the start, with the simulator's"],
		about: 'Gateway',
		inN8n: false,
	}),
	'login-page': table({
		heads: [
			'Heap per login / per Wait node',
			'Running',
			'Until the next node: open / wkteam / in place',
			'Answer',
		],
		inN8n: true,
	}),
	pages: table({
		heads: ['Ratio to a form', 'Pages a second: ours / a form', 'Size: ours / a form'],
		compared: { head: 'Ratio to a form', better: 'more' },
		inN8n: true,
	}),
	pushes: table({
		heads: [
			'Messages a push',
			'Pushes a second: trigger / Webhook / its version 1 / with Code / Telegram Trigger',
			'Ratio to Webhook / to its version 1 / with Code / to Telegram Trigger',
			'Answer: trigger / Webhook / its version 1 / with Code / Telegram Trigger',
		],
		about: 'Messages a push',
		compared: {
			head: 'Ratio to Webhook / to its version 1 / with Code / to Telegram Trigger',
			better: 'more',
		},
		inN8n: true,
	}),
	'push-memory': table({
		heads: ['Heap of n8n after 20,000 / 30,000 / 40,000 / 50,000 / 60,000 / 70,000 messages'],
		inN8n: true,
	}),
};

export type TableName = keyof typeof TABLES;

/** The whole head of a table. */
export const headOf = ({ inN8n, heads }: Table): string[] => [
	'Date',
	inN8n ? 'Machine, Node, n8n' : 'Machine, Node',
	...heads,
];
