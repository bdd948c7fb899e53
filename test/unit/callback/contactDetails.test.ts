import { detailsOf, itemOf } from './support/pushed';

describe('A friend request', () => {
	test('wkteam tells it in fields', () => {
		const data = {
			fromUser: 'wxid_bob',
			toUser: 'wxid_me',
			content: "I'm Bob",
			v1: 'v3_1@stranger',
			v2: 'v4_2@stranger',
			scene: 30,
			userName: 'wxid_bob',
			nickName: 'Bob',
			alias: 'bob1212',
			bigHeadImgUrl: 'https://x.example/0.png',
			smallHeadImgUrl: 'https://x.example/132.png',
			sourceUser: 'wxid_carol',
		};
		expect(detailsOf('30001', data)).toEqual({
			event: 'contact.request',
			gateway: 'wkteam',
			account: 'wxid_me',
			wcId: 'wxid_me',
			scope: 'private',
			chatId: 'wxid_bob',
			senderId: 'wxid_bob',
			isSelf: false,
			text: "I'm Bob",
			timestamp: '2026-11-21T08:30:00.000Z',
			v1: 'v3_1@stranger',
			v2: 'v4_2@stranger',
			scene: 30,
			contact: {
				wcId: 'wxid_bob',
				nickName: 'Bob',
				wechatNumber: 'bob1212',
				avatarUrl: 'https://x.example/0.png',
				sharedBy: 'wxid_carol',
			},
		});
	});

	test.each(['open', 'wkteam2020'] as const)('%s tells it in XML', (gateway) => {
		const content =
			'<msg fromusername="wxid_bob" encryptusername="v3_1@stranger" fromnickname="Bob" content="I&apos;m Bob" scene="3" country="CN" province="Shanghai" city="Pudong" sign="Hello" sex="1" alias="bob1212" bigheadimgurl="https://x.example/0.png" smallheadimgurl="https://x.example/132.png" ticket="v4_2@stranger" sourceusername="wxid_carol"><brandlist/></msg>';
		const data = { fromUser: 'fmessage', toUser: 'wxid_me', content };
		expect(itemOf({ messageType: 0, wcId: 'wxid_me', data }, gateway)).toMatchObject({
			event: 'contact.request',
			text: "I'm Bob",
			v1: 'v3_1@stranger',
			v2: 'v4_2@stranger',
			scene: 3,
			contact: {
				wcId: 'wxid_bob',
				nickName: 'Bob',
				wechatNumber: 'bob1212',
				avatarUrl: 'https://x.example/0.png',
				sex: 1,
				country: 'CN',
				province: 'Shanghai',
				city: 'Pudong',
				signature: 'Hello',
				sharedBy: 'wxid_carol',
			},
		});
	});

	const contactOf = (data: Record<string, unknown>) => detailsOf('30001', data).contact;

	test('who it is from is the sender, but not WeChat itself', () => {
		expect(contactOf({ fromUser: 'wxid_bob' })).toEqual({ wcId: 'wxid_bob' });
		expect(contactOf({ fromUser: 'fmessage' })).toEqual({});
		expect(contactOf({ fromUser: 'x', content: '<msg fromusername="wxid_bob"/>' })).toEqual({
			wcId: 'wxid_bob',
		});
	});

	test('a small picture is better than none', () => {
		expect(contactOf({ smallHeadImgUrl: 's' })).toEqual({ avatarUrl: 's' });
		expect(contactOf({ content: '<msg smallheadimgurl="s"/>' })).toEqual({ avatarUrl: 's' });
	});

	test('v1 may be in a field of another name', () => {
		expect(detailsOf('30001', { encryptUserName: 'v3_1@stranger' }).v1).toBe('v3_1@stranger');
	});

	test('fields go before the XML', () => {
		const content = '<msg encryptusername="x1" ticket="x2" scene="9" fromnickname="X" alias="x"/>';
		const data = {
			content,
			v1: 'f1',
			v2: 'f2',
			scene: 3,
			nickName: 'F',
			alias: 'f',
			encryptUserName: 'e',
		};
		expect(detailsOf('30001', data)).toMatchObject({
			v1: 'f1',
			v2: 'f2',
			scene: 3,
			contact: { nickName: 'F', wechatNumber: 'f' },
		});
		expect(detailsOf('30001', { content, encryptUserName: 'e' }).v1).toBe('x1');
	});

	test.each(['encryptusername', 'fromusername', 'ticket'])(
		'%s alone makes the XML the request, and not what somebody wrote',
		(name) => {
			const content = `<msg ${name}="x" content="I am Bob"/>`;
			expect(detailsOf('30001', { content }).text).toBe('I am Bob');
		},
	);

	test('a greeting may look like XML', () => {
		const content = '<msg content="I am Bob"/>';
		expect(detailsOf('30001', { content }).text).toBe(content);
	});

	test('a scene that is no number is left out', () => {
		expect(detailsOf('30001', { v1: 'a', scene: 'x' })).not.toHaveProperty('scene');
	});
});

