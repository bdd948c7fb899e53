import type { INodeProperties } from 'n8n-workflow';
import type { Place } from './conditions';

/** The form of one operation, in the order in which it is shown. */
export interface OperationForm extends Place {
	properties: INodeProperties[];
}

/** A property with the forms that have it at this point of the order. */
export interface Shared {
	property: INodeProperties;
	holders: OperationForm[];
}

/** A form whose first properties have their place already; equal properties have equal keys. */
interface Line {
	form: OperationForm;
	keys: string[];
	placed: number;
}

/**
 * An order in which each form finds its own properties in its own order, equal ones together. Where
 * forms disagree about the order, a property comes several times.
 */
export function inCommonOrder(forms: OperationForm[]): Shared[] {
	const lines = forms.map((form): Line => ({
		form,
		keys: form.properties.map((property) => JSON.stringify(property)),
		placed: 0,
	}));
	const wanted = new Map<string, number>();
	for (const key of lines.flatMap(({ keys }) => keys)) wanted.set(key, (wanted.get(key) ?? 0) + 1);

	const order: Shared[] = [];
	const next = new Map<string, Line[]>();
	const queue = (line: Line) => {
		const key = line.keys[line.placed];
		if (key === undefined) return;
		const queued = next.get(key);
		if (queued) queued.push(line);
		else next.set(key, [line]);
	};
	lines.forEach(queue);
	for (let key = leastWanted(next, wanted); key !== undefined; key = leastWanted(next, wanted)) {
		const front = next.get(key) ?? [];
		next.delete(key);
		wanted.set(key, (wanted.get(key) ?? 0) - front.length);
		order.push(...shared(front));
		for (const line of front) {
			line.placed++;
			queue(line);
		}
	}
	return order;
}

function shared(front: Line[]): Shared[] {
	const [first] = front;
	const property = first?.form.properties[first.placed];
	return property ? [{ property, holders: front.map(({ form }) => form) }] : [];
}

/** The first that no form wants further down, or else the one that the fewest want there. */
function leastWanted(next: Map<string, Line[]>, wanted: Map<string, number>): string | undefined {
	let best: { key: string; later: number } | undefined;
	for (const [key, front] of next) {
		const later = (wanted.get(key) ?? 0) - front.length;
		if (later === 0) return key;
		if (best === undefined || later < best.later) best = { key, later };
	}
	return best?.key;
}
