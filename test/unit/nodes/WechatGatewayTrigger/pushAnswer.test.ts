import { setImmediate } from 'node:timers/promises';
import { PushAnswer } from '../../../../nodes/WechatGatewayTrigger/pushAnswer';

let mockTimeIsUp = () => {};
jest.mock('../../../../nodes/transport/n8nClock', () => ({
	n8nClock: () => ({
		sleep: async () => await new Promise<void>((resolve) => (mockTimeIsUp = resolve)),
	}),
}));

/** A response of express, as far as it is used. */
const response = () => ({
	send: jest.fn(),
	setHeader: jest.fn(),
	status: jest.fn(() => ({ end() {} })),
});

const answerTo = (to: ReturnType<typeof response>, node = 'node') =>
	new PushAnswer(to as never, node);
const leftToN8n = { workflowData: [[]], webhookResponse: '' };

test('when n8n has stored a push but is slow to say so, the node answers, and the next is left to n8n', async () => {
	const slow = response();
	const returned = answerTo(slow).whenStored([], () => {});
	expect(returned.webhookResponse).toBe('');
	expect(slow.status).not.toHaveBeenCalled();
	mockTimeIsUp();
	await setImmediate();
	expect(slow.status.mock.calls).toEqual([[200]]);
	expect(answerTo(response()).whenStored([], () => {})).toEqual(leftToN8n);
});

test('when n8n has answered, the node does not', async () => {
	const pushed = response();
	expect(answerTo(pushed, 'quick').whenStored([], () => {})).toEqual(leftToN8n);
	pushed.send('');
	mockTimeIsUp();
	await setImmediate();
	expect(pushed.status).not.toHaveBeenCalled();
});

test('pushes of different nodes do not wait for each other', () => {
	answerTo(response(), 'one').whenStored([], () => {});
	expect(answerTo(response(), 'two').whenStored([], () => {})).toEqual(leftToN8n);
});

test('after the node’s own answer nothing of n8n’s gets through', () => {
	const { send, setHeader } = response();
	const pushed = { ...response(), send, setHeader };
	answerTo(pushed).now();
	pushed.setHeader('content-type', 'text/html');
	pushed.send('too late');
	expect([send.mock.calls, setHeader.mock.calls]).toEqual([[], []]);
});

test('when n8n answers before anything could be stored, what was noted is forgotten', () => {
	const pushed = response();
	const forget = jest.fn();
	answerTo(pushed).onFailure(forget);
	pushed.send({ code: 0, message: 'Workflow Webhook Error' });
	expect(forget).toHaveBeenCalledTimes(1);
});