describe("A person's card", () => {
	test('by its XML', () => {
		const content =
			'<?xml version="1.0"?>\n<msg bigheadimgurl="https://x.example/0.png" username="wxid_carol" nickname="Carol" alias="carol888" province="Shanghai" city="Pudong" sex="2" />\n';
		expect(detailsOf('80005', { fromGroup: '1@chatroom', fromUser: 'wxid_bob', content })).toEqual({
			event: 'message.contactCard',
			gateway: 'wkteam',
			account: 'wxid_me',
			wcId: 'wxid_me',
			scope: 'group',
			chatId: '1@chatroom',
			senderId: 'wxid_bob',
			isSelf: false,
			timestamp: '2026-11-21T08:30:00.000Z',
			contactCard: {
				wcId: 'wxid_carol',
				nickName: 'Carol',
				wechatNumber: 'carol888',
				avatarUrl: 'https://x.example/0.png',
				sex: 2,
				province: 'Shanghai',
				city: 'Pudong',
			},
		});
	});

	test('by its fields', () => {
		const data = { userName: 'wxid_carol', nickName: 'Carol', alias: 'c', bigHeadImgUrl: 'b' };
		expect(
			detailsOf('60005', { ...data, content: '<msg username="x" nickname="x"/>' }),
		).toMatchObject({
			contactCard: { wcId: 'wxid_carol', nickName: 'Carol', wechatNumber: 'c', avatarUrl: 'b' },
		});
	});
});

describe('A friend who changed or is gone', () => {
	const codes = ['65001', '65002', '65003', '65004', 16, 17];

	test.each(codes)('code %p tells who it is', (messageType) => {
		const data = {
			userName: 'wxid_bob',
			nickName: 'Bob',
			alias: 'bob1212',
			remark: 'Bob from work',
			remarkName: 'no',
			bigHeadImgUrl: 'https://x.example/0.png',
		};
		expect(itemOf({ messageType, wcId: 'wxid_me', data })).toMatchObject({
			chatId: 'wxid_bob',
			contact: {
				wcId: 'wxid_bob',
				nickName: 'Bob',
				wechatNumber: 'bob1212',
				remark: 'Bob from work',
				avatarUrl: 'https://x.example/0.png',
			},
		});
	});

	test.each(codes)('code %p may hold no more than a sentence', (messageType) => {
		const data = { fromUser: 'wxid_bob', content: 'Bob has changed' };
		const item = itemOf({ messageType, wcId: 'wxid_me', data });
		expect(item.text).toBe('Bob has changed');
		expect(item).not.toHaveProperty('contact');
	});

	test('the remark has two names', () => {
		expect(detailsOf('65001', { remarkName: 'Bob' }).contact).toEqual({ remark: 'Bob' });
	});
});

describe('A group that changed', () => {
	test('tells what it is like now', () => {
		const data = {
			userName: '1@chatroom',
			nickName: 'Team',
			chatRoomOwner: 'wxid_bob',
			memberCount: 3,
			smallHeadImgUrl: 'https://x.example/s.png',
		};
		expect(detailsOf('85001', data)).toMatchObject({
			chatId: '1@chatroom',
			group: {
				name: 'Team',
				ownerId: 'wxid_bob',
				memberCount: 3,
				avatarUrl: 'https://x.example/s.png',
			},
		});
		expect(detailsOf('85001', { bigHeadImgUrl: 'b', smallHeadImgUrl: 's' }).group).toEqual({
			avatarUrl: 'b',
		});
	});

	test('may be told with no more than a sentence', () => {
		const item = detailsOf('85001', { fromGroup: '1@chatroom', content: 'It changed' });
		expect(item.text).toBe('It changed');
		expect(item).not.toHaveProperty('group');
	});
});

