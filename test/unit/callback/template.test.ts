import fc from 'fast-check';
import { templateXml, type TemplateLink } from '../../support/templateXml';
import { detailsOf, itemOf } from './support/pushed';

const GROUP = '1@chatroom';
const bob = ['wxid_bob', 'Bob'] as const;
const carol = ['wxid_carol', 'Carol'] as const;
const dave = ['wxid_dave', 'Dave'] as const;
const BOB = { wcId: 'wxid_bob', nickName: 'Bob' };
const CAROL = { wcId: 'wxid_carol', nickName: 'Carol' };
const DAVE = { wcId: 'wxid_dave', nickName: 'Dave' };
/** It is for taking back the invitation of somebody. */
const revoke: TemplateLink = { button: '撤销', people: [['wxid_carol', 'Carol']] };

/** What a notice of a group tells beside what all items have. */
function told(content: string, code = '85008') {
	const item = detailsOf(code, { fromUser: GROUP, content: `${GROUP}:\n${content}` });
	const { text, members, invitedBy, doneBy, senderId } = item;
	return { text, members, invitedBy, doneBy, senderId };
}

test.each([
	[
		'an invitation',
		'"$username$"邀请"$names$"加入了群聊',
		{ username: { people: [bob] }, names: { people: [carol, dave], separator: '、' } },
		{
			text: '"Bob"邀请"Carol、Dave"加入了群聊',
			members: [CAROL, DAVE],
			invitedBy: BOB,
		},
	],
	[
		'an invitation by the account itself, with a button to take it back',
		'你邀请"$names$"加入了群聊  $revoke$',
		{ names: { people: [carol] }, revoke },
		{ text: '你邀请"Carol"加入了群聊', members: [CAROL] },
	],
	[
		'an invitation of the account itself: who is there already did not come',
		'"$username$"邀请你加入了群聊，群聊参与人还有：$others$',
		{ username: { people: [bob] }, others: { people: [carol, dave], separator: '、' } },
		{ text: '"Bob"邀请你加入了群聊，群聊参与人还有：Carol、Dave', invitedBy: BOB },
	],
	[
		'a QR code of somebody',
		'" $adder$"通过扫描"$from$"分享的二维码加入群聊',
		{ adder: { people: [carol] }, from: { people: [bob] } },
		{ text: '" Carol"通过扫描"Bob"分享的二维码加入群聊', members: [CAROL], invitedBy: BOB },
	],
	[
		'a QR code of the account itself',
		'"$adder$"通过扫描你分享的二维码加入群聊  $revoke$',
		{ adder: { people: [carol] }, revoke },
		{ text: '"Carol"通过扫描你分享的二维码加入群聊', members: [CAROL] },
	],
	[
		'a removal',
		'You removed "$kickoutname$" from the group chat',
		{ kickoutname: { people: [carol, dave], separator: ', ' } },
		{ text: 'You removed "Carol, Dave" from the group chat', members: [CAROL, DAVE] },
	],
	[
		'the end of a group',
		'群主"$identity$"已解散该群聊',
		{ identity: { people: [bob] } },
		{ text: '群主"Bob"已解散该群聊', doneBy: BOB },
	],
	[
		'something that one person did',
		'"$username$"修改群名为“Team”',
		{ username: { people: [bob] } },
		{ text: '"Bob"修改群名为“Team”', doneBy: BOB },
	],
	[
		'an invitation by the account itself under the link of a person',
		'你邀请"$username$"加入了群聊，并分享了$history$',
		{ username: { people: [carol] } },
		{ text: '你邀请"Carol"加入了群聊，并分享了', members: [CAROL] },
	],
	[
		'somebody who came alone',
		'"$username$"加入了群聊',
		{ username: { people: [carol] } },
		{ text: '"Carol"加入了群聊', members: [CAROL] },
	],
	[
		'somebody who came by a QR code',
		'"$username$"通过扫描"$from$"分享的二维码加入群聊',
		{ username: { people: [carol] }, from: { people: [bob] } },
		{ text: '"Carol"通过扫描"Bob"分享的二维码加入群聊', members: [CAROL], invitedBy: BOB },
	],
	[
		'the account itself that came by a QR code',
		'You joined the group chat via the QR Code shared by "$username$"',
		{ username: { people: [bob] } },
		{ text: 'You joined the group chat via the QR Code shared by "Bob"', invitedBy: BOB },
	],
	[
		'a removal by somebody',
		'"$username$"将"$names$"移出了群聊',
		{ username: { people: [bob] }, names: { people: [carol] } },
		{ text: '"Bob"将"Carol"移出了群聊', members: [CAROL], doneBy: BOB },
	],
	[
		'a removal of the account itself',
		'你被"$username$"移出群聊',
		{ username: { people: [bob] } },
		{ text: '你被"Bob"移出群聊', doneBy: BOB },
	],
	[
		'a removal under the link of a person',
		'You removed "$username$" from the group chat',
		{ username: { people: [carol] } },
		{ text: 'You removed "Carol" from the group chat', members: [CAROL] },
	],
	[
		'a new administrator',
		'"$username$"已将"$names$"设为群管理员',
		{ username: { people: [bob] }, names: { people: [carol] } },
		{ text: '"Bob"已将"Carol"设为群管理员', members: [CAROL], doneBy: BOB },
	],
	[
		'an invitation in another language',
		'$username$さんが$names$さんをグループに招待しました',
		{ username: { people: [bob] }, names: { people: [carol] } },
		{ text: 'BobさんがCarolさんをグループに招待しました', members: [CAROL], invitedBy: BOB },
	],
	[
		'a name of a group that speaks of joining',
		'"$username$"修改群名为“加入我们”',
		{ username: { people: [bob] } },
		{ text: '"Bob"修改群名为“加入我们”', doneBy: BOB },
	],
	[
		'a link that nobody has described',
		'"$newcomer$" is here',
		{ newcomer: { people: [carol] } },
		{ text: '"Carol" is here', members: [CAROL] },
	],
	[
		'somebody without a name, whose ID stands for it',
		'"$names$"加入了群聊',
		{ names: { people: [['wxid_carol', ' '] as const] } },
		{ text: '"wxid_carol"加入了群聊', members: [{ wcId: 'wxid_carol' }] },
	],
])('%s is a sentence, with those whom it names', (_, template, links, expected) => {
	expect(told(templateXml(template, links))).toEqual(expected);
});

