import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { Engine } from '../../support/engine';
import { Doorbell, RINGS_AT } from '../support/doorbell';

/** Holds up every run that comes by until it is opened. */
class Gate {
	open = () => {};
	readonly reached: Promise<void>;
	readonly type: INodeType;

	constructor() {
		const opened = new Promise<void>((resolve) => (this.open = resolve));
		let arrive = () => {};
		this.reached = new Promise<void>((resolve) => (arrive = resolve));
		this.type = {
			description: {
				name: 'gate',
				group: [],
				version: 1,
				inputs: [],
				outputs: ['main'],
				properties: [],
			},
			async execute(this: IExecuteFunctions) {
				arrive();
				await opened;
				return [this.getInputData()];
			},
		} as unknown as INodeType;
	}
}

let gate: Gate;

/** Start → Doorbell → Gate, arrived at the doorbell. */
async function waitAtTheDoor(page = 'Ring the bell', ...more: string[]) {
	gate = new Gate();
	const engine = new Engine({ 'x.doorbell': new Doorbell(), 'x.gate': gate.type }, []);
	const doors = ['Doorbell', ...more].map((name) => ({
		name,
		type: 'x.doorbell',
		parameters: { page },
	}));
	const nodes = [...doors, { name: 'Gate', type: 'x.gate' }];
	return await engine
		.workflow({ nodes, credentials: engine.credentials({}) })
		.run([{ visitor: 1 }]);
}

const ring = (body: Record<string, unknown> = { by: 'alice' }) => ({
	method: 'POST',
	path: 'ring',
	body,
});

describe('a waiting execution', () => {
	test('shows until when it waits and what its node gave so far', async () => {
		const waiting = await waitAtTheDoor();
		expect([waiting.status, waiting.waitTill]).toEqual(['waiting', RINGS_AT]);
		expect(waiting.json('Doorbell')).toEqual([{ link: waiting.resumeUrl }]);
		expect(waiting.resumeUrl).toMatch(
			/^https:\/\/n8n\.test\/webhook-waiting\/1\?signature=[0-9a-f]{64}$/,
		);
	});

	test('goes on with the input of the waiting node when its time is up', async () => {
		const waiting = await waitAtTheDoor();
		gate.open();
		const done = await waiting.resumeByTimer();
		expect([done.status, done.waitTill]).toEqual(['success', undefined]);
		expect(done.json('Gate')).toEqual([{ visitor: 1, answered: false }]);
	});

	test('goes on with the items that webhook() gives', async () => {
		const waiting = await waitAtTheDoor();
		gate.open();
		const { response, resumed } = await waiting.callWebhook(ring({ by: 'alice' }));
		expect([response.status, response.body]).toEqual([200, { ok: true }]);
		expect(resumed?.status).toBe('success');
		expect(resumed?.json('Gate')).toEqual([{ answered: true, by: 'alice' }]);
	});

	test('waits on while webhook() only answers', async () => {
		const waiting = await waitAtTheDoor();
		const { response, resumed } = await waiting.callWebhook(ring({ way: 'text' }));
		expect([response.body, resumed]).toEqual(['ding', undefined]);
		gate.open();
		expect((await waiting.callWebhook(ring())).resumed?.status).toBe('success');
	});

	test('forgets what webhook() stored in the workflow', async () => {
		const waiting = await waitAtTheDoor();
		await waiting.callWebhook(ring({ way: 'object' }));
		const { response } = await waiting.callWebhook(ring({ way: 'object' }));
		expect(response.body).toEqual({ rings: 1 });
	});

	test('is reached by the same link when it waits again at a later node', async () => {
		const waiting = await waitAtTheDoor('Ring', 'Second Doorbell');
		const { resumed: again } = await waiting.callWebhook(ring({ by: 'alice' }));
		expect(again?.status).toBe('waiting');
		gate.open();
		const { resumed } = await waiting.callWebhook(ring({ by: 'bob' }));
		expect(resumed?.json('Gate')).toEqual([{ answered: true, by: 'bob' }]);
	});
});

