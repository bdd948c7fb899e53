import { bob, fromBob, app, privately } from './support/fromBob';
import { detailsOf, itemOf } from './support/pushed';

describe('A link', () => {
	const content = app(
		'<title>News &amp; more</title><des>Read it</des><url>https://x.example/?a=1&amp;b=2</url>',
		'<thumburl>https://x.example/t.jpg</thumburl><sourcedisplayname>Example</sourcedisplayname>',
	);
	const link = {
		title: 'News & more',
		description: 'Read it',
		url: 'https://x.example/?a=1&b=2',
		thumbnailUrl: 'https://x.example/t.jpg',
		sourceName: 'Example',
	};

	test('by its XML', () => {
		expect(privately('60007', content)).toEqual({ event: 'message.link', ...fromBob, link });
	});

	test('by its fields, where there is no XML', () => {
		const fields = { title: 'News', des: 'Read it', url: 'https://x.example', thumbUrl: 't' };
		expect(privately('60007', '', fields).link).toEqual({
			title: 'News',
			description: 'Read it',
			url: 'https://x.example',
			thumbnailUrl: 't',
		});
	});

	test.each([
		['60017', 'message.channelVideo'],
		['60021', 'message.music'],
	])('code %s (%s) is read like one', (code, event) => {
		expect(privately(code, content)).toEqual({ event, ...fromBob, link });
	});

	test('an article of an official account is one, in no chat', () => {
		expect(privately('90001', content)).toEqual({
			event: 'officialAccount.article',
			...fromBob,
			scope: 'system',
			link,
		});
	});

	test('with broken XML it stands without details, and raw has it all', () => {
		expect(privately('60007', '<msg><appmsg><title>News')).toEqual({
			event: 'message.link',
			...fromBob,
			link: {},
		});
	});
});

test('a mini program', () => {
	const content = app(
		'<title>Sale</title><sourcedisplayname>Shop</sourcedisplayname><url>https://x.example</url>',
		'<weappinfo><appid>wx1</appid><username>gh_1@app</username>',
		'<pagepath>pages/index.html?id=1&amp;b=2</pagepath><weappiconurl>https://x.example/i.png</weappiconurl></weappinfo>',
	);
	expect(privately('60010', content)).toEqual({
		event: 'message.miniProgram',
		...fromBob,
		miniProgram: {
			title: 'Sale',
			name: 'Shop',
			appId: 'wx1',
			userName: 'gh_1@app',
			pagePath: 'pages/index.html?id=1&b=2',
			iconUrl: 'https://x.example/i.png',
			url: 'https://x.example',
		},
	});
	expect(privately('60010', '', { title: 'Sale' }).miniProgram).toEqual({ title: 'Sale' });
});

test('a record of a chat', () => {
	const content = app('<title>Chat history</title><des>Bob: here?</des>');
	const chatRecord = { title: 'Chat history', description: 'Bob: here?' };
	const event = 'message.chatRecord';
	expect(privately('60011', content)).toEqual({ event, ...fromBob, chatRecord });
	const fields = { title: 'Chat history', des: 'Bob: here?' };
	expect(privately('60011', '', fields)).toEqual({ event, ...fromBob, chatRecord });
});

describe('An invitation into a group', () => {
	const content = app(
		'<title>Join</title><des>Bob invites you</des><url>https://x.example/xml</url>',
		'<thumburl>https://x.example/t.jpg</thumburl><sourcedisplayname>no</sourcedisplayname>',
	);
	const invite = {
		title: 'Join',
		description: 'Bob invites you',
		url: 'https://x.example/xml',
		thumbnailUrl: 'https://x.example/t.jpg',
	};

	test('by its XML', () => {
		const event = 'message.groupInvite';
		expect(privately('60022', content)).toEqual({ event, ...fromBob, groupInvite: invite });
	});

	test('the address in the field is the one to join with', () => {
		const url = 'https://x.example/field';
		expect(privately('60022', content, { url }).groupInvite).toEqual({ ...invite, url });
	});
});

