import type { TriggerItem } from '../../../gateway';
import facts from '../../facts/callbacks.json';
import { inText, itemsOf } from './support/pushed';

const { open, wkteam } = facts.examples;

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

test.each(wkteam.filter(({ format }) => format !== 'optimised'))(
	'the example $id of wkteam becomes one item',
	({ id, raw }) => {
		expect(itemsOf(raw)).toEqual([{ ...expected[id], gateway: 'wkteam', raw: inText(raw) }]);
	},
);
