import type { GatewayName } from '../../gateway';
import field from '../facts/field.json';

/** A payload from a public report or capture, with other people in it, and what must come of it. */
export interface FieldCase {
	name: string;
	gateway: GatewayName;
	message: object;
	/** Of the item, field by field. */
	expect: Record<string, unknown>;
}

export const fieldCases = field as unknown as FieldCase[];

/** Where a field is not to be there. */
const ABSENT = '__absent__';

const NOTHING = Symbol('no such field');

/** What a case says of an item. */
export const wantedOf = ({ expect: wanted }: FieldCase): object =>
	Object.fromEntries(
		Object.entries(wanted).map(([name, value]) => [name, value === ABSENT ? NOTHING : value]),
	);

/** The same fields of the item that came of it. */
export const foundOf = ({ expect: wanted }: FieldCase, item: object): object =>
	Object.fromEntries(
		Object.keys(wanted).map((name) => [
			name,
			name in item ? (item as Record<string, unknown>)[name] : NOTHING,
		]),
	);

/** As the gateway pushes it: open a list of texts, wkteam the message itself. */
export const pushOf = ({ gateway, message }: FieldCase): string =>
	JSON.stringify(gateway === 'open' ? [JSON.stringify(message)] : message);