test.each([
	['一起玩$revoke$', { revoke }, '一起玩'],
	['$nobody$ came', {}, 'came'],
	['$5 and $6 from $names$', { names: { people: [bob] } }, '$5 and $6 from Bob'],
	['$5$names$', { names: { people: [bob] } }, '$5Bob'],
	['$names$$names$', { names: { people: [bob] } }, 'BobBob'],
	['to $names$: $', { names: { people: [bob] } }, 'to Bob: $'],
])('%j keeps its own signs', (template, links, text) => {
	expect(told(templateXml(template, links)).text).toBe(text);
});

test('a link may have words instead of people', () => {
	const link = (words: string) => `<link name="a" type="link_plain">${words}</link>`;
	const xml = (words: string) =>
		templateXml('<$a$>', {}).replace('<link_list>', `<link_list>${link(words)}`);
	expect(told(xml('<plain>here</plain>')).text).toBe('<here>');
	expect(told(xml('<title>there</title>')).text).toBe('<there>');
	expect(told(xml('')).text).toBe('<>');
});

test('a sentence that is there already counts, and names in it that look like places do, too', () => {
	const links = { username: { people: [bob] } };
	const plain = '"Bob"修改群名为“$ABC$”';
	expect(told(templateXml('$username$', links, { plain })).text).toBe(plain);
	expect(told(templateXml('', links, { plain: '"$username$" left' })).text).toBe('"Bob" left');
});

test('markup of the client is left out, but not from names', () => {
	const name = '<a href="x">y</a>';
	const template = '"$names$"领取了<_wc_custom_link_ href="weixin://a">红包</_wc_custom_link_>';
	const links = { names: { people: [['wxid_bob', name] as const] } };
	expect(told(templateXml(template, links)).text).toBe(`"${name}"领取了红包`);
});

test('a template without words leaves it to what the phone would show', () => {
	const data = { fromUser: GROUP, content: templateXml('', {}), pushContent: 'Bob came' };
	expect(detailsOf('85008', data)).toMatchObject({ text: 'Bob came' });
});

test('what somebody is called does not make it an invitation', () => {
	const friend = ['wxid_bob', '邀请'] as const;
	const content = templateXml('"$username$"修改了群名', { username: { people: [friend] } });
	expect(told(content)).toEqual({
		text: '"邀请"修改了群名',
		doneBy: { wcId: 'wxid_bob', nickName: '邀请' },
	});
});

test('a link without a name stands nowhere', () => {
	const links = { '': { people: [bob] }, names: { people: [carol] } };
	expect(told(templateXml('$$names$$', links))).toEqual({ text: '$Carol$', members: [CAROL] });
});

