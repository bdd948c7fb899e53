import fc from 'fast-check';
import {
	formerIn,
	withFormer,
	withoutQuery,
} from '../../../../nodes/WechatGatewayTrigger/formerFilters';

const URL = 'https://n8n.example.com/webhook/a/b/v1-secret';

const groups = fc.record({
	wcId: fc.stringMatching(/^[a-zA-Z][\w-]{5,19}$/),
	groupId: fc.stringMatching(/^\d{5,11}@(chatroom|chatRoom|im\.chatroom)$/),
});
const filters = fc.record({
	blockedTypes: fc.uniqueArray(fc.nat(99), { maxLength: 18 }),
	allowedGroups: fc.array(groups, { maxLength: 2 }),
});

test('what a URL was given can be read from it, and without it the URL is as before', () => {
	fc.assert(
		fc.property(filters, (former) => {
			const url = withFormer(URL, former);
			expect([formerIn(url), withoutQuery(url)]).toEqual([former, URL]);
			expect(encodeURI(url)).toBe(url.replaceAll('%', '%25'));
		}),
	);
});

test.each([
	[{ blockedTypes: [], allowedGroups: [] }, '?blockedBefore='],
	[{ blockedTypes: [7, 8], allowedGroups: [] }, '?blockedBefore=7*8'],
	[
		{ blockedTypes: [], allowedGroups: [{ wcId: 'wxid_a', groupId: '1@chatroom' }] },
		'?blockedBefore=&allowedBefore=wxid_a*1%40chatroom',
	],
])('%j is written as %s', (former, query) => {
	expect(withFormer(URL, former)).toBe(URL + query);
});

test('more than fits into a URL is refused', () => {
	const allowedGroups = Array.from({ length: 9 }, (_, at) => ({
		wcId: 'wxid_alice0000000022',
		groupId: `1993163264${at}@chatroom`,
	}));
	expect(() => withFormer(URL, { blockedTypes: [7], allowedGroups })).toThrow(
		'the gateway has more filters already than could be put back later: 1 types of messages and 9 groups.',
	);
});

test.each(['', URL, `${URL}?a=1`, 'nonsense', '?'])('%j says nothing of filters', (url) => {
	expect(formerIn(url)).toBeUndefined();
});

test.each([
	['?blockedBefore=7*x*1.5*8&allowedBefore=wxid_a', [7, 8]],
	['?blockedBefore=**', []],
])('of the query %s counts what can be read', (query, blockedTypes) => {
	expect(formerIn(URL + query)).toEqual({ blockedTypes, allowedGroups: [] });
});
