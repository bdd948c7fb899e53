import fc from 'fast-check';
import { APP_MESSAGES } from '../../../gateway/callback/codes';
import { app, privately } from './support/fromBob';
import { detailsOf, itemOf } from './support/pushed';

const OUTDATED = '当前版本不支持展示该内容，请升级至最新版本。';

describe('An app message of a kind without an event of its own', () => {
	const other = (...elements: string[]) => {
		const { event, text, link } = privately('60999', app(...elements));
		return { event, text, link };
	};

	test('has its title as text', () => {
		expect(other('<title>#接龙\n\n1. Bob 2</title><des /><type>53</type>')).toEqual({
			event: 'message.other',
			text: '#接龙\n\n1. Bob 2',
		});
	});

	test('tells where it leads, and of what it is', () => {
		const content =
			'<msg><appmsg><title>Note</title><des>Two pictures</des><type>24</type><url>https://x.example</url><thumburl>https://x.example/t</thumburl></appmsg><appinfo><appname>Notes</appname></appinfo></msg>';
		expect(privately('60999', content)).toMatchObject({
			event: 'message.other',
			text: 'Note',
			link: {
				title: 'Note',
				description: 'Two pictures',
				url: 'https://x.example',
				thumbnailUrl: 'https://x.example/t',
				sourceName: 'Notes',
			},
		});
	});

	test('without a title has its description', () => {
		expect(other('<title/><des>Two pictures</des><type>24</type>')).toEqual({
			event: 'message.other',
			text: 'Two pictures',
			link: { description: 'Two pictures' },
		});
	});

	test('that is an announcement has the words of it', () => {
		const announcement =
			'<title>群公告</title><type>87</type><textannouncement>Meet at ten</textannouncement>';
		expect(other(announcement).text).toBe('Meet at ten');
	});

	test('that is a live stream is told by its description, not by what an old client shows', () => {
		expect(
			other(
				`<title>${OUTDATED}</title><type>63</type><url>https://support.weixin.qq.com/update/</url>`,
				'<finderLive><nickname>Bob reads</nickname><desc>Tonight</desc><media><coverUrl>https://x.example/c</coverUrl></media></finderLive>',
			),
		).toEqual({
			event: 'message.other',
			text: 'Tonight',
			link: { title: 'Tonight', thumbnailUrl: 'https://x.example/c', sourceName: 'Bob reads' },
		});
	});

	test('any unknown one has its title as text, in whatever gateway and code it comes', () => {
		const types = fc.nat(3000).filter((type) => !APP_MESSAGES.has(String(type)));
		const titles = fc.string({ unit: 'binary' }).map((text) => `t${text.replace(/[\r<&]/g, '')}t`);
		const codes = fc.constantFrom<[number | string, 'open' | 'wkteam' | 'wkteam2020']>(
			[13, 'open'],
			[14, 'wkteam2020'],
			['60999', 'wkteam'],
			['80999', 'wkteam2020'],
		);
		const sender = fc.constantFrom('', 'wxid_bob:\n');
		fc.assert(
			fc.property(types, titles, codes, sender, (type, title, [messageType, gateway], before) => {
				const content = `${before}<msg><appmsg><title>${title}</title><type>${type}</type></appmsg></msg>`;
				const data = { fromUser: 'wxid_bob', toUser: 'wxid_me', msgType: 49, content };
				const item = itemOf({ messageType, wcId: 'wxid_me', data }, gateway);
				expect(item).toMatchObject({ event: 'message.other', text: title });
				expect(item).not.toHaveProperty('link');
			}),
			{ numRuns: 500 },
		);
	});
});

test('an app message without a message around it is one', () => {
	const content = '<appmsg><title>News</title><type>5</type><url>https://x.example</url></appmsg>';
	expect(privately('60999', content)).toMatchObject({
		event: 'message.link',
		link: { title: 'News', url: 'https://x.example' },
	});
});

describe('Of Channels', () => {
	const shared = (type: number, element: string) => {
		const title = `<title>${OUTDATED}</title><type>${type}</type>`;
		const url = '<url>https://support.weixin.qq.com/update/</url>';
		const { text, link } = privately('60999', app(title, url, '<finderFeed/>', element));
		return { text, link };
	};

	test("a person's card is told by the name", () => {
		const card =
			'<findernamecard><avatar>https://x.example/a</avatar><nickname>Bob cooks</nickname></findernamecard>';
		expect(shared(50, card)).toEqual({
			text: 'Bob cooks',
			link: {
				title: 'Bob cooks',
				thumbnailUrl: 'https://x.example/a',
				sourceName: 'Bob cooks',
			},
		});
	});

	test('goods are told by their name and who sells them', () => {
		const goods =
			'<finderLiveProductShare><finderNickname>Bob sells</finderNickname><productTitle>Tea</productTitle><coverUrl>https://x.example/c</coverUrl></finderLiveProductShare>';
		expect(shared(82, goods)).toEqual({
			text: 'Tea',
			link: { title: 'Tea', thumbnailUrl: 'https://x.example/c', sourceName: 'Bob sells' },
		});
	});
});

test.each(['版本', '升级', 'this version '])('a long title of %j is read in one go', (words) => {
	const title = words.repeat(20_000).trim();
	const content = app(`<title>${title}</title><type>53</type>`);
	expect(privately('60999', content).text).toBe(title);
});