describe('A quote', () => {
	const quoting = (...refermsg: string[]) =>
		app('<title>Yes</title><type>57</type><refermsg>', ...refermsg, '</refermsg>');

	test('in a private chat names who wrote the quoted message', () => {
		const content = quoting(
			'<type>1</type><svrid>5893226576708700098</svrid><fromusr>wxid_me</fromusr>',
			'<chatusr>wxid_bob</chatusr><displayname>Me</displayname><content>At ten?</content>',
			'<createtime>1748140474</createtime>',
		);
		expect(privately('60014', content)).toEqual({
			event: 'message.quote',
			...fromBob,
			text: 'Yes',
			quote: {
				newMessageId: '5893226576708700098',
				senderId: 'wxid_me',
				senderName: 'Me',
				type: 1,
				text: 'At ten?',
				timestamp: '2025-05-25T02:34:34.000Z',
			},
		});
	});

	test.each(['1@chatroom', '1@im.chatroom', ''])(
		'in a group, where fromusr is %j, the writer is chatusr',
		(fromusr) => {
			const content = quoting(`<fromusr>${fromusr}</fromusr><chatusr>wxid_carol</chatusr>`);
			expect(privately('60014', content).quote).toEqual({ senderId: 'wxid_carol' });
		},
	);

	test.each([
		[
			'a quoted file by its title',
			'&lt;msg&gt;&lt;appmsg&gt;&lt;title&gt;a.pdf&lt;/title&gt;&lt;/appmsg&gt;&lt;/msg&gt;',
			{ text: 'a.pdf' },
		],
		['a quoted image has no words', '&lt;msg&gt;&lt;img aeskey="1"/&gt;&lt;/msg&gt;', {}],
		['what only begins like XML is words', '&lt;3 you', { text: '<3 you' }],
	])('%s', (_, content, expected) => {
		expect(privately('60014', quoting(`<content>${content}</content>`)).quote).toEqual(expected);
	});

	test.each(['soon', '99999999999999'])('a time of %s is left out', (createtime) => {
		const content = quoting(`<createtime>${createtime}</createtime>`);
		expect(privately('60014', content).quote).toEqual({});
	});

	test('without XML the field has the new words', () => {
		expect(privately('60014', '', { title: 'Yes' })).toMatchObject({ text: 'Yes', quote: {} });
	});
});

describe('A task', () => {
	const task = (code: string, data: Record<string, unknown>) => detailsOf(code, data).task;

	test('a video that is ready', () => {
		const data = { wId: 'w-1', id: 'v-1', url: 'https://x.example/v.mp4', type: 1, des: null };
		expect(detailsOf('30002', data)).toEqual({
			event: 'media.videoReady',
			gateway: 'wkteam',
			account: 'wxid_me',
			wcId: 'wxid_me',
			wId: 'w-1',
			scope: 'system',
			isSelf: false,
			timestamp: '2026-11-21T08:30:00.000Z',
			task: { id: 'v-1', state: 'done', url: 'https://x.example/v.mp4' },
		});
	});

	test('a moment that is posted has an id of its own besides', () => {
		expect(task('30003', { asynId: 'a-1', id: '9', type: 0 })).toEqual({
			id: 'a-1',
			state: 'running',
		});
	});

	test('one that failed says why', () => {
		expect(task('30002', { id: 'v-1', type: '2', des: 'gone' })).toEqual({
			id: 'v-1',
			state: 'failed',
			message: 'gone',
		});
	});

	test.each([7, 'constructor', null])('a state of %p is left out', (type) => {
		expect(task('30002', { id: 'v-1', type })).toEqual({ id: 'v-1' });
	});
});

test('a drop tells its reason, where there is one', () => {
	expect(detailsOf('30000', { wId: 'w-1', reason: 'gone' })).toMatchObject({ reason: 'gone' });
	expect(itemOf({ messageType: '30000', wcId: 'a', data: { wId: 'w-1' } })).not.toHaveProperty(
		'reason',
	);
});

test('a text is as it was typed, with its white space', () => {
	expect(privately('60001', '  hi\n').text).toBe('  hi\n');
	expect(privately('60001', '<b>hi</b>').text).toBe('<b>hi</b>');
});

test('a text that came as a number is text', () => {
	expect(detailsOf('60001', { ...bob, content: 7 }).text).toBe('7');
});

test('an empty text is none', () => {
	expect(privately('60001', '')).not.toHaveProperty('text');
});
