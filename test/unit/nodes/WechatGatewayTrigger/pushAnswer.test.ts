import { setImmediate } from 'node:timers/promises';
import type { INodeExecutionData } from 'n8n-workflow';
import { Fate } from '../../../../nodes/WechatGatewayTrigger/fate';
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
	status: jest.fn<{ end: () => void }, [number]>(() => ({ end() {} })),
});

const answerTo = (to: ReturnType<typeof response>, node = 'node') =>
	new PushAnswer(to as never, node);

const item = (): INodeExecutionData => ({ json: {} });

/** Hands a push to n8n that begins an execution with one item; `written` is what n8n does as it stores it. */
function handOver(to = response(), node = 'node') {
	const only = item();
	const returned = answerTo(to, node).whenStored([only], () => {}, []);
	return {
		returned,
		written: () => only.binary,
		stored: () => returned.webhookResponse as unknown,
		statuses: () => to.status.mock.calls.flat(),
	};
}

async function timeIsUp() {
	mockTimeIsUp();
	await setImmediate();
}

const isLeftToN8n = ({ returned }: ReturnType<typeof handOver>) => !returned.noWebhookResponse;

test('when n8n has stored a push but is slow to say so, the node answers, and the next is left to n8n', async () => {
	const slow = handOver();
	slow.written();
	expect(slow.stored()).toBe('');
	expect(slow.statuses()).toEqual([]);
	await timeIsUp();
	expect(slow.statuses()).toEqual([200]);
	expect(isLeftToN8n(handOver())).toBe(true);
});

test('when n8n has answered, the node does not', async () => {
	const pushed = response();
	const { statuses } = handOver(pushed, 'quick');
	pushed.send('');
	await timeIsUp();
	expect(statuses()).toEqual([]);
});

test('pushes of different nodes do not wait for each other', () => {
	handOver(response(), 'one');
	expect(isLeftToN8n(handOver(response(), 'two'))).toBe(true);
	expect(isLeftToN8n(handOver(response(), 'two'))).toBe(false);
});

test('a push that needs another one stored is not left to n8n, which would not wait for that', () => {
	const pushed = response();
	const other = new Fate();
	const only = item();
	const returned = answerTo(pushed, 'needs').whenStored([only], () => {}, [other]);
	expect(returned).toEqual({ workflowData: [[only]], noWebhookResponse: true });
	expect(only.binary).toBeUndefined();
	expect(pushed.status.mock.calls).toEqual([]);
	other.store();
	expect(pushed.status.mock.calls).toEqual([[200]]);
});

test('after the node’s own answer nothing of n8n’s gets through', () => {
	const { send, setHeader } = response();
	const pushed = { ...response(), send, setHeader };
	answerTo(pushed).now();
	pushed.setHeader('content-type', 'text/html');
	pushed.send('too late');
	expect([send.mock.calls, setHeader.mock.calls]).toEqual([[], []]);
});

test('when n8n answers before anything could be stored, the push has failed', () => {
	const pushed = response();
	const { fate } = answerTo(pushed);
	pushed.send({ code: 0, message: 'Workflow Webhook Error' });
	expect(fate.isFailed).toBe(true);
});

test('a push whose items all have files counts as written, since n8n cannot be seen to write it', async () => {
	const pushed = response();
	answerTo(pushed, 'files').whenStored([{ ...item(), binary: {} }], () => {}, []);
	await timeIsUp();
	expect(pushed.status.mock.calls).toEqual([[200]]);
});

describe('An n8n that stores without looking for files', () => {
	const ahead = () => handOver(response(), 'blind');

	test('is trusted from the second push on, and no more when it does look', async () => {
		ahead().stored();
		const second = ahead();
		const beside = ahead();
		await timeIsUp();
		expect(beside.statuses()).toEqual([200]);
		second.written();
		second.stored();
		const third = ahead();
		await timeIsUp();
		expect(third.statuses()).toEqual([503]);
	});
});
