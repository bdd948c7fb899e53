import { dialects, isOffered, type GatewayName, type Operation } from '../../gateway';
import { markdownTable } from './markdownTable';
import { byName, resourcesByName } from './resourcesByName';
import { firstSentence } from './sentence';

const GATEWAYS = Object.keys(dialects) as GatewayName[];

/** The table of all operations in the catalogue, one row each, with links to their sections. */
export function operationsTable(): string {
	const rows = resourcesByName().flatMap(([resource, { name, operations }]) =>
		Object.values(operations)
			.sort(byName)
			.map((operation) => [`[${name}](${resource}.md)`, ...cellsOf(resource, operation)]),
	);
	return markdownTable([
		['Resource', 'Operation', 'What it does', ...GATEWAYS, 'Retry On Fail'],
		...rows,
	]);
}

function cellsOf(
	resource: string,
	{ name, description, bindings, repeatable }: Operation,
): string[] {
	const offered = GATEWAYS.map((gateway) => (isOffered(bindings[gateway]) ? 'yes' : '–'));
	const link = `[${name}](${resource}.md#${name.toLowerCase().replaceAll(' ', '-')})`;
	return [link, firstSentence(description), ...offered, repeatable ? 'safe' : '–'];
}