test('a line about an announcement is read like any notice', () => {
	const content = templateXml('"$username$"发布了群公告', { username: { people: [bob] } });
	expect(told(content, '85011')).toEqual({ text: '"Bob"发布了群公告', doneBy: BOB });
	const line = '"Bob"发布了<_wc_custom_link_ href="weixin://a">群公告</_wc_custom_link_>';
	expect(detailsOf('85011', { fromUser: GROUP, content: line }).text).toBe('"Bob"发布了群公告');
});

test('several templates are one sentence', () => {
	const [one, two] = ['$a$加入', '$b$离开'].map((template) =>
		templateXml(template, { a: { people: [bob] }, b: { people: [carol] } }),
	);
	const inside = /<content_template.*<\/content_template>/s;
	const both = one?.replace(inside, (first) => first + (inside.exec(two ?? '')?.[0] ?? ''));
	expect(told(both ?? '')).toMatchObject({ text: 'Bob加入Carol离开' });
});

test('a separator is no longer than a few signs', () => {
	const names = { people: [bob, carol, dave], separator: ', '.repeat(50_000) };
	expect(told(templateXml('$names$', { names })).text).toHaveLength(44);
});

test.each(['\n', '\t'])(
	'a separator of nothing but %j, and one that begins so, is read',
	(blank) => {
		const text = (separator: string) =>
			told(templateXml('$names$', { names: { people: [bob, carol], separator } })).text;
		expect(text(blank.repeat(100_000))).toBe('Bob、Carol');
		expect(text(`${blank.repeat(100_000)}, ${blank}`)).toBe('Bob, Carol');
		expect(text(`;${blank.repeat(100_000)}`)).toBe('Bob;Carol');
	},
);

test('a template that repeats its names without end is cut short', () => {
	const names = { people: Array.from({ length: 500 }, () => bob) };
	const text = String(told(templateXml('$names$'.repeat(20_000), { names })).text);
	expect(text.length).toBeGreaterThan(60_000);
	expect(text.length).toBeLessThan(300_000);
});

test.each([
	['open', 1, 'group.notice'],
	['wkteam', '85003', 'group.memberRemoved'],
	['wkteam', '80999', 'message.other'],
] as const)('on %s under code %p it is %s', (gateway, messageType, event) => {
	const content = templateXml('你将"$kickoutname$"移出了群聊', { kickoutname: { people: [bob] } });
	const data = { fromUser: GROUP, content };
	expect(itemOf({ messageType, wcId: 'wxid_me', data }, gateway)).toMatchObject({
		event,
		text: '你将"Bob"移出了群聊',
		members: [BOB],
	});
});

test('a template about a friend tells of the friend', () => {
	const content = templateXml('你已添加了$username$，现在可以开始聊天了。', {
		username: { people: [bob] },
	});
	const data = { fromUser: 'wxid_bob', content };
	const item = itemOf({ messageType: 15, wcId: 'wxid_me', data }, 'open');
	expect(item).toMatchObject({ text: '你已添加了Bob，现在可以开始聊天了。', contact: BOB });
	expect(item).not.toHaveProperty('doneBy');
});

const names = fc.string({ unit: 'binary', maxLength: 20 });
/** As XML can hold them, and as people can read them. */
const people = fc.array(
	fc.tuple(
		fc.stringMatching(/^wxid_[a-z0-9]{1,8}$/),
		names.map((name) => `n${name.replace(/\r/g, '')}n`),
	),
	{ minLength: 1, maxLength: 5 },
);
const linkNames = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z_0-9]{0,9}$/), { maxLength: 4 });
const words = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r$]/g, ''));

test('of any template with any people comes a sentence that names all of them in order', () => {
	fc.assert(
		fc.property(
			linkNames.chain((all) =>
				fc.tuple(
					fc.constant(all),
					fc.tuple(...all.map(() => people)),
					fc.array(fc.tuple(words, fc.constantFrom(...all, 'nobody', 'take_back')), {
						maxLength: 6,
					}),
					words,
				),
			),
			fc.constantFrom('、', ', ', ' und '),
			([all, peopleOf, parts, end], separator) => {
				const links = new Map(
					all.map((name, at) => [name, { people: peopleOf[at] ?? [], separator }]),
				);
				const template = parts.map(([before, name]) => `${before}$${name}$`).join('') + end;
				const xml = templateXml(template, {
					...Object.fromEntries(links),
					take_back: { button: '撤销' },
				});

				const expected = parts
					.map(([before, name]) => {
						const named = links.get(name)?.people ?? [];
						return before + named.map(([, nickName]) => nickName).join(separator);
					})
					.join('');

				expect(told(xml).text ?? '').toBe((expected + end).trim());
			},
		),
		{ numRuns: 500 },
	);
});
