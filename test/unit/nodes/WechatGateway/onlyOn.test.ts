import { catalogue, isOffered } from '../../../../gateway';
import { choicesOf, description } from './support/nodeForm';
import { everyOperation } from './support/operations';

const [resources, ...others] = description.properties;
const saidOf = (resource: string) =>
	(resources ? choicesOf(resources) : []).find(({ value }) => value === resource)?.description;
const listOf = (resource: string) => {
	const list = others.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.includes(resource),
	);
	return list ? choicesOf(list) : [];
};

describe('The lists of resources and operations', () => {
	it('say of what a gateway lacks where it is: of a whole resource', () => {
		const said = Object.keys(catalogue).map((resource) => [resource, saidOf(resource)]);
		expect(said.filter(([, text]) => text !== undefined)).toEqual([
			['channel', 'E-Cloud Butler only'],
			['favorite', 'E-Cloud Butler only'],
		]);
	});

	it.each(everyOperation)(
		'say it of each operation of the others: $operation of $resource',
		({ resource, operation, definition }) => {
			const shown = listOf(resource).find(({ value }) => value === operation)?.description;
			const lacking = Object.values(definition.bindings).some((binding) => !isOffered(binding));
			const notes = `${saidOf(resource) ?? ''}${shown ?? ''}`.match(
				/(Community Assistant|E-Cloud Butler)( \(wkteam\))? only/g,
			);
			expect(notes?.length ?? 0).toBe(lacking ? 1 : 0);
		},
	);

	it('put it before the rest, which the editor may cut off', () => {
		const said = listOf('login').find(({ value }) => value === 'loginWithPassword')?.description;
		expect(said).toMatch(/^E-Cloud Butler \(wkteam\) only\. Log in an account that cannot pass/);
	});
});
