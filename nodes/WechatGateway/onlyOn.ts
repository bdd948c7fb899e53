import { dialects, isOffered, type Operation } from '../../gateway/form';

/** Where an operation is that is not on every gateway, in a sentence; '' of one that is. */
export function onlyOn({ bindings }: Pick<Operation, 'bindings'>): string {
	const all = Object.values(dialects);
	const offering = all.filter(({ name }) => isOffered(bindings[name]));
	const [main] = offering;
	if (main === undefined || offering.length === all.length) return '';
	// Gateways of one vendor are told apart by what stands in brackets.
	const vendor = vendorOf(main);
	const isWhole = all.every((one) => (vendorOf(one) === vendor) === offering.includes(one));
	return `${isWhole ? vendor : main.displayName} only.`;
}

/** The same of several operations, where it is the same of all. */
export function allOnlyOn(operations: ReadonlyArray<Pick<Operation, 'bindings'>>): string {
	const [note = '', ...others] = new Set(operations.map(onlyOn));
	return others.length > 0 ? '' : note;
}

const vendorOf = ({ displayName }: { displayName: string }): string =>
	displayName.replace(/,.*| \(.*/, '');
