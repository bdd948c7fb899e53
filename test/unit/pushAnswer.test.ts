import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { PushAnswer } from '../../nodes/WechatGatewayTrigger/pushAnswer';

let mockTimeIsUp = () => {};
jest.mock('../../nodes/transport/n8nClock', () => ({
	n8nClock: () => ({
		sleep: async () => await new Promise<void>((resolve) => (mockTimeIsUp = resolve)),
	}),
}));

/** A response that is sent when the test says so. */
const response = () => {
	const events = Object.assign(new EventEmitter(), { headersSent: false, statusCode: 200 });
	const status = () => ({ end: () => (events.headersSent = true) });
	return Object.assign(events, { status });
};

test('an answer of n8n that is under way when time is up was in time', async () => {
	const slow = response();
	expect(new PushAnswer(slow as never).whenStored()).toEqual({ webhookResponse: '' });
	slow.headersSent = true;
	mockTimeIsUp();
	await setImmediate();
	slow.emit('close');
	expect(new PushAnswer(response() as never).whenStored()).toEqual({ webhookResponse: '' });
});
