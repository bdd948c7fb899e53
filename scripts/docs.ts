import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { catalogue } from '../gateway';
import { eventsTable } from './docs/eventsTable';
import { openApiText } from './docs/openapi';
import { operationsIndex, operationsPage } from './docs/operationsPage';
import { resourcesTable } from './docs/resourcesTable';
import { withSection } from './docs/section';

/** The pages that are made from the code as a whole, or from the tables of the manuals. */
const WHOLE: Readonly<Record<string, () => string>> = {
	'docs/operations/README.md': operationsIndex,
	...Object.fromEntries(
		Object.entries(catalogue).map(([key, resource]) => [
			`docs/operations/${key}.md`,
			() => operationsPage(key, resource),
		]),
	),
	'docs/openapi/open.json': () => openApiText('open'),
	'docs/openapi/wkteam.json': () => openApiText('wkteam'),
};

/** The pages that hold a table made from the code: its name, and what makes it. */
const WITH_TABLE: Readonly<Record<string, [name: string, table: () => string]>> = {
	'README.md': ['resources', () => resourcesTable('en')],
	'docs/zh-CN/README.md': ['resources', () => resourcesTable('zh')],
	'docs/guide/events.md': ['events', () => eventsTable('en')],
	'docs/zh-CN/guide/events.md': ['events', () => eventsTable('zh')],
};

/** Every page that the code has a part in, each with what makes it anew. */
export const PAGES: Readonly<Record<string, (read: (file: string) => string) => string>> = {
	...Object.fromEntries(Object.entries(WHOLE).map(([file, make]) => [file, () => make()])),
	...Object.fromEntries(
		Object.entries(WITH_TABLE).map(([file, [name, table]]) => [
			file,
			(read: (file: string) => string) => withSection(read(file), name, table()),
		]),
	),
};

async function write(): Promise<void> {
	for (const [file, fresh] of Object.entries(PAGES)) {
		writeFileSync(
			file,
			fresh((name) => readFileSync(name, 'utf8')),
		);
	}
	// The cases of the contract suite make the outputs, and some speak of what is expected.
	Object.assign(globalThis, { expect: (await import('expect')).expect });
	const { previews, previewText } = await import('./docs/previews');
	for (const [file, schema] of Object.entries(await previews())) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, previewText(schema));
	}
}

if (require.main === module) void write();
