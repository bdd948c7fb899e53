import { catalogue, dialects, isOffered, type GatewayName, type Operation } from '../../gateway';
import { markdownTable } from './markdownTable';

const GATEWAYS = Object.keys(dialects) as GatewayName[];

/** The table of all operations in the catalogue, one row each. */
export function operationsTable(): string {
	const resources = Object.values(catalogue).sort(byName);
	const rows = resources.flatMap(({ name, operations }) =>
		Object.values(operations)
			.sort(byName)
			.map((operation) => [name, ...cellsOf(operation)]),
	);
	return markdownTable([
		['Resource', 'Operation', 'What it does', ...GATEWAYS, 'Retry On Fail'],
		...rows,
	]);
}

function cellsOf({ name, description, bindings, repeatable }: Operation): string[] {
	const offered = GATEWAYS.map((gateway) => (isOffered(bindings[gateway]) ? 'yes' : '–'));
	return [name, firstSentence(description), ...offered, repeatable ? 'safe' : '–'];
}

const firstSentence = (text: string): string => (text.split(/\.\s/)[0] ?? text).replace(/\.$/, '');

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}
