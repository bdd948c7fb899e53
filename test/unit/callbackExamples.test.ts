import type { TriggerItem } from '../../gateway';
import facts from '../simulator/facts/callbacks.json';
import { itemsOf } from './support/pushed';

const { open, wkteam } = facts.examples;

/** What the bytes of an example say; ids of 16 digits and more as text. */
const inText = (json: string): unknown =>
	JSON.parse(json.replace(/(?<=":\s*)\d{16,}(?=[,}\s])/g, '"$&"'));

const ARRIVED = '2026-11-21T08:30:00.000Z';

const legacy = {
	account: 'wxid_fj9ghhitl4qm22',
	wcId: 'wxid_fj9ghhitl4qm22',
	wId: 'd6a0cb7d-da8c-488a-a119-f8594984e0c7',
	senderId: 'zhongweiyu789',
	isSelf: false,
};
const legacyPrivate = { ...legacy, scope: 'private', chatId: 'zhongweiyu789' } as const;
const legacyGroup = { ...legacy, scope: 'group', chatId: '21923674740@chatroom' } as const;

/** Fixtures of a client: no times in them. */
const fixture = (wId: string, chatId?: string) =>
	({
		account: 'wxid_bot',
		wcId: 'wxid_bot',
		wId,
		...(chatId && { scope: 'private', chatId, senderId: chatId }),
		isSelf: false,
		timestamp: ARRIVED,
	}) as const;

const unknown = {
	event: 'unknown',
	account: 'wxid_gia1nwcgpobz22',
	wcId: 'wxid_gia1nwcgpobz22',
	scope: 'system',
	isSelf: false,
	timestamp: ARRIVED,
} as const;

const redPacket = (sendId: string, sign: string) => ({
	title: '微信红包',
	description: '我给你发了一个红包，赶紧去拆!',
	greeting: '恭喜发财，大吉大利',
	messageId: sendId,
	url: `https://wxapp.tenpay.com/mmpayhb/wxhb_personalreceive?showwxpaytitle=1&msgtype=1&channelid=1&sendid=${sendId}&ver=6&sign=${sign}`,
});

const expected: Record<string, Omit<TriggerItem, 'gateway' | 'raw'>> = {
	'raw-private-text': {
		event: 'message.text',
		...legacyPrivate,
		text: '私聊文字消息测试',
		messageId: '1114311117',
		newMessageId: '7032628722018977792',
		timestamp: '2020-06-05T02:48:36.000Z',
	},
	'raw-group-text': {
		event: 'message.text',
		...legacyGroup,
		text: '测试',
		messageId: '1711183098',
		newMessageId: '4419871429570021376',
		timestamp: '2020-06-05T02:43:09.000Z',
	},
	'raw-private-image': {
		event: 'message.image',
		...legacyPrivate,
		messageId: '1114311118',
		newMessageId: '293750214862507968',
		timestamp: '2020-06-05T02:51:43.000Z',
		media: { kind: 'image', sizeBytes: 1162, md5: '35b062f48f4ce0b2d938b9d74b34b614' },
	},
	'raw-group-image': {
		event: 'message.image',
		...legacyGroup,
		messageId: '1711183106',
		newMessageId: '7981913941107135488',
		timestamp: '2020-06-05T02:52:32.000Z',
		media: { kind: 'image', sizeBytes: 654, md5: '2c39d1c88d72362a80a726ecee552b20' },
	},
	'raw-private-voice': {
		event: 'message.voice',
		...legacyPrivate,
		messageId: '1114311119',
		newMessageId: '4796775688409458688',
		timestamp: '2020-06-05T02:54:47.000Z',
		media: {
			kind: 'voice',
			sizeBytes: 2446,
			durationMs: 1955,
			length: 2446,
			bufId: '219120766489985424',
		},
	},
	'raw-group-voice': {
		event: 'message.voice',
		...legacyGroup,
		messageId: '1711183108',
		newMessageId: '6667097279114018816',
		timestamp: '2020-06-05T02:55:21.000Z',
		media: {
			kind: 'voice',
			sizeBytes: 3032,
			durationMs: 2064,
			length: 3032,
			bufId: '288433335328178510',
		},
	},
	'raw-private-video': {
		event: 'message.video',
		...legacyPrivate,
		messageId: '1114311120',
		newMessageId: '6345723667844606976',
		timestamp: '2020-06-05T02:57:34.000Z',
		media: {
			kind: 'video',
			sizeBytes: 1_305_852,
			durationMs: 10_000,
			width: 304,
			height: 540,
			md5: '3ecd03075e40d3cf00419d3bdcf7c2bf',
		},
	},
	'raw-group-video': {
		event: 'message.video',
		...legacyGroup,
		messageId: '1711183109',
		newMessageId: '6026885159785612288',
		timestamp: '2020-06-05T02:56:48.000Z',
		media: {
			kind: 'video',
			sizeBytes: 6_240_157,
			durationMs: 42_000,
			width: 304,
			height: 540,
			md5: '5289f6ca0c41b5d748697137944e1391',
		},
	},
	'raw-private-red-packet': {
		event: 'message.redPacket',
		...legacyPrivate,
		messageId: '1114311121',
		newMessageId: '7427743228535934976',
		timestamp: '2020-06-05T02:59:03.000Z',
		redPacket: redPacket(
			'1000039901202006057105523212738',
			'dbadf1a09f7d85b089757683c3bcb3e64386f166cf70d254624e18a4ce8ba12ed5c3a74831ed663e071b388777a540076a72a00fc1d5f88039bd7f6b1ea2b984bb791001cc28cf4b30f8cbb2bf98640e',
		),
	},
	'raw-group-red-packet': {
		event: 'message.redPacket',
		...legacyGroup,
		messageId: '1711183112',
		newMessageId: '1881686411402847232',
		timestamp: '2020-06-05T03:00:29.000Z',
		redPacket: redPacket(
			'1000039901202006057296584784724',
			'79923ed0702f69a14bfd662b3259c5d48488d3b8ba6601bcdde0aa843a13bacf214c62e79bb5f27db8368fa5f3777deb042535b56ce13f982d5ad68f51fc66fdebab653abadff498b0fcad1bfe7a3466',
		),
	},
	'raw-offline': {
		event: 'account.offline',
		account: 'wxid_fj9ghhitl4qm22',
		wcId: 'wxid_fj9ghhitl4qm22',
		wId: '9d9db97b-1e3e-41de-816a-69321a6cee16',
		scope: 'system',
		isSelf: false,
		timestamp: ARRIVED,
	},
	'v1-private-text': unknown,
	'v1-private-image': unknown,
	'v1-private-voice-self': unknown,
	'v1-offline': unknown,
	'optimised-private-text': {
		event: 'message.text',
		account: 'wxid_phyyedw9xap22',
		wcId: 'wxid_phyyedw9xap22',
		wId: '12491ae9-62aa-4f7a-83e6-9db4e9f28e3c',
		scope: 'private',
		chatId: 'wxid_1dfgh4fs8vz22',
		senderId: 'wxid_1dfgh4fs8vz22',
		isSelf: false,
		text: 'adfa',
		messageId: '1052001123',
		newMessageId: '3166120021925175285',
		timestamp: '2021-12-27T08:41:10.000Z',
	},
	'optimised-private-quote-capture': {
		event: 'message.quote',
		account: 'wxid_aaaaaaaaaaaa22',
		wcId: 'wxid_aaaaaaaaaaaa22',
		wId: 'ca9518dd-bec6-4421-b0f0-cbf81ecdb2f8',
		scope: 'private',
		chatId: 'aaaaaaaaaa',
		senderId: 'aaaaaaaaaa',
		isSelf: false,
		text: '好的',
		messageId: '349799730',
		newMessageId: '6288973548168670026',
		timestamp: '2025-05-25T02:51:29.000Z',
		quote: {
			newMessageId: '5893226576708700098',
			senderId: 'wxid_aaaaaaaaaaaa22',
			senderName: '机器人',
			type: 1,
			text: 'quoted line one\nquoted line two\nquoted line three',
			timestamp: '2025-05-25T02:34:34.000Z',
		},
	},
	'optimised-private-image-composed': {
		event: 'message.image',
		account: 'wxid_phyyedw9xap22',
		wcId: 'wxid_phyyedw9xap22',
		wId: '12491ae9-62aa-4f7a-83e6-9db4e9f28e3c',
		scope: 'private',
		chatId: 'wxid_1dfgh4fs8vz22',
		senderId: 'wxid_1dfgh4fs8vz22',
		isSelf: false,
		messageId: '1052001125',
		newMessageId: '3166120021925175287',
		timestamp: '2021-12-29T10:46:27.000Z',
		media: { kind: 'image', sizeBytes: 6504, md5: '629663f8419f6ce79d1dd1506b20f261' },
	},
	'optimised-group-text-composed': {
		event: 'message.text',
		account: 'wxid_bot',
		wcId: 'wxid_bot',
		wId: '12491ae9-62aa-4f7a-83e6-9db4e9f28e3c',
		scope: 'group',
		chatId: '19931632641@chatroom',
		senderId: 'wxid_user456',
		isSelf: false,
		text: 'hello group',
		messageId: '1052001124',
		newMessageId: '3166120021925175286',
		timestamp: '2021-12-30T06:32:40.000Z',
	},
	'fixture-test-call': {
		event: 'callback.test',
		account: 'wxid_test',
		wcId: 'wxid_test',
		scope: 'system',
		isSelf: false,
		timestamp: ARRIVED,
	},
	'fixture-offline': {
		event: 'account.offline',
		...fixture('wid'),
		scope: 'system',
		reason: 'session expired',
	},
	'fixture-group-text': {
		event: 'message.text',
		...fixture('wid_test'),
		scope: 'group',
		chatId: '12345@chatroom',
		senderId: 'wxid_sender',
		text: 'group hello',
		messageId: '789',
		newMessageId: '790',
	},
	'fixture-private-text-self': {
		event: 'message.text',
		...fixture('wid', 'wxid_customer'),
		senderId: 'wxid_bot',
		isSelf: true,
		text: 'sent on the phone',
		newMessageId: '1001',
	},
	'fixture-private-image': {
		event: 'message.image',
		...fixture('wid_test', 'wxid_customer'),
		messageId: '456',
		newMessageId: '123',
		media: { kind: 'image', md5: 'abc' },
	},
	'fixture-private-video': {
		event: 'message.video',
		...fixture('wid_test', 'wxid_sender'),
		messageId: '789',
		newMessageId: '790',
		media: { kind: 'video' },
	},
	'fixture-private-voice': {
		event: 'message.voice',
		...fixture('wid_test', 'wxid_customer_1'),
		messageId: '501',
		newMessageId: '601',
		media: { kind: 'voice' },
	},
	'fixture-private-emoji': {
		event: 'message.emoji',
		...fixture('wid_test', 'wxid_customer_2'),
		messageId: '502',
		newMessageId: '602',
		media: {
			kind: 'emoji',
			md5: 'emoji-md5',
			sizeBytes: 1234,
			url: 'https://cdn.example.com/emoji.gif',
		},
	},
	'fixture-private-link': {
		event: 'message.link',
		...fixture('wid_test', 'wxid_customer_3'),
		messageId: '503',
		newMessageId: '603',
		link: { title: 'Example', url: 'https://example.com/article' },
	},
	'fixture-private-other-new-friend': {
		event: 'message.other',
		...fixture('wid', 'wxid_customer'),
		text: '你已添加了新兰友，以上是打招呼的消息。',
		newMessageId: '105',
	},
	'fixture-private-other-new-wecom-friend': {
		event: 'message.other',
		...fixture('wid', 'wxid_customer'),
		newMessageId: '105',
	},
	'fixture-mislabelled-group': {
		event: 'message.text',
		...fixture('wid_test'),
		scope: 'group',
		chatId: '12345@chatroom',
		text: 'mislabeled group hello',
		messageId: '791',
		newMessageId: '792',
	},
	'fixture-private-file-started': {
		event: 'message.fileStarted',
		account: 'wxid_bot_001',
		wcId: 'wxid_bot_001',
		wId: 'wid_001',
		scope: 'private',
		chatId: 'wxid_peer_123',
		senderId: 'wxid_peer_123',
		isSelf: false,
		newMessageId: '9102',
		timestamp: '2023-11-14T22:15:01.000Z',
		media: { kind: 'file', fileName: 'a.pdf', url: 'https://example.com/a.pdf' },
	},
	'optimised-join-request-composed': {
		event: 'group.joinRequest',
		...fixture('2c7a5bf6-e23d-4fb0-8f03-b90e844b539f'),
		scope: 'group',
		chatId: '18061832422@chatroom',
		text: '"朝夕"想邀请1位朋友加入群聊',
		newMessageId: '7175333311063873621',
		joinRequest: {
			inviterId: 'zhangchuan2288',
			reason: '8888888',
			members: [
				{
					wcId: 'wxid_phyyedw9xap22',
					nickName: '我们一起笑。',
					avatarUrl:
						'http://wx.qlogo.cn/mmhead/ver_1/QVH2YybBlUaH18IX7UC3YYpX2GFdUgK7sVdjGIzzyMH6FBoGx53Pv7R7netr5tzw4g8icTy4HrP4UrA3easfjjlzBP8iccUUVlQCFJ3y8fNfU/132',
				},
			],
		},
	},
};

test('the example of open becomes one item', () => {
	const [{ id, raw } = { id: '', raw: '[]' }, ...more] = open;
	const [json = ''] = JSON.parse(raw) as string[];
	expect([id, more]).toEqual(['open-group-text', []]);
	expect(itemsOf(raw, 'open')).toEqual([
		{
			event: 'message.text',
			gateway: 'open',
			account: null,
			wcId: 'adeade',
			scope: 'group',
			chatId: '123@chatroom',
			senderId: 'adeade',
			isSelf: true,
			text: '测试',
			messageId: '1697994175',
			newMessageId: '1744742064935438618',
			timestamp: '2020-09-04T11:56:30.000Z',
			raw: inText(json),
		},
	]);
});

test.each(wkteam)('the example $id of wkteam becomes one item', ({ id, raw }) => {
	expect(itemsOf(raw)).toEqual([{ ...expected[id], gateway: 'wkteam', raw: inText(raw) }]);
});
