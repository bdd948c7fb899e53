import { isOffered, type Operation, type Resource } from '../../gateway';
import { fieldsTable } from './fieldsTable';
import { markdownTable } from './markdownTable';
import { operationsTable } from './operationsTable';
import { byName } from './resourcesByName';
import { wordsOf } from './resourceWords';
import { ended } from './sentence';
import { isPassedOn } from './sent';

const MARK =
	'<!-- Written by npm run docs from gateway/catalogue: what is changed here is lost. -->';

/** The page of all operations, docs/operations/README.md. */
export const operationsIndex = (): string =>
	page(
		'Operations',
		'All are in the node **WeChat Gateway**. Retry On Fail: see [Running it](../guide/running.md#retry-on-fail).',
		'The page of a resource has the fields of each operation. The columns named after gateways tell what the field is called in the gateway’s own manual. A dash means that the call named below the table does not carry it: the node uses it by itself, or for another call, or it is for the other gateway.',
		operationsTable(),
	);

/** The page of one resource. */
export function operationsPage(key: string, { name, operations }: Resource): string {
	const { en, guide } = wordsOf(key);
	return page(
		name,
		`${en}. [Guide](../guide/${guide}) · [All operations](README.md)`,
		...Object.values(operations).sort(byName).flatMap(section),
	);
}

const page = (title: string, ...parts: string[]): string =>
	`${[MARK, `# ${title}`, ...parts].join('\n\n')}\n`;

function section(operation: Operation): string[] {
	const { name, description, notice, fields, repeatable } = operation;
	return [
		`## ${name}`,
		ended(description),
		...(notice ? [`> ${ended(notice)}`] : []),
		...(Object.keys(fields).length > 0 ? [fieldsTable(operation)] : []),
		callsTable(operation),
		[
			`- **Output**: ${output(operation)}`,
			`- **Retry On Fail**: ${repeatable ? 'safe' : 'not safe; the gateway may have carried it out although no answer came'}.`,
		].join('\n'),
	];
}

function callsTable({ bindings }: Operation): string {
	const rows = Object.entries(bindings).map(([gateway, binding]) =>
		isOffered(binding)
			? [gateway, `\`${binding.call}\``, binding.page]
			: [gateway, '–', `Not offered: ${binding.notOffered}`],
	);
	return markdownTable([['Gateway', 'Call', 'Page of its manual'], ...rows]);
}

function output(operation: Operation): string {
	const { list, simplify, picture, media } = operation;
	return [
		list ? 'an item for each row; Return All and Limit say how many.' : single(operation),
		...(picture ? ['The picture is in a binary field.'] : []),
		...(media ? ['The address of the file is `url`, the file itself is in a binary field.'] : []),
		...(simplify ? ['With Simplify off, the gateway’s own data are added as `raw`.'] : []),
	].join(' ');
}

const single = (operation: Operation): string =>
	isPassedOn(operation)
		? 'the gateway’s own data, or `{success: true}` when it gives none.'
		: 'one item, made from what the gateway tells.';
