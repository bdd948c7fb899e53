import { createServer, type Server } from 'node:net';
import { freePorts, onFreePorts } from './support/freePort';

const taken: Server[] = [];

async function take(port: number): Promise<void> {
	const server = createServer();
	taken.push(server);
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}

afterEach(() => {
	for (const server of taken.splice(0)) server.close();
});

test('ports are different ones', async () => {
	expect(new Set(await freePorts(5)).size).toBe(5);
});

test('a start whose port somebody else has taken meanwhile begins anew on others', async () => {
	const tried: number[][] = [];
	const started = await onFreePorts(2, async (ports) => {
		tried.push(ports);
		if (tried.length > 1) return ports;
		await take(ports[1] ?? 0);
		throw new Error('port in use');
	});
	expect(started).toEqual(tried[1]);
	expect(tried).toHaveLength(2);
});

test('a start that fails for another reason fails at once', async () => {
	let times = 0;
	const start = onFreePorts(1, async () => {
		times++;
		return await Promise.reject(new Error('no database'));
	});
	await expect(start).rejects.toThrow('no database');
	expect(times).toBe(1);
});

test('a start that never finds its port free gives up', async () => {
	let times = 0;
	const start = onFreePorts(1, async ([port = 0]) => {
		times++;
		await take(port);
		throw new Error('port in use');
	});
	await expect(start).rejects.toThrow('port in use');
	expect(times).toBe(3);
});
