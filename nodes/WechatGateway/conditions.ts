/** Where an operation stands in the catalogue. */
export interface Place {
	resource: string;
	operation: string;
}

/** Some of all operations, by whichever is shorter: those that are in, or those that are not. */
export type Names = { only: string[] } | { allBut: string[] };

/** What n8n can ask for in one condition. */
export type Condition = Names & { resources: string[] };

/** Every one of the operations in every one of the resources. */
interface Block {
	resources: Set<string>;
	operations: Set<string>;
}

/** Finds few conditions that hold for certain places and for none of the others that there are. */
export function conditionsAmong(existing: Place[]): (places: Place[]) => Condition[] {
	const byOperation = grouped(existing, ({ operation }) => operation);

	return (places) => {
		const meant = new Set(places);
		const isOther = (place: Place, resources: Set<string>) =>
			resources.has(place.resource) && !meant.has(place);
		const holdsOthers = ({ resources, operations }: Block) =>
			[...operations].some((operation) =>
				byOperation.get(operation)?.some((place) => isOther(place, resources)),
			);
		const blocks: Block[] = [];
		for (const [resource, own] of grouped(places, (place) => place.resource)) {
			const one: Block = {
				resources: new Set([resource]),
				operations: new Set(own.map(({ operation }) => operation)),
			};
			const fitting = blocks.find(
				({ resources, operations }) =>
					!holdsOthers({ ...one, operations }) && !holdsOthers({ ...one, resources }),
			);
			if (fitting) include(one, fitting);
			else blocks.push(one);
		}
		return blocks.map((block) => conditionFor(block, existing));
	};
}

function conditionFor({ resources, operations }: Block, existing: Place[]): Condition {
	const all = existing.filter(({ resource }) => resources.has(resource));
	const names = all.map(({ operation }) => operation);
	return { resources: [...resources], ...shorterOf([...operations], names) };
}

/** Some operations of all that there are, in few words. */
export function shorterOf(only: string[], all: string[]): Names {
	const allBut = [...new Set(all)].filter((name) => !only.includes(name));
	return lengthOf(allBut) < lengthOf(only) ? { allBut } : { only };
}

const lengthOf = (names: string[]) => JSON.stringify(names).length;

function include({ resources, operations }: Block, block: Block): void {
	for (const resource of resources) block.resources.add(resource);
	for (const operation of operations) block.operations.add(operation);
}

function grouped(places: Place[], by: (place: Place) => string): Map<string, Place[]> {
	const groups = new Map<string, Place[]>();
	for (const place of places) {
		const group = groups.get(by(place));
		if (group) group.push(place);
		else groups.set(by(place), [place]);
	}
	return groups;
}
