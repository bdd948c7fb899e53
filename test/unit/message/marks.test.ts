import fc from 'fast-check';
import { InvalidInputError } from '../../../gateway/wire/errors';
import { marked, type Member } from '../../../gateway/message/marks';

const members: Member[] = [
	{ id: 'wxid_al', names: ['Al'] },
	{ id: 'wxid_alice', names: ['Alice', 'Alice Smith'] },
	{ id: 'wxid_ann1', names: ['Ann Lee'] },
	{ id: 'wxid_ann2', names: ['Ann Lee'] },
	{ id: 'wxid_mute', names: [] },
	{ id: 'wxid_at', names: ['A@B'] },
];
/** The text as it goes out, and what is written where each is mentioned. */
const written = (text: string, ...ids: string[]): [string, Record<string, string>] => {
	const found = marked(text, ids, members);
	const marks = found.marks.map(({ id, start, end }): [string, string] => [
		id,
		found.text.slice(start, end),
	]);
	return [found.text, Object.fromEntries(marks)];
};

describe('Mentions', () => {
	it.each<[string, string, string[], string, Record<string, string>]>([
		[
			'are put in front, in their order',
			'hi',
			['wxid_alice', 'wxid_al'],
			'@Alice\u2005@Al\u2005hi',
			{ wxid_alice: '@Alice\u2005', wxid_al: '@Al\u2005' },
		],
		['stay where they are', 'hi @Alice', ['wxid_alice'], 'hi @Alice', { wxid_alice: '@Alice' }],
		[
			'may say the nickname instead of the name in the group',
			'@Alice Smith hi',
			['wxid_alice'],
			'@Alice Smith hi',
			{ wxid_alice: '@Alice Smith' },
		],
		[
			'are not taken from somebody with a longer name',
			'@Alice hi',
			['wxid_al'],
			'@Al\u2005@Alice hi',
			{ wxid_al: '@Al\u2005' },
		],
		[
			'are told apart by their order when names are the same',
			'@Ann Lee and @Ann Lee',
			['wxid_ann2', 'wxid_ann1'],
			'@Ann Lee and @Ann Lee',
			{ wxid_ann1: '@Ann Lee', wxid_ann2: '@Ann Lee' },
		],
		[
			'are added for the second of the same name',
			'@Ann Lee hi',
			['wxid_ann2', 'wxid_ann1'],
			'@Ann Lee\u2005@Ann Lee hi',
			{ wxid_ann1: '@Ann Lee', wxid_ann2: '@Ann Lee\u2005' },
		],
		[
			'say the ID of somebody without a name',
			'hi',
			['wxid_mute'],
			'@wxid_mute\u2005hi',
			{ wxid_mute: '@wxid_mute\u2005' },
		],
		['may have an @ in the name', '@A@B hi', ['wxid_at'], '@A@B hi', { wxid_at: '@A@B' }],
	])('%s', (_, text, ids, sent, marks) => {
		expect(written(text, ...ids)).toEqual([sent, marks]);
	});

	it('of somebody who is not in the group are refused', () => {
		const refusal = () => marked('hi', ['wxid_al', 'wxid_x', 'wxid_y'], members);
		expect(refusal).toThrow(InvalidInputError);
		expect(refusal).toThrow('Nobody in the group has the WeChat ID "wxid_x", "wxid_y".');
	});

	it('are all in the text, each at a place of its own, and nothing else changes', () => {
		const name = fc.stringMatching(/^[ABab@ ]{1,4}$/).map((one) => one.trim() || 'A');
		const group = fc.array(fc.array(name, { maxLength: 2 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(group, fc.stringMatching(/^[ABab@ ]{0,30}$/), fc.nat(), (all, text, some) => {
				const there = all.map((names, at) => ({ id: `wxid_${at}`, names }));
				const ids = there.filter((_, at) => (some >> at) & 1).map(({ id }) => id);
				const found = marked(text, ids, there);
				expect(found.text.endsWith(text)).toBe(true);
				expect(found.marks.map(({ id }) => id)).toEqual(ids);
				expect(new Set(found.marks.map(({ start }) => start)).size).toBe(ids.length);
				for (const { id, start, end } of found.marks) {
					const said = found.text.slice(start + 1, end).replace('\u2005', '');
					const names = there.find((member) => member.id === id)?.names ?? [];
					expect([...names, id]).toContain(said);
					expect(found.text[start]).toBe('@');
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('are found among a megabyte of @', () => {
		const text = '@'.repeat(1_000_000);
		expect(marked(text, ['wxid_al'], members).text).toBe(`@Al\u2005${text}`);
	});
});
