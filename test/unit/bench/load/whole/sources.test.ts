import path from 'node:path';
import { compileFunction } from 'node:vm';
import { operationNamed, type Operation, type Resource } from '../../../../../gateway';
import { compiled } from '../../../../bench/load/whole/compiled';
import { missingSources } from '../../../../bench/load/whole/sources';
import { wholeCatalogue } from '../../../../support/wholeCatalogue';
import { operationsOf } from '../../../nodes/WechatGateway/support/operations';

const catalogueFolder = path.join(__dirname, '../../../../../gateway/catalogue');
const whole = wholeCatalogue();
const sources = missingSources(whole);
const modules = new Map<string, unknown>();

/** What a file of the folder exports, with the catalogue's real words around it. */
function load(name: string): unknown {
	const known = modules.get(name);
	if (known !== undefined) return known;
	const exported = {};
	modules.set(name, exported);
	const require_ = (from: string): unknown =>
		from.startsWith('./')
			? load(from.slice(2))
			: (require(path.join(catalogueFolder, 'missing', from)) as unknown);
	const run = compileFunction(compiled(sources.get(name) ?? ''), ['require', 'exports']) as (
		...given: unknown[]
	) => void;
	run(require_, exported);
	return exported;
}

const { missing } = load('index') as { missing: Record<string, Resource> };

describe('The source of the operations that the catalogue lacks', () => {
	const lacking = operationsOf(whole)
		.filter(({ resource, operation }) => !operationNamed(resource, operation))
		.map((one) => ({ ...one, title: `${one.resource}.${one.operation}` }));

	it('has all of them', () => {
		const titled = (of: Record<string, Resource>) =>
			operationsOf(of).map(({ resource, operation }) => `${resource}.${operation}`);
		expect([...titled(missing)].sort()).toEqual(lacking.map(({ title }) => title).sort());
	});

	it.each(lacking)('says of $title what it was made from', (one) => {
		const { resource, operation, definition } = one;
		const written = missing[resource]?.operations[operation];
		expect(written && wordsOf(written)).toEqual(wordsOf(definition));
	});

	it('keeps to the length that files of the catalogue may have', () => {
		const entries = [...sources].filter(([name]) => /\d$/.test(name));
		const longest = Math.max(...entries.map(([, text]) => text.split('\n').length));
		expect(longest).toBeLessThan(215);
	});
});

/** All but the wire names, which a subject brings along, and what the word adds by itself. */
function wordsOf(of: Operation) {
	const { name, action, description, repeatable, notice, list, simplify = false, fields } = of;
	return { name, action, description, repeatable, notice, list, simplify, fields };
}
