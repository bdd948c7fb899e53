import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { INodeExecutionData } from 'n8n-workflow';
import { withoutDuplicates } from '../../../../nodes/WechatGatewayTrigger/duplicates';
import type { NodeMemory } from '../../../../nodes/WechatGatewayTrigger/nodeMemory';
import { PushAnswer } from '../../../../nodes/WechatGatewayTrigger/pushAnswer';
import { message } from './support/message';

/** The timers of the pushes that came in, in their order. */
const mockTimers: Array<() => void> = [];
jest.mock('../../../../nodes/transport/n8nClock', () => ({
	n8nClock: () => ({
		sleep: async () => await new Promise<void>((resolve) => mockTimers.push(resolve)),
	}),
}));

/** What n8n does with an execution next; a failure only before it is written. */
type Step = 'write' | 'answer' | 'fail';

interface Push {
	messages: number[];
	begun: number[];
	status?: number;
	state: 'open' | 'written' | 'answered' | 'failed';
	next: (step: Step) => void;
	timeIsUp: () => void;
}

let nodes = 0;

/** A node, and an n8n around it that stores when it is told to. */
class Stage {
	readonly pushes: Push[] = [];
	private readonly node = `node ${(nodes += 1)}`;
	private readonly memory: NodeMemory = {};

	push(messages: number[]): void {
		const push: Push = { messages, begun: [], state: 'open', next() {}, timeIsUp() {} };
		this.pushes.push(push);
		let code = 200;
		const answer = (status: number) => (push.status = status);
		const response = {
			status: (status: number) => {
				code = status;
				return response;
			},
			end: () => answer(code),
			send: () => answer(code),
			setHeader() {},
		};
		const pushed = new PushAnswer(response as never, this.node);
		push.timeIsUp = mockTimers.pop() ?? push.timeIsUp;
		const { items, others, save } = withoutDuplicates(
			messages.map((id) => message(id)),
			this.node,
			this.memory,
			pushed.fate,
		);
		push.begun = items.map(({ newMessageId }) => Number(newMessageId));
		if (items.length === 0) {
			pushed.whenOthersAre(others);
			return;
		}
		const [first]: INodeExecutionData[] = [{ json: {} }];
		const returned = pushed.whenStored([first as INodeExecutionData], save, others);
		push.next = (step) => {
			if (step === 'write' && push.state === 'open') {
				void (first as INodeExecutionData).binary;
				push.state = 'written';
			}
			if (step === 'answer' && push.state === 'written') {
				push.state = 'answered';
				if (returned.noWebhookResponse) return;
				expect(returned.webhookResponse).toBe('');
				response.status(200);
				response.send();
			}
			if (step === 'fail' && push.state === 'open') {
				push.state = 'failed';
				// Of these n8n tells nobody.
				if (returned.noWebhookResponse) return;
				response.status(500);
				response.send();
			}
		};
	}

	/** How many executions have begun with it that are stored. */
	stored(id: number): number {
		return this.pushes.filter(
			({ begun, state }) => begun.includes(id) && (state === 'written' || state === 'answered'),
		).length;
	}
}

const action = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({ push: fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }) }),
	},
	{
		weight: 5,
		arbitrary: fc.record({
			of: fc.nat(15),
			step: fc.constantFrom<Step>('write', 'answer', 'fail'),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ lateOf: fc.nat(5) }) },
);
type Action = { push: number[] } | { of: number; step: Step } | { lateOf: number };

async function play(actions: Action[]): Promise<Stage> {
	const stage = new Stage();
	for (const act of actions) {
		if ('push' in act) stage.push(act.push);
		else if ('of' in act) stage.pushes[act.of]?.next(act.step);
		else stage.pushes[act.lateOf]?.timeIsUp();
		await setImmediate();
		for (const { status, messages } of stage.pushes) {
			if (status === 200) expect(messages.filter((id) => stage.stored(id) === 0)).toEqual([]);
		}
	}
	return stage;
}

test('whatever happens in whatever order, a push that is answered 200 is stored, and all are answered', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
			const stage = await play(actions);
			for (const step of ['write', 'answer'] as const) {
				for (const { next } of stage.pushes) next(step);
			}
			for (const { timeIsUp } of stage.pushes) timeIsUp();
			await setImmediate();
			const statuses = stage.pushes.map(({ status }) => status);
			expect(statuses.filter((status) => ![200, 500, 503].includes(status ?? 0))).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});

test('where n8n fails at nothing, each message begins one execution, and is known when it comes again', async () => {
	const allWell = action.filter((act) => !('step' in act && act.step === 'fail'));
	await fc.assert(
		fc.asyncProperty(fc.array(allWell, { maxLength: 25 }), async (actions) => {
			const stage = await play(actions);
			for (const step of ['write', 'answer'] as const) {
				for (const { next } of stage.pushes) next(step);
			}
			const ids = [...new Set(stage.pushes.flatMap(({ messages }) => messages))];
			expect(ids.map((id) => stage.stored(id))).toEqual(ids.map(() => 1));
			stage.push(ids);
			expect(stage.pushes.at(-1)).toMatchObject({ begun: [], status: 200 });
		}),
		{ numRuns: 1000 },
	);
});
