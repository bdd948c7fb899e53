/** Where an operation stands in the catalogue. */
export interface Place {
	resource: string;
	operation: string;
}

/** What n8n can ask for in one condition: every one of the operations in every one of the resources. */
export interface Block {
	resources: Set<string>;
	operations: Set<string>;
}

/** Finds few blocks that hold certain places and none of the others that there are. */
export function blocksAmong(existing: Place[]): (places: Place[]) => Block[] {
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
		return blocks;
	};
}

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
