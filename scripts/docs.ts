import { readFileSync, writeFileSync } from 'node:fs';
import { eventsTable } from './docs/eventsTable';
import { operationsTable } from './docs/operationsTable';
import { withSection } from './docs/section';

/** The pages that hold tables made from the code, each with what puts fresh ones in. */
export const PAGES: Readonly<Record<string, (page: string) => string>> = {
	'README.md': (page) =>
		withSection(withSection(page, 'operations', operationsTable()), 'events', eventsTable('en')),
	'docs/zh-CN/README.md': (page) => withSection(page, 'events', eventsTable('zh')),
};

if (require.main === module) {
	for (const [file, refresh] of Object.entries(PAGES)) {
		writeFileSync(file, refresh(readFileSync(file, 'utf8')));
	}
}
