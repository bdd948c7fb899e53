import fc from 'fast-check';
import { detailsOf } from './support/pushed';

const GROUP = '1@chatroom';
const BOB = 'wxid_bob';

describe('Of what comes in the name of a group', () => {
	const senderOf = (code: string, content: string, before = `${GROUP}:\n`) =>
		detailsOf(code, { fromUser: GROUP, fromGroup: GROUP, content: before + content });

	const named: Array<[string, string, string]> = [
		[
			'a pat',
			'80019',
			`<sysmsg type="pat"><pat><fromusername>${BOB}</fromusername></pat></sysmsg>`,
		],
		[
			'an announcement as an app message',
			'85011',
			`<msg><appmsg><type>87</type></appmsg><fromusername>${BOB}</fromusername></msg>`,
		],
		['an emoji', '80006', `<msg><emoji fromusername="${BOB}" md5="1"/></msg>`],
		['a voice message', '80004', `<msg><voicemsg fromusername="${BOB}"/></msg>`],
	];

	test.each(named)('%s is from whom its XML names', (_, code, content) => {
		expect(senderOf(code, content)).toMatchObject({ chatId: GROUP, senderId: BOB });
		expect(senderOf(code, content, '')).toMatchObject({ chatId: GROUP, senderId: BOB });
	});

	test.each([
		[
			'a to-do',
			'85012',
			`<sysmsg type="roomtoolstips"><todo><creator>${BOB}</creator></todo></sysmsg>`,
		],
		[
			'an announcement',
			'85011',
			'<sysmsg type="mmchatroombarannouncememt"><mmchatroombarannouncememt><content>Hi</content></mmchatroombarannouncememt></sysmsg>',
		],
		[
			'a request to join',
			'85014',
			`<sysmsg type="NewXmlChatRoomAccessVerifyApplication"><NewXmlChatRoomAccessVerifyApplication><link><inviterusername>${BOB}</inviterusername></link></NewXmlChatRoomAccessVerifyApplication></sysmsg>`,
		],
		[
			'a pat of the group itself',
			'80019',
			`<sysmsg type="pat"><pat><fromusername>${GROUP}</fromusername></pat></sysmsg>`,
		],
		['a grey line', '85005', '"Bob" changed the name'],
	])('%s is from nobody', (_, code, content) => {
		expect(senderOf(code, content)).not.toHaveProperty('senderId');
		expect(senderOf(code, content, '')).not.toHaveProperty('senderId');
	});

	test('nothing is from a group, whatever it is', () => {
		const codes = fc.constantFrom(
			'80002',
			'80007',
			'80018',
			'80019',
			'80999',
			'85003',
			'85011',
			'85012',
		);
		const contents = fc.constantFrom(...named.map(([, , content]) => content), 'words', '<b>', '');
		fc.assert(
			fc.property(codes, contents, fc.boolean(), (code, content, isBehind) => {
				const { senderId } = senderOf(code, content, isBehind ? undefined : '');
				expect([undefined, BOB]).toContain(senderId);
			}),
		);
	});
});

describe('What a phone would show', () => {
	const shown = (pushContent: unknown, code = '80001') =>
		detailsOf(code, { fromUser: BOB, fromGroup: GROUP, content: 'hi', pushContent });

	test.each([
		['Bob : hi', 'Bob'],
		['Bob B. : at : ten', 'Bob B.'],
		['Bob在群聊中@了你', 'Bob'],
		['小满 🌙 : hi', '小满 🌙'],
	])('%j is told, with the name of the sender', (pushContent, senderName) => {
		expect(shown(pushContent)).toMatchObject({
			senderId: BOB,
			senderName,
			pushContent,
			text: 'hi',
		});
	});

	test.each(['"Bob" patted you', 'Bob: hi', 'Bob在群聊中@了你们'])(
		'%j names nobody',
		(pushContent) => {
			expect(shown(pushContent)).toMatchObject({ pushContent });
			expect(shown(pushContent)).not.toHaveProperty('senderName');
		},
	);

	test('of a notice names no sender', () => {
		expect(shown('Team : "Bob" came', '85008')).not.toHaveProperty('senderName');
	});

	test.each([undefined, null, '', ' ', {}])('%p is nothing to tell', (pushContent) => {
		expect(shown(pushContent)).not.toHaveProperty('pushContent');
		expect(shown(pushContent)).not.toHaveProperty('senderName');
	});
});
