import { operationNamed, type Operation, type Resource } from '../../../../gateway';
import { Constants } from './constants';
import { entryText, noticeName, ownFields } from './entry';
import { block, literal } from './literal';

type Entries = Array<[name: string, operation: Operation]>;

/** As long as the files of the catalogue may be. */
const LINES = 200;

/**
 * The operations that the catalogue lacks, as source for a folder beside its own: file name →
 * TypeScript, with an index that has them by resource.
 */
export function missingSources(whole: Record<string, Resource>): Map<string, string> {
	const resources = Object.entries(whole)
		.map(([name, resource]) => ({ name, title: resource.name, entries: missingOf(name, resource) }))
		.filter(({ entries }) => entries.length > 0);
	const constants = new Constants();
	const notices = new Set<string>();
	for (const { name, entries } of resources) {
		for (const [, operation] of entries) {
			for (const field of Object.entries(ownFields(operation))) constants.note(...field, name);
			if (operation.notice) notices.add(operation.notice);
		}
	}

	const files = new Map<string, string>([
		['shared', constants.source()],
		['notices', noticesText(notices)],
	]);
	const index: string[] = [];
	const members = resources.map(({ name, title, entries }) => {
		files.set(`${name}Fields`, constants.source(name));
		const parts = partsOf(entries, constants).map((text, i) => {
			const part = `${name}${i + 1}`;
			files.set(part, `${importsFor(name)}\nexport const ${part} = {\n${text}};\n`);
			index.push(`import { ${part} } from './${part}';\n`);
			return part;
		});
		const operations = `{ ${parts.map((part) => `...${part}`).join(', ')} }`;
		return [name, `{ name: ${literal(title)}, operations: ${operations} }`] as const;
	});
	files.set('index', `${index.join('')}\nexport const missing = ${block(members)};\n`);
	return files;
}

const missingOf = (resource: string, { operations }: Resource): Entries =>
	Object.entries(operations).filter(([name]) => !operationNamed(resource, name));

const noticesText = (notices: Set<string>): string =>
	[...notices]
		.map((notice) => `export const ${noticeName(notice)} = ${literal(notice)};\n`)
		.join('');

/** Unused ones are not compiled into anything. */
const importsFor = (resource: string): string =>
	[
		`import { may, must, notOffered } from '../../operation/binding';`,
		`import { operation } from '../../operation/word';`,
		`import { SENDING } from '../paces';`,
		`import { chat, itemAccount } from '../subjects';`,
		`import * as notices from './notices';`,
		`import * as own from './${resource}Fields';`,
		`import * as shared from './shared';`,
		'',
	].join('\n');

/** The text of the entries, in parts of which each makes a file. */
function partsOf(entries: Entries, constants: Constants): string[] {
	const parts: string[] = [];
	let part = '';
	for (const [name, operation] of entries) {
		const text = `${name}: ${entryText(operation, constants)},\n\n`;
		if (part !== '' && linesOf(part) + linesOf(text) > LINES) {
			parts.push(part);
			part = '';
		}
		part += text;
	}
	return [...parts, part];
}

const linesOf = (text: string): number => text.split('\n').length;
