import { fewestGroups } from './fewestGroups';

/** Where an operation stands in the catalogue. */
export interface Place {
	resource: string;
	operation: string;
}

/** Some of all names, by whichever is shorter: those that are in, or those that are not. */
export type Names = { only: string[] } | { allBut: string[] };

/** What n8n can ask for in one condition. */
export type Condition = Record<'resource' | 'operation', Names>;

/** A resource with those of its operations that are meant. */
interface Row {
	resource: string;
	operations: string[];
}

/**
 * Finds the fewest and shortest conditions that hold for certain places and for none of the others
 * that there are, when each resource is in one condition.
 */
export function conditionsAmong(existing: Place[]): (places: Place[]) => Condition[] {
	const all = unique(existing.map(({ resource }) => resource));
	const known = new Set(existing.map(keyOf));

	return (places) => {
		const meant = new Set(places.map(keyOf));
		const isOther = (place: Place) => known.has(keyOf(place)) && !meant.has(keyOf(place));
		const wouldShow = ({ operations }: Row, resource: string) =>
			operations.some((operation) => isOther({ resource, operation }));
		const conditionOf = (group: Row[]): Condition => {
			const resources = group.map(({ resource }) => resource);
			const operations = unique(group.flatMap((row) => row.operations));
			const conditionIn = (within: string[]): Condition => ({
				resource: shorterOf(within, all),
				operation: shorterOf(operations, operationsIn(within, existing)),
			});
			const isElsewhere = existing.some(
				({ resource, operation }) =>
					operations.includes(operation) && !resources.includes(resource),
			);
			const own = conditionIn(resources);
			return isElsewhere ? own : shorter(conditionIn(all), own);
		};
		return fewestGroups(
			rowsOf(places),
			(one, other) => !wouldShow(one, other.resource) && !wouldShow(other, one.resource),
		)
			.map((groups) => groups.map(conditionOf))
			.reduce(shorter);
	};
}

const keyOf = ({ resource, operation }: Place) => `${resource}.${operation}`;

function rowsOf(places: Place[]): Row[] {
	const resources = unique(places.map(({ resource }) => resource));
	return resources.map((resource) => ({ resource, operations: operationsIn([resource], places) }));
}

const operationsIn = (resources: string[], places: Place[]): string[] =>
	unique(
		places.filter(({ resource }) => resources.includes(resource)).map(({ operation }) => operation),
	);

/** Some names of all that there are, in few words. */
export function shorterOf(only: string[], all: string[]): Names {
	const allBut = unique(all).filter((name) => !only.includes(name));
	return shorter<Names>({ only }, { allBut });
}

function shorter<T>(one: T, other: T): T {
	return lengthOf(other) < lengthOf(one) ? other : one;
}

/** Nothing is said of none that are not in. */
const lengthOf = (said: unknown) =>
	JSON.stringify(said, (_, value: unknown) => (isNone(value) ? undefined : value)).length;

const isNone = (value: unknown) => Array.isArray(value) && value.length === 0;

const unique = (names: string[]): string[] => [...new Set(names)];