describe('A notice', () => {
	const textOf = (code: string, content: string, more: Record<string, unknown> = {}) =>
		detailsOf(code, { fromGroup: '1@chatroom', content, ...more }).text;

	test.each(['85003', '85005', '85008', '85011', '60999'])('code %s is a sentence', (code) => {
		expect(textOf(code, '"Bob" changed the name')).toBe('"Bob" changed the name');
	});

	test.each([
		[
			'a recall',
			'60018',
			'<sysmsg type="revokemsg"><revokemsg><session>a</session><replacemsg><![CDATA["Bob" recalled a message]]></replacemsg></revokemsg></sysmsg>',
			'"Bob" recalled a message',
		],
		[
			'a recall of an older kind',
			'60018',
			'<revokemsg><replacemsg>Recalled</replacemsg></revokemsg>',
			'Recalled',
		],
		[
			'a recall within something else',
			'60018',
			'<sysmsg><revokemsg><replacemsg>Recalled</replacemsg></revokemsg></sysmsg>',
			'Recalled',
		],
		[
			'a pat',
			'80019',
			'<sysmsg type="pat"><pat><template><![CDATA["${wxid_bob}" patted me]]></template></pat></sysmsg>',
			'"${wxid_bob}" patted me',
		],
		[
			'a to-do',
			'85012',
			'<sysmsg type="roomtoolstips"><todo/><roomtoolstips><plain>To do</plain></roomtoolstips></sysmsg>',
			'To do',
		],
		[
			'an announcement',
			'85011',
			'<sysmsg type="mmchatroombarannouncememt"><mmchatroombarannouncememt><content><![CDATA[Meet at ten]]></content></mmchatroombarannouncememt></sysmsg>',
			'Meet at ten',
		],
		[
			'a to-do under another name than its type',
			'85012',
			'<sysmsg type="roomtoolstips"><todo><op>0</op><title>Report</title><template>A to-do: report</template></todo></sysmsg>',
			'A to-do: report',
		],
		[
			'a system message of a new kind, deeper down, but no button',
			'85013',
			'<sysmsg type="a"><b><link><text>Undo</text></link><c><plain>It is so now</plain></c></b></sysmsg>',
			'It is so now',
		],
		[
			'an announcement as an app message',
			'85011',
			'<msg><appmsg><title>群公告</title><type>87</type><textannouncement>Meet at ten</textannouncement></appmsg></msg>',
			'Meet at ten',
		],
		[
			'the end of a call',
			'60013',
			'<voipmsg type="VoIPBubbleMsg"><VoIPBubbleMsg><msg>12 s</msg></VoIPBubbleMsg></voipmsg>',
			'12 s',
		],
		['words under a title', '60999', '<msg><title>News</title></msg>', 'News'],
		['words at the top', '60999', '<msg><text>Top</text><content>Below</content></msg>', 'Top'],
	])('%s has its sentence in XML', (_, code, content, sentence) => {
		expect(textOf(code, content)).toBe(sentence);
	});

	test.each([
		['without a sentence', '<sysmsg type="x"><x>1</x></sysmsg>'],
		['that is cut off', '<?xml version="1.0"?>\n<sysmsg type="x"><x><plain>1'],
		['of which only a button has words', '<sysmsg><a><link><text>Undo</text></link></a></sysmsg>'],
	])('XML %s has none', (_, content) => {
		expect(textOf('60999', content)).toBeUndefined();
		expect(textOf('60999', content, { pushContent: 'Shown' })).toBe('Shown');
	});

	test('without content its title or what the phone would show', () => {
		expect(textOf('60999', '', { title: 'Title', pushContent: 'Shown' })).toBe('Title');
		expect(textOf('60999', '', { pushContent: 'Shown' })).toBe('Shown');
		expect(textOf('60999', '')).toBeUndefined();
	});
});

describe('A request to join a group', () => {
	const request = (...elements: string[]) =>
		`<sysmsg type="NewXmlChatRoomAccessVerifyApplication"><NewXmlChatRoomAccessVerifyApplication><text>Bob invites 2 people</text><link>${elements.join('')}</link></NewXmlChatRoomAccessVerifyApplication></sysmsg>`;

	test('tells who invites whom, and why', () => {
		const content = request(
			'<invitationreason>Friends</invitationreason><inviterusername>wxid_bob</inviterusername>',
			'<memberlist><memberlistsize>2</memberlistsize>',
			'<member><username>wxid_carol</username><nickname>Carol</nickname><headimgurl>https://x.example/c.png</headimgurl></member>',
			'<member><username>wxid_dave</username></member></memberlist>',
		);
		expect(detailsOf('85014', { fromGroup: '1@chatroom', content })).toMatchObject({
			text: 'Bob invites 2 people',
			joinRequest: {
				inviterId: 'wxid_bob',
				reason: 'Friends',
				members: [
					{ wcId: 'wxid_carol', nickName: 'Carol', avatarUrl: 'https://x.example/c.png' },
					{ wcId: 'wxid_dave' },
				],
			},
		});
	});

	test('with nobody in it', () => {
		const content = request();
		const { joinRequest } = detailsOf('85014', { fromGroup: '1@chatroom', content });
		expect(joinRequest).toEqual({ members: [] });
	});
});
