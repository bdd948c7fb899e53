import type { INodeProperties } from 'n8n-workflow';
import { description, optionsFor } from './support/nodeForm';
import { everyForm } from './support/operations';
import { resolved, shownAlone, shownOf } from './support/roundTrip';

const everyOption = everyForm.flatMap((one) => optionsFor(one).map(({ name }) => name));

/** With what depends on Return All, which is off at first. */
const atFirst = (one: (typeof everyForm)[number]) =>
	shownAlone({ ...one, values: { ...one.values, returnAll: false } });

const preset = ({ type, default: value }: INodeProperties) =>
	type === 'resourceLocator' ? { __rl: true, ...(value as object) } : value;

describe.each(everyForm)('Among all the others, the form of $title', (one) => {
	it('shows just what it would show alone', () => {
		expect(shownOf(one, description.properties)).toEqual(shownAlone(one));
	});

	it('is filled by n8n with its own defaults', () => {
		expect(resolved(one, description.properties)).toEqual({
			resource: one.resource,
			operation: one.operation,
			...Object.fromEntries(atFirst(one).map((property) => [property.name, preset(property)])),
			...one.values,
		});
	});

	it('lets n8n keep just its own options', () => {
		const own = Object.fromEntries(
			optionsFor(one).map((option) => [option.name, `a ${option.name}`]),
		);
		const set = { ...Object.fromEntries(everyOption.map((name) => [name, 'foreign'])), ...own };
		expect(resolved(one, description.properties, set)?.options ?? {}).toEqual(own);
	});
});
