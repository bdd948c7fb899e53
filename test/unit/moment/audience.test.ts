import fc from 'fast-check';
import { audienceOf } from '../../../gateway/moment/audience';
import { labelAudience } from '../../../gateway/catalogue/moment/audience';
import type { Call, JsonObject } from '../../../gateway';
import { InvalidInputError } from '../../../gateway/wire/errors';
import { textOf } from '../../../gateway/wire/values';

type List = 'visibleTo' | 'visibleToLabels' | 'hiddenFrom' | 'hiddenFromLabels';

const callWith = (input: JsonObject) =>
	({
		input,
		fields: labelAudience,
		text: (name: string) => textOf(input[name]),
	}) as unknown as Call;

const audience = (input: JsonObject) => audienceOf(callWith(input)) as Record<List, string[]>;

/** The lists, or that it is refused. */
function outcome(input: JsonObject): Record<string, string[]> | 'refused' {
	try {
		return audience(input);
	} catch (error) {
		if (error instanceof InvalidInputError) return 'refused';
		throw error;
	}
}

const NOBODY = { visibleTo: [], visibleToLabels: [], hiddenFrom: [], hiddenFromLabels: [] };

const contact = fc.stringMatching(/^wxid_[a-z0-9]{4,14}$/);
const label = fc.integer({ min: 1, max: 99 });
const entry = fc.oneof(
	contact,
	label,
	fc.constantFrom('', ' ', null, undefined, 'undefined', '[object Object]', '1@chatroom', '张三'),
	fc.string(),
	fc.object({ maxDepth: 1 }),
);
const anything = fc.oneof(entry, fc.array(entry, { maxLength: 4 }));

describe('Who can see a moment', () => {
	it('is everybody only where that is chosen, whatever the lists hold', () => {
		fc.assert(
			fc.property(fc.anything(), anything, anything, anything, (chosen, one, two, three) => {
				const input = { audience: chosen, visibleTo: one, hiddenFrom: two, visibleToLabels: three };
				const found = outcome(input);
				const isOpen = found !== 'refused' && Object.values(found).every((ids) => ids.length === 0);
				expect(isOpen).toBe(textOf(chosen) === 'everybody');
			}),
		);
	});

	it.each([
		['only', 'visibleTo', 'hiddenFrom'],
		['except', 'hiddenFrom', 'visibleTo'],
	])('is told by the list of the choice "%s" alone, everybody in it once', (chosen, own, other) => {
		fc.assert(
			fc.property(fc.array(contact, { minLength: 1 }), fc.array(contact), (ids, others) => {
				const written = ids.join(', ');
				for (const given of [ids, written, `${written}、${ids[0]}`]) {
					expect(audience({ audience: chosen, [own]: given, [other]: others })).toEqual({
						...NOBODY,
						[own]: [...new Set(ids)],
					});
				}
			}),
		);
	});

	it('is never told with one left out: a list with anything doubtful in it is refused', () => {
		const doubtful = fc.constantFrom('', null, undefined, {}, 'undefined', '张三', '1@chatroom');
		fc.assert(
			fc.property(fc.array(contact), doubtful, fc.array(contact), (before, bad, after) => {
				for (const [chosen, list] of [
					['only', 'visibleTo'],
					['except', 'hiddenFrom'],
					['except', 'hiddenFromLabels'],
				] as const) {
					const input = { audience: chosen, [list]: [...before, bad, ...after] };
					expect(outcome(input)).toBe('refused');
				}
			}),
		);
	});

	it.each([
		[
			{ audience: 'only', visibleTo: ' , ' },
			'Visible To and Visible to Labels are empty, so everybody would see the moment.',
		],
		[{ audience: 'Everybody' }, '"Everybody" does not say who can see the moment.'],
		[
			{ audience: 'except', hiddenFrom: 'Bob Smith 张' },
			'Hidden From: "张" is not the ID of a contact.',
		],
		[
			{ audience: 'except', hiddenFromLabels: 'colleagues' },
			'Hidden From Labels: "colleagues" is not the ID of a label.',
		],
		[
			{ audience: 'only', visibleTo: '19931632641@chatroom' },
			'Visible To: "19931632641@chatroom" is a group, and moments are shown to people.',
		],
		[
			{ audience: 'only', visibleTo: ['wxid_a', null] },
			'Visible To holds something that is no ID.',
		],
		[{ audience: 'only', visibleTo: ['wxid_a', ''] }, 'Visible To has an entry that is empty.'],
	])('is refused in words where it is doubtful: %j', (input, message) => {
		expect(() => audience(input)).toThrow(new InvalidInputError(message));
	});
});
