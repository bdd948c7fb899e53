import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { expectedItem } from './support/expectedItem';
import type { WorkflowFile } from './support/n8nApi';
import { TRIGGER, triggerWorkflow } from './support/triggerWorkflow';
import { worldForAll } from './support/worldForAll';
import { setStage } from './suites/trigger/stage';

const world = worldForAll({ logName: 'limit', env: { N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' } });

/** Somebody whom the workflow asks and who does not answer before `release`. */
async function slowService() {
	const held: ServerResponse[] = [];
	let isReleased = false;
	const server = createServer((_, response) => {
		if (isReleased) response.end('{}');
		else held.push(response);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		asked: () => held.length,
		release() {
			isReleased = true;
			held.splice(0).forEach((response) => response.end('{}'));
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

function slowWorkflow(url: string): WorkflowFile {
	const workflow = triggerWorkflow({ events: ['message.text'] });
	const slow = {
		id: 'slow',
		name: 'Slow',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [200, 0] as [number, number],
		parameters: { url },
	};
	return {
		...workflow,
		nodes: [...workflow.nodes, slow],
		connections: { [TRIGGER]: { main: [[{ node: slow.name, type: 'main', index: 0 }]] } },
	};
}

describe('an n8n that runs one execution at a time', () => {
	const stage = setStage(world);

	/** How often n8n's log has the secret of the callback URL. */
	async function secretsInLog(): Promise<number> {
		const secret = stage.callbackUrl('wkteam')?.split('/').at(-1);
		if (!secret) throw new Error('There is no callback URL');
		return (await readFile(world().n8n.logFile, 'utf8')).split(secret).length - 1;
	}

	test('answers pushes in time while their executions wait for their turn, and runs them all', async () => {
		const service = await slowService();
		try {
			const receiver = stage.logIn('wkteam');
			const workflow = await stage.publish('wkteam', slowWorkflow(service.url));
			const { simulator } = stage;
			await simulator.delivered();
			const texts = ['running', 'waits for its turn', 'comes after that', 'a fourth'];
			const messages = texts.map((text) => simulator.push('wkteam', 'message.text', { text }));
			await simulator.delivered();
			expect(service.asked()).toBe(1);
			const [, ...pushes] = simulator.deliveries;
			expect(pushes.map(({ status, answer }) => [status, answer])).toEqual(
				texts.map(() => [200, '']),
			);

			service.release();
			const executions = await workflow.executions(texts.length);
			const items = executions.flatMap((execution) => execution.json(TRIGGER));
			const expected = messages.map((message) => expectedItem(receiver, message, 'private'));
			// Two that n8n has not stored yet may change places.
			expect(items).toHaveLength(expected.length);
			expect(items).toEqual(expect.arrayContaining(expected));

			// n8n has nothing to complain of, least of all with the secret in the address.
			expect(await readFile(world().n8n.logFile, 'utf8')).not.toMatch(/headers/i);
			expect(await secretsInLog()).toBe(0);
		} finally {
			service.release();
			await service.close();
		}
	});

	test('refuses what it cannot store, and takes it when it comes again', async () => {
		const receiver = stage.logIn('wkteam');
		const workflow = await stage.publishTrigger('wkteam', { events: ['message.text'] });
		const { simulator } = stage;
		await simulator.delivered();
		const database = new DatabaseSync(world().n8n.databaseFile);
		database.exec('PRAGMA busy_timeout = 30000; BEGIN EXCLUSIVE');
		const message = simulator.push('wkteam', 'message.text', { text: 'hi' });
		await simulator.delivered();
		expect(simulator.deliveries.at(-1)?.status).toBe(500);
		database.exec('ROLLBACK');
		database.close();

		simulator.pushTogether('wkteam', [message, message]);
		const [execution] = await workflow.executions();
		await simulator.delivered();
		expect(execution?.json(TRIGGER)).toEqual([expectedItem(receiver, message, 'private')]);
		expect(await workflow.executionCount()).toBe(1);
		expect(await secretsInLog()).toBe(0);
	});
});
