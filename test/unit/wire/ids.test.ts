import fc from 'fast-check';
import { idsIn, isGroupId } from '../../../gateway/wire/ids';

const id = fc.stringMatching(/^[\w@.-]{1,20}$/);
const between = fc.stringMatching(/^[\s,，;；、]{1,3}$/);

describe('IDs in a text', () => {
	it('are found once each and in order, whatever stands between and around them', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(id, between)), between, (found, before) => {
				const text = before + found.map(([one, after]) => one + after).join('');
				expect(idsIn(text)).toEqual([...new Set(found.map(([one]) => one))]);
			}),
		);
	});

	it('are the same in a list as in a text', () => {
		fc.assert(
			fc.property(fc.array(id), (ids) => {
				expect(idsIn(ids)).toEqual(idsIn(ids.join(', ')));
			}),
		);
	});

	it.each([undefined, null, '', ' , ', [], [null, '']])('are none in %j', (nothing) => {
		expect(idsIn(nothing)).toEqual([]);
	});
});

describe('The ID of a group', () => {
	it.each([
		['19931632641@chatroom', true],
		['10696052955013728@im.chatroom', true],
		['232323232@chatRoom', true],
		['wxid_bob', false],
		['19931632641@chatroom_not', false],
		['gh_f9d9fca26a50@app', false],
		[undefined, false],
	])('is told by its end: %j is one: %j', (given, expected) => {
		expect(isGroupId(given)).toBe(expected);
	});
});
