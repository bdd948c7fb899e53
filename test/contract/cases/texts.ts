import type { GatewayName, JsonObject } from '../../../gateway';
import { GROUP as TEAM, groupOf } from '../support/groupScene';
import { WKTEAM, type OperationCase, type PerGateway, type Told } from '../support/operationCase';
import { GROUP, inChat, sentTo } from './sending';

const ALICE = 'wxid_alice0000000022';
const BOB = 'wxid_bob000000000022';

type Gives = (told: Told) => PerGateway<JsonObject>;

const sentText =
	(chatId: string, more: PerGateway<JsonObject> = { open: {}, wkteam: {} }, count = 1): Gives =>
	(told) => {
		const sent = sentTo(chatId)(told) as Record<GatewayName, JsonObject>;
		const other = more as Record<GatewayName, JsonObject>;
		return {
			open: { ...sent.open, messageCount: count, ...other.open },
			wkteam: { ...sent.wkteam, messageCount: count, ...other.wkteam },
		};
	};

const mentioning = (when: string, text: string, mentions: string, sent = text): OperationCase => ({
	operation: 'message.sendText',
	when,
	input: { chatId: GROUP, text, mentions },
	sends: inChat(GROUP, { content: sent, at: mentions.replace(' ', '') }),
	gives: sentText(GROUP),
});

/** The calls about a group: a look at its members, then texts into it. */
const afterLook =
	(...texts: Array<{ content: string; at?: string }>): OperationCase['calls'] =>
	() => ({
		open: [
			['POST /open/getChatRoomMember', { chatRoomId: TEAM }],
			...texts.map((text) => ['POST /open/sendText', { wxId: TEAM, ...text }] as const),
		],
		wkteam: [
			['POST /getChatRoomMember', { chatRoomId: TEAM }],
			...texts.map((text) => ['POST /sendText', { wcId: TEAM, ...text }] as const),
		],
	});

/** What tells of the second of two. */
const ofTwo: Gives = (told) => {
	const { simulator } = told.scene;
	const [first, second] = [0, 1].map((at) => ({
		messageId: String(simulator.sent[at]?.msgId),
		newMessageId: simulator.sent[at]?.newMsgId,
		timestamp: new Date(simulator.sent[at]?.sentAt ?? NaN).toISOString().replace(/\d{3}Z$/, '000Z'),
	}));
	const wkteam = { ...second, messages: [first, second] };
	return sentText(TEAM, { open: {}, wkteam }, 2)(told);
};

const PARAGRAPH = 'Good morning. '.repeat(6).trim();

export const texts: OperationCase[] = [
	{
		operation: 'message.sendText',
		when: 'it goes to a friend, with its blanks',
		input: { chatId: 'wxid_bob', text: '  你好 & hello\n' },
		sends: inChat('wxid_bob', { content: '  你好 & hello\n' }),
		gives: sentText('wxid_bob'),
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
		gives: (told) => sentText('wxid_bob')({ ...told, loginId: ALICE }),
	},
	mentioning('it mentions members of a group', '@Bob @Carol 开会了', 'wxid_bob, wxid_carol'),
	mentioning('it mentions everybody in a group', '@所有人 开会了', 'notify@all'),
	mentioning(
		'it lacks the words that mention everybody',
		'开会了',
		'notify@all',
		'@所有人\u2005开会了',
	),
	{
		operation: 'message.sendText',
		when: 'it is Markdown',
		input: {
			chatId: 'wxid_bob',
			text: '# Offer\n\n- **two** [rooms](https://a.b/_c_)\n',
			markdownToText: true,
		},
		sends: inChat('wxid_bob', { content: 'Offer\n\n• two rooms (https://a.b/_c_)\n' }),
		gives: sentText('wxid_bob'),
	},
	{
		operation: 'message.sendText',
		when: 'it lacks the names of those whom it mentions',
		before: groupOf(),
		input: { chatId: TEAM, text: 'Lunch?', mentions: `${BOB} wxid_carol` },
		calls: afterLook({
			content: '@Bob 阿宝\u2005@Carol of sales\u2005Lunch?',
			at: `${BOB},wxid_carol`,
		}),
		gives: sentText(TEAM),
	},
	{
		operation: 'message.sendText',
		when: 'it is too long for one message, and mentions somebody in the second',
		before: groupOf(),
		input: {
			chatId: TEAM,
			text: `${PARAGRAPH}\n\n@Bob 阿宝 ${PARAGRAPH}`,
			mentions: BOB,
			splitLongTextsAt: 120,
		},
		calls: afterLook({ content: PARAGRAPH }, { content: `@Bob 阿宝 ${PARAGRAPH}`, at: BOB }),
		gives: ofTwo,
	},
];
