import { setImmediate } from 'node:timers/promises';
import { PushAnswer } from '../../nodes/WechatGatewayTrigger/pushAnswer';

let mockTimeIsUp = () => {};
jest.mock('../../nodes/transport/n8nClock', () => ({
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

test('an answer of n8n that is under way when time is up was in time', async () => {
	const slow = response();
	const returned = new PushAnswer(slow as never).whenStored([], () => {});
	expect(returned.webhookResponse).toBe('');
	mockTimeIsUp();
	await setImmediate();
	expect(slow.status).not.toHaveBeenCalled();
	expect(new PushAnswer(response() as never).whenStored([], () => {})).toEqual({
		workflowData: [[]],
		webhookResponse: '',
	});
});

test('after the node’s own answer nothing of n8n’s gets through', () => {
	const { send, setHeader } = response();
	const pushed = { ...response(), send, setHeader };
	new PushAnswer(pushed as never).now();
	pushed.setHeader('content-type', 'text/html');
	pushed.send('too late');
	expect([send.mock.calls, setHeader.mock.calls]).toEqual([[], []]);
});

test('when n8n answers before anything could be stored, what was noted is forgotten', () => {
	const pushed = response();
	const forget = jest.fn();
	new PushAnswer(pushed as never).onFailure(forget);
	pushed.send({ code: 0, message: 'Workflow Webhook Error' });
	expect(forget).toHaveBeenCalledTimes(1);
});
