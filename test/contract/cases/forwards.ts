import type { JsonObject } from '../../../gateway';
import { OPEN, type OperationCase } from '../support/operationCase';
import { sends } from './sending';

const image = '<?xml version="1.0"?>\n<msg>\n\t<img aeskey="a" length="1" md5="b" />\n</msg>';
const video = '<msg><videomsg aeskey="a" length="1" /></msg>';
const app = (type: number) =>
	`<msg><appmsg appid=""><title>A &amp; B</title><type>${type}</type></appmsg></msg>`;

const forward = (operation: string, xml: string, more: Partial<OperationCase> = {}) =>
	sends(operation, { xml }, { content: xml }, more);

/** An own message, sent some seconds ago. */
const recall = (
	when: string,
	timestamp: (now: number) => JsonObject['timestamp'],
): OperationCase => ({
	operation: 'message.recall',
	when,
	input: ({ scene: { simulator } }) => ({
		chatId: 'wxid_bob',
		messageId: '697760203',
		newMessageId: '4792296942111367533',
		timestamp: timestamp(simulator.clock.now() - 30_000),
	}),
	sends: ({ scene: { simulator } }) => {
		const createTime = Math.floor((simulator.clock.now() - 30_000) / 1000);
		const [msgId, newMsgId] = [697760203, 4792296942111367533n];
		return {
			open: { wxId: 'wxid_bob', msgId, newMsgId, createTime },
			wkteam: { wcId: 'wxid_bob', msgId, newMsgId, createTime },
		};
	},
	gives: { success: true },
});

/** What was sent is sent on, or taken back. */
export const forwards: OperationCase[] = [
	forward('message.forwardImage', image),
	sends(
		'message.forwardImage',
		{ xml: `wxid_carol:\n${image}\n` },
		{ content: image },
		{ when: 'it was sent in a group' },
	),
	forward('message.forwardVideo', video),
	forward('message.forwardFile', app(6)),
	forward('message.forwardLink', app(5)),
	forward('message.forwardLink', app(19), { on: OPEN, when: 'it is a chat record' }),
	recall('the time is as the trigger tells it', (now) => new Date(now).toISOString()),
	recall('the time is in seconds', (now) => Math.floor(now / 1000)),
	recall('the time is in milliseconds', (now) => String(now)),
];
