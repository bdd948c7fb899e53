import callbackFacts from '../../facts/callbacks.json';
import { readJson, writeJson } from '../protocol/bigJson';
import { bodies } from './bodies';
import type { Contact } from './bodies/body';
import { bodiesOf, compose, type MessageOptions } from './compose';
import { codeOf, composable, eventFacts, type CallbackFormat } from './eventCodes';

interface SampleData {
	/** The join request has none. */
	fromUser?: string;
	toUser: string;
	fromGroup?: string;
	msgId: number;
	newMsgId: bigint;
	timestamp: number;
	content: string;
	self?: boolean;
	wId: string;
	title?: string;
	length?: number;
	voiceLength?: number;
}
interface Sample {
	account?: string;
	wcId: string;
	data: SampleData;
}

const contact = (wcId: string): Contact => ({
	wcId,
	nickName: 'Bob',
	wAccount: '',
	headUrl: '',
	smallHeadImgUrl: '',
	sex: 1,
});

const exampleOf = (gateway: 'open' | 'wkteam', id: string) => {
	const found = callbackFacts.examples[gateway].find((example) => example.id === id);
	if (!found) throw new Error(`There is no example ${id}`);
	return found;
};

function sampleOf(gateway: 'open' | 'wkteam', id: string): Sample {
	const { raw } = exampleOf(gateway, id);
	const text = gateway === 'open' ? (JSON.parse(raw) as [string])[0] : raw;
	return readJson(text) as Sample;
}

/** Composes what the example tells of. */
function composeLike(
	format: CallbackFormat,
	event: string,
	{ account: developer, wcId, data }: Sample,
	options: MessageOptions = {},
) {
	const owner = contact(wcId);
	return compose(
		format,
		event,
		{
			account: { owner, wId: data.wId, developer },
			sender: contact((data.self ? data.toUser : data.fromUser) ?? 'wxid_inviter'),
			third: contact('wxid_third'),
		},
		{
			self: data.self,
			...(data.fromGroup && { scope: 'group', group: data.fromGroup }),
			...options,
		},
		{ at: Number(data.timestamp) * 1000, origin: 'http://127.0.0.1' },
	);
}

/** XML with its values blotted out: what is left must be the same to the last blank. */
const skeleton = (xml: string) =>
	xml
		.replace(/="[^"]*"/g, '="…"')
		.replace(/<!\[CDATA\[[^\]]*\]\]>/g, '<![CDATA[…]]>')
		.replace(/<(refermsg)>[^]*<\/\1>/, '<$1>…</$1>')
		.replace(/^[^<]+:\n/, '…:\n')
		.replace(/>[^<\s][^<]*</g, '>…<');

describe('A pushed message', () => {
	it.each([
		['open', 'open', 'open-group-text'],
		['wkteam', 'raw', 'raw-private-text'],
		['wkteam', 'raw', 'raw-group-text'],
		['wkteam', 'raw', 'raw-group-image'],
		['wkteam', 'raw', 'raw-private-voice'],
		['wkteam', 'raw', 'raw-group-voice'],
		['wkteam', 'raw', 'raw-private-video'],
		['wkteam', 'raw', 'raw-group-video'],
		['wkteam', 'raw', 'raw-private-red-packet'],
		['wkteam', 'raw', 'raw-group-red-packet'],
		['wkteam', 'raw', 'raw-offline'],
		['wkteam', 'optimised', 'optimised-private-text'],
	] as const)('of %s (%s) has the bytes of the example %s', (gateway, format, id) => {
		const { event, raw } = exampleOf(gateway, id);
		const sample = sampleOf(gateway, id);
		const { content, msgId, newMsgId, length, voiceLength } = sample.data;
		const isOffline = event === 'account.offline';

		const { json } = composeLike(format, event, sample, {
			content,
			data: isOffline
				? {}
				: { msgId, newMsgId, ...(length !== undefined && { length, voiceLength }) },
		});

		// The manuals print JSON with line breaks.
		expect(bodiesOf(gateway, [json])).toEqual([writeJson(readJson(raw))]);
	});

	it.each([
		['raw', 'raw-private-image', 'message.image', {}],
		['raw', 'raw-group-image', 'message.image', {}],
		['raw', 'raw-private-voice', 'message.voice', {}],
		['raw', 'raw-group-voice', 'message.voice', {}],
		['raw', 'raw-private-video', 'message.video', {}],
		['raw', 'raw-group-video', 'message.video', {}],
		['raw', 'raw-private-red-packet', 'message.redPacket', {}],
		['raw', 'raw-group-red-packet', 'message.redPacket', {}],
		['optimised', 'optimised-private-image-composed', 'message.image', { hd: false }],
		['optimised', 'optimised-private-quote-capture', 'message.quote', { text: '好的' }],
		['optimised', 'optimised-join-request-composed', 'group.joinRequest', {}],
	] as const)('in %s is written like the XML of %s', (format, id, event, options) => {
		const sample = sampleOf('wkteam', id);

		const { data } = composeLike(format, event, sample, options);

		expect(skeleton(data.content as string)).toBe(skeleton(sample.data.content));
	});

	it('in the optimised format has the fields of the captured quote', () => {
		const sample = sampleOf('wkteam', 'optimised-private-quote-capture');

		const { data } = composeLike('optimised', 'message.quote', sample);

		expect(Object.keys(data).sort()).toEqual(Object.keys(sample.data).sort());
	});

	it('has IDs that a double cannot hold, written as bare integers', () => {
		const sample = sampleOf('open', 'open-group-text');

		const { json, msgId, newMsgId } = composeLike('open', 'message.text', sample);

		expect(json).toContain(`"msgId":${msgId},`);
		expect(json).toContain(`"newMsgId":${newMsgId},`);
		expect(newMsgId).toMatch(/^\d{19}$/);
		expect(String(Number(newMsgId))).not.toBe(newMsgId);
		expect(msgId).toBeLessThan(2 ** 32);
	});

	it('never has the IDs of another', () => {
		const sample = sampleOf('open', 'open-group-text');
		const messages = Array.from({ length: 100 }, () => composeLike('open', 'message.text', sample));

		expect(new Set(messages.map(({ msgId }) => msgId)).size).toBe(100);
		expect(new Set(messages.map(({ newMsgId }) => newMsgId)).size).toBe(100);
	});
});