describe('A call', () => {
	const told = '<VoIPBubbleMsg><msg><![CDATA[通话时长 00:10]]></msg></VoIPBubbleMsg>';
	const bubble = `<voipmsg type="VoIPBubbleMsg">${told}</voipmsg>`;
	const more = '<voipinvitemsg><status>2</status></voipinvitemsg>\n<voipextinfo/>\n';

	test.each(['', more])('is told by its sentence, with %j behind it', (behind) => {
		expect(privately('60012', bubble + behind).text).toBe('通话时长 00:10');
		expect(privately('60999', bubble + behind).text).toBe('通话时长 00:10');
	});

	test('that only rings has no sentence', () => {
		expect(privately('60012', more)).not.toHaveProperty('text');
	});

	test('with words behind it is no XML of a message', () => {
		const content = `${bubble} and words`;
		expect(privately('60012', content)).not.toHaveProperty('text');
		expect(privately('60012', '<b>so</b><i>so</i>').text).toBe('<b>so</b><i>so</i>');
	});
});

test('a mail is told by its subject', () => {
	const content =
		'<msg><pushmail><content><subject>Offer</subject><digest>Hi</digest></content></pushmail></msg>';
	expect(privately('60999', content, { msgType: 35 }).text).toBe('Offer');
});

describe('A video of Channels', () => {
	const video = (title: string, ...feed: string[]) =>
		privately(
			'60017',
			app(
				`<title>${title}</title><type>51</type><url>https://support.weixin.qq.com/update/</url>`,
				`<finderFeed>${feed.join('')}</finderFeed>`,
			),
		).link;

	const media = (...elements: string[]) =>
		`<mediaList><media/><media>${elements.join('')}</media></mediaList>`;

	test('is told by its description, its cover, its address and who made it', () => {
		expect(
			video(
				OUTDATED,
				'<nickname>Bob reads</nickname><desc>A book</desc>',
				media('<thumbUrl>t</thumbUrl><coverUrl>c</coverUrl><url>v</url>'),
			),
		).toEqual({ title: 'A book', url: 'v', thumbnailUrl: 't', sourceName: 'Bob reads' });
	});

	test.each([
		['without a description, by who made it', OUTDATED, '<nickname>N</nickname>', { title: 'N' }],
		['or by its own title', 'Mine', '<nickname>N</nickname>', { title: 'Mine' }],
	])('%s', (_, title, feed, expected) => {
		expect(video(title, feed, media('<coverUrl>c</coverUrl>'))).toEqual({
			...expected,
			thumbnailUrl: 'c',
			sourceName: 'N',
		});
	});

	test('that tells nothing is read like a link', () => {
		expect(video(OUTDATED, '<objectId>0</objectId><nickname/>', media('<url/>'))).toEqual({
			title: OUTDATED,
			url: 'https://support.weixin.qq.com/update/',
		});
	});

	test('a card of another kind that carries the same elements, empty, is not taken for one', () => {
		const content = app(
			'<title>News of the latest version</title><type>5</type><url>https://x.example</url>',
			'<finderFeed><objectId>0</objectId><nickname></nickname><desc></desc><mediaList/></finderFeed>',
			'<finderLive><nickname></nickname><media><url></url></media></finderLive>',
		);
		const link = { title: 'News of the latest version', url: 'https://x.example' };
		expect(privately('60007', content).link).toEqual(link);
	});
});

test.each([
	['an emoji', '<msg><emoji md5="1"/></msg>', 'message.emoji'],
	['an image', '<msg><img md5="1"/></msg>', 'message.image'],
	['a video', '<msg><videomsg md5="1"/></msg>', 'message.video'],
	['a voice message', '<msg><voicemsg length="1"/></msg>', 'message.voice'],
	['a place', '<msg><location x="1"/></msg>', 'message.location'],
	['a link', app('<type>5</type>'), 'message.link'],
	['a card of an app', app('<type>109</type>'), 'message.other'],
	['a recall', '<sysmsg type="revokemsg"/>', 'message.recall'],
	['a pat', '<sysmsg type="pat"/>', 'message.pat'],
	[
		'a new friend of WeCom',
		'<sysmsg type="NewXmlOpenIMFriReqAcceptedInWxWork"/>',
		'contact.notice',
	],
	['words', '你好', 'message.other'],
])("among wkteam's other messages %s is told by what is in it", (_, content, event) => {
	const data = { fromUser: 'wxid_bob', toUser: 'wxid_me', content };
	expect(detailsOf('60999', data)).toMatchObject({ event, scope: 'private', chatId: 'wxid_bob' });
	const inGroup = { ...data, fromGroup: '1@chatroom' };
	expect(detailsOf('80999', inGroup)).toMatchObject({ event, chatId: '1@chatroom' });
	expect(itemOf({ messageType: 13, wcId: 'wxid_me', data }, 'open')).toMatchObject({ event });
});

test.each([
	[3, 'message.image'],
	[34, 'message.voice'],
	[42, 'message.contactCard'],
	[43, 'message.video'],
	[47, 'message.emoji'],
	[48, 'message.location'],
])('among them msgType %i is %s', (msgType, event) => {
	expect(privately('60999', '', { msgType }).event).toBe(event);
});
