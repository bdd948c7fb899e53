import { catalogue } from '../../gateway';

/** The resources in the order of the tables. */
export const resourcesByName = () => Object.entries(catalogue).sort(([, a], [, b]) => byName(a, b));

export const byName = (a: { name: string }, b: { name: string }): number =>
	a.name.localeCompare(b.name, 'en');
