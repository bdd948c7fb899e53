import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

/** A node whose form is opened, and the two operations between which a person switches. */
export interface Subject {
	type: string;
	typeVersion: number;
	resource: string;
	/** By value and by name; the two with the most fields. */
	operations: [Choice, Choice];
}

export interface Choice {
	value: string;
	name: string;
}

/** The newest version of each node type of a package, without those that n8n has made tools of. */
export function newestOf(types: INodeTypeDescription[], package_: string): INodeTypeDescription[] {
	const newest = new Map<string, INodeTypeDescription>();
	for (const type of types) {
		if (!type.name.startsWith(`${package_}.`) || type.name.endsWith('Tool')) continue;
		const known = newest.get(type.name);
		if (!known || versionOf(type) > versionOf(known)) newest.set(type.name, type);
	}
	return [...newest.values()];
}

/**
 * The node with the most of something, among those with resources.
 *
 * @throws Error when there is none
 */
export function largest(
	types: INodeTypeDescription[],
	size: (type: INodeTypeDescription) => number,
): INodeTypeDescription {
	const withResources = types.filter((type) => choices(type, 'resource').length > 0);
	const [first] = withResources.sort((a, b) => size(b) - size(a));
	if (!first) throw new Error('No node has resources');
	return first;
}

/**
 * A resource of a node as a subject.
 *
 * @param resource the one with the most properties unless it is named
 * @throws Error when it has no two operations
 */
export function subjectOf(type: INodeTypeDescription, resource = widestResource(type)): Subject {
	const [first, second] = choices(type, 'operation', resource).sort(
		(a, b) => fields(type, resource, b.value) - fields(type, resource, a.value),
	);
	if (!first || !second) throw new Error(`${type.name}: ${resource} has no two operations`);
	return {
		type: type.name,
		typeVersion: versionOf(type),
		resource,
		operations: [first, second],
	};
}

/** Kilobytes of a description as JSON, which is what n8n hands to the editor. */
export const kilobytes = (type: INodeTypeDescription): number =>
	Buffer.byteLength(JSON.stringify(type)) / 1000;

export const versionOf = ({ version }: INodeTypeDescription): number =>
	Math.max(...[version].flat());

function widestResource(type: INodeTypeDescription): string {
	const own = (resource: string) =>
		type.properties.filter(({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(resource),
		).length;
	const [first] = choices(type, 'resource').sort((a, b) => own(b.value) - own(a.value));
	return first?.value ?? '';
}

const fields = ({ properties }: INodeTypeDescription, resource: string, operation: string) =>
	properties.filter((one) => isFor(one, 'resource', resource) && isFor(one, 'operation', operation))
		.length;

/** Whether a property may be shown while another has a value. */
const isFor = ({ displayOptions }: INodeProperties, name: string, value: string): boolean =>
	displayOptions?.show?.[name]?.includes(value) ?? true;

function choices(
	{ properties }: INodeTypeDescription,
	name: 'resource' | 'operation',
	resource?: string,
): Choice[] {
	return properties
		.filter((one) => one.name === name && (!resource || isFor(one, 'resource', resource)))
		.flatMap(({ options = [] }) => options)
		.flatMap((option) =>
			'value' in option ? [{ value: String(option.value), name: option.name }] : [],
		);
}
