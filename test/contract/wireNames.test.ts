import { dialects, type GatewayName } from '../../gateway';
import { boundOn, namesPage, rowsOf, type Bound } from './support/manual';

/** Where the form of 2020 has a call without a table of its own: its page, and what it does not know. */
const IN_2020: Record<string, { page: string; unknown: string[] }> = {
	'POST /getIPadLoginInfo': { page: 'kai-shi-kai-fa/untitled', unknown: ['autoCheck'] },
};

/** What a binding and the pages that it names do not agree in. */
function disagreement({ gateway, binding }: Bound) {
	const form = gateway === 'wkteam2020' ? IN_2020[binding.call] : undefined;
	const rows = rowsOf(gateway, binding.call);
	const pages = binding.page.split(', ');
	const meant = form ? rows : rows.filter((row) => pages.some((one) => namesPage(one, row)));
	const params = meant
		.flatMap((row) => row.params)
		.filter(({ name, parent }) => parent === undefined && !form?.unknown.includes(name));
	const isRequired = (name: string) =>
		meant.every((row) => row.params.some((param) => param.name === name && param.required));
	const sent = Object.entries(binding.send);
	return {
		pagesOfOthers: pages.filter(
			(one) => one !== form?.page && !meant.some((row) => namesPage(one, row)),
		),
		unknown: sent
			.map(([name]) => name)
			.filter((name) => !params.some((param) => param.name === name)),
		missing: [...new Set(params.map(({ name }) => name))]
			.filter(isRequired)
			.filter((name) => !sent.some(([wire, { when }]) => wire === name && when !== 'may')),
	};
}

describe.each(Object.keys(dialects) as GatewayName[])('What is sent on %s', (gateway) => {
	it.each(boundOn(gateway))(
		'has the names and obligations of the manual page that $operation names',
		(bound) => {
			expect(disagreement(bound)).toEqual({ pagesOfOthers: [], unknown: [], missing: [] });
		},
	);
});
