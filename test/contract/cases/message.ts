import type { JsonObject } from '../../../gateway';
import { WKTEAM, type OperationCase, type PerGateway, type Told } from '../support/operationCase';
import type { Fields } from '../support/request';

const ALICE = 'wxid_alice0000000022';
const GROUP = '19931632641@chatroom';

/** The friend or group that it goes to. */
const inChat = (chatId: string, content: Fields): PerGateway<Fields> => ({
	open: { wxId: chatId, ...content },
	wkteam: { wcId: chatId, ...content },
});

/** Open tells nothing of what was sent; of wkteam's IDs, 64 bits do not fit into a number. */
const sentTo =
	(chatId: string) =>
	({ scene: { simulator }, loginId }: Told): PerGateway<JsonObject> => ({
		open: { success: true, account: loginId, chatId },
		wkteam: {
			success: true,
			account: loginId,
			chatId,
			messageId: expect.stringMatching(/^\d{10}$/) as string,
			newMessageId: simulator.sent[0]?.newMsgId,
			timestamp: new Date(simulator.clock.now()).toISOString().replace(/\d{3}Z$/, '000Z'),
		},
	});

const mentioning = (when: string, text: string, mentions: string, at: string): OperationCase => ({
	operation: 'message.sendText',
	when,
	input: { chatId: GROUP, text, mentions },
	sends: inChat(GROUP, { content: text, at }),
	gives: sentTo(GROUP),
});

export const message: OperationCase[] = [
	{
		operation: 'message.sendText',
		when: 'it goes to a friend, with its blanks',
		input: { chatId: 'wxid_bob', text: '  你好 & hello\n' },
		sends: inChat('wxid_bob', { content: '  你好 & hello\n' }),
		gives: sentTo('wxid_bob'),
	},
	{
		operation: 'message.sendText',
		on: WKTEAM,
		when: 'it goes from the account of a wcId, whose login is looked up',
		input: { account: ALICE, chatId: 'wxid_bob', text: '你好' },
		calls: ({ loginId }) => [
			['POST /queryLoginWx'],
			['POST /sendText', { wId: loginId, wcId: 'wxid_bob', content: '你好' }],
		],
		gives: (told) => sentTo('wxid_bob')({ ...told, loginId: ALICE }),
	},
	mentioning(
		'it mentions members of a group',
		'@Bob @Carol 开会了',
		'wxid_bob, wxid_carol',
		'wxid_bob,wxid_carol',
	),
	mentioning('it mentions everybody in a group', '@所有人 开会了', 'notify@all', 'notify@all'),
];