describe('the answer to a call', () => {
	test('is what the node sent through the response object', async () => {
		const waiting = await waitAtTheDoor('={{ $json.visitor }}. visitor, $execution.id');
		const { response } = await waiting.callWebhook();
		expect(response).toMatchObject({
			sentBy: 'node',
			status: 202,
			headers: { 'x-door': 'front door' },
		});
		expect(response.body).toBe('<h1>1. visitor, $execution.id</h1>');
	});

	test.each([
		['a text', { way: 'text' }, 'text/html; charset=utf-8', 'ding'],
		['an object', { way: 'object' }, 'application/json; charset=utf-8', { rings: 1 }],
		[
			'nothing',
			{ way: 'nothing' },
			'application/json; charset=utf-8',
			{ message: 'Webhook call received' },
		],
	])('is what n8n makes of %s', async (_, body, contentType, expected) => {
		const { response } = await (await waitAtTheDoor()).callWebhook(ring(body));
		expect(response).toMatchObject({ sentBy: 'n8n', status: 200, body: expected });
		expect(response.headers['content-type']).toBe(contentType);
	});

	test('of the call that resumes is sandboxed', async () => {
		const waiting = await waitAtTheDoor();
		gate.open();
		const { response } = await waiting.callWebhook(ring());
		expect(response.headers['content-security-policy']).toMatch(/^sandbox /);
	});

	test('of the call that resumes is a stray word when the description has no responseData', async () => {
		const waiting = await waitAtTheDoor();
		gate.open();
		const { response } = await waiting.callWebhook({ ...ring(), path: 'careless' });
		expect(response.body).toBe('firstEntryJson');
	});

	test('may be read by any page', async () => {
		const headers = { origin: 'null' };
		const { response } = await (await waitAtTheDoor()).callWebhook({ headers });
		expect(response.headers['access-control-allow-origin']).toBe('*');
	});

	test('is the same for a JSON body', async () => {
		const headers = { 'content-type': 'application/json' };
		const call = { ...ring({ way: 'text' }), headers };
		const { response } = await (await waitAtTheDoor()).callWebhook(call);
		expect(response.body).toBe('ding');
	});

	test.each([['no-token'], ['']])('is 401 with the token "%s"', async (signature) => {
		const { response } = await (await waitAtTheDoor()).callWebhook({ query: { signature } });
		expect([response.status, response.body]).toEqual([401, { error: 'Invalid token' }]);
	});

	test.each([
		['another path', { path: 'knock' }],
		['another method', { method: 'POST' }],
		['a longer path', { method: 'POST', path: 'ring/twice' }],
	])('is 404 for %s', async (_, call) => {
		const { response } = await (await waitAtTheDoor()).callWebhook(call);
		expect(response.status).toBe(404);
	});

	test('is 409 after the execution has gone on', async () => {
		const waiting = await waitAtTheDoor();
		const first = waiting.callWebhook(ring());
		await gate.reached;
		const whileRunning = await waiting.callWebhook();
		expect(whileRunning.response.body).toEqual({
			code: 409,
			message: 'The execution "1" is running already.',
		});
		gate.open();
		await first;
		const { response } = await waiting.callWebhook();
		expect([response.status, response.body]).toEqual([
			409,
			{ code: 409, message: 'The execution "1 has finished already.' },
		]);
	});
});

describe('an error in webhook()', () => {
	const breakIt = async () => {
		const waiting = await waitAtTheDoor();
		gate.open();
		return { waiting, ...(await waiting.callWebhook(ring({ way: 'break' }))) };
	};

	test('is hidden from the caller', async () => {
		const { response } = await breakIt();
		expect([response.status, response.body]).toEqual([
			500,
			{ code: 0, message: 'Workflow Webhook Error: Workflow could not be started!' },
		]);
	});

	test('makes the workflow go on with an empty item and fail in the end', async () => {
		const { resumed } = await breakIt();
		expect([resumed?.status, resumed?.error?.message]).toEqual(['error', 'The wire is cut']);
		expect(resumed?.json('Gate')).toEqual([{}]);
	});

	test('is told to later callers', async () => {
		const { waiting } = await breakIt();
		expect((await waiting.callWebhook()).response).toMatchObject({
			status: 409,
			body: { code: 409, message: 'The execution "1" has finished with error.' },
		});
	});

	test('comes from reading a body that was not sent', async () => {
		const waiting = await waitAtTheDoor();
		gate.open();
		const { resumed } = await waiting.callWebhook({ method: 'POST', path: 'ring' });
		expect(resumed?.error?.message).toContain('undefined');
	});
});

test('of several calls at a time one resumes the execution and the others are refused', async () => {
	const waiting = await waitAtTheDoor();
	gate.open();
	const calls = await Promise.all(
		['alice', 'bob', 'carol'].map(async (by) => await waiting.callWebhook(ring({ by }))),
	);
	const [resuming, ...others] = calls.sort((a, b) => a.response.status - b.response.status);
	expect(resuming?.resumed?.status).toBe('success');
	for (const { response, resumed } of others) {
		// Whoever had begun before the first one was done meets an error, whoever came later a conflict.
		expect([409, 500]).toContain(response.status);
		expect(resumed).toBeUndefined();
	}
});