describe.each(['open', 'optimised', 'raw'] as const)('The %s format', (format) => {
	const column = { open: 'open', optimised: 'wkteam', raw: 'wkteamRaw' } as const;
	const documented = eventFacts.filter(
		(row) => row[column[format]].length > 0 || (format !== 'optimised' && row.openRefined),
	);

	it('knows every event that the table gives a code in it', () => {
		expect(composable(format)).toEqual(
			expect.arrayContaining(
				documented.map(({ event, scope }) => ({ event, ...(scope !== null && { scope }) })),
			),
		);
	});

	it.each(documented.map(({ event, scope }) => [event, scope ?? 'no scope'] as const))(
		'tells of %s (%s) by its code',
		(event, scope) => {
			const row = documented.find(
				(candidate) => candidate.event === event && (candidate.scope ?? 'no scope') === scope,
			);
			const options = scope === 'no scope' ? {} : { scope: scope as 'private' | 'group' };
			const sample = sampleOf('open', 'open-group-text');
			const other = { ...sample, data: { ...sample.data, self: false, fromGroup: undefined } };

			const { json } = composeLike(format, event, other, options);

			const message = readJson(json) as { messageType: unknown; data: Record<string, unknown> };
			expect(message.messageType).toBe(row?.[column[format]][0] ?? row?.openRefined?.code);
			expect(message.data.wId).toBe(sample.data.wId);
			expect('fromGroup' in message.data).toBe(scope === 'group' && event !== 'group.updated');
		},
	);

	it('marks refined events by the types that the table names', () => {
		for (const { event, scope } of composable(format)) {
			const { msgType, xmlType } = codeOf(format, event, scope);
			const sample = sampleOf('open', 'open-group-text');
			const { data } = composeLike(format, event, sample, { scope });
			if (msgType !== undefined) expect(data.msgType).toBe(msgType);
			if (xmlType !== undefined) {
				expect(data.content).toMatch(
					new RegExp(`<type>(<!\\[CDATA\\[)?${xmlType}(\\]\\]>)?</type>`),
				);
			}
		}
	});
});

describe('Composing', () => {
	const sample = sampleOf('open', 'open-group-text');

	it.each([
		['open', 'message.call', undefined, 'The open format has no message.call'],
		['raw', 'callback.test', undefined, 'The raw format has no callback.test'],
		['optimised', 'message.groupInvite', 'group', 'has no message.groupInvite (group)'],
		['open', 'message.txet', undefined, 'There is no event message.txet'],
	] as const)('refuses what %s cannot tell: %s', (format, event, scope, reason) => {
		expect(() => composeLike(format, event, sample, { scope })).toThrow(reason);
	});

	it('writes own messages as the phone’s echo: to the partner, or in a group to itself', () => {
		const own = { ...sample, data: { ...sample.data, toUser: 'wxid_partner', self: true } };

		const inPrivate = composeLike('open', 'message.text', own, { scope: 'private' });
		const inGroup = composeLike('open', 'message.text', own);

		expect(inPrivate.data).toMatchObject({
			fromUser: 'adeade',
			toUser: 'wxid_partner',
			self: true,
		});
		expect(inGroup.data).toMatchObject({
			fromUser: 'adeade',
			fromGroup: '123@chatroom',
			toUser: 'adeade',
		});
	});

	it('lists those mentioned, and leaves the list out when nobody is', () => {
		const { data } = composeLike('optimised', 'message.text', sample, { mentions: ['wxid_a'] });

		expect(data.atlist).toEqual(['wxid_a']);
		expect(composeLike('optimised', 'message.text', sample).data).not.toHaveProperty('atlist');
	});

	it('escapes what people write', () => {
		const text = '<b>"a & b"</b>';

		const { data } = composeLike('open', 'message.link', sample, { text });

		expect(data.content).toContain('<title>&lt;b&gt;&quot;a &amp; b&quot;&lt;/b&gt;</title>');
	});

	it('knows a body for each event and none besides', () => {
		expect(Object.keys(bodies).sort()).toEqual(
			[...new Set(eventFacts.map(({ event }) => event))].sort(),
		);
	});
});
