import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

async function reservePort(): Promise<{ port: number; release: () => Promise<void> }> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			const release = async () => await new Promise<void>((done) => server.close(() => done()));
			resolve({ port, release });
		});
	});
}

/** How often somebody else may be quicker. */
const ATTEMPTS = 3;

/** Gives `count` different loopback ports that nobody listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
	const reserved = await Promise.all(Array.from({ length: count }, reservePort));
	await Promise.all(reserved.map(async ({ release }) => await release()));
	return reserved.map(({ port }) => port);
}

/**
 * Starts something on `count` ports of its own, and anew on others if somebody else has taken one of them before
 * it could, such as a second start at the same time.
 *
 * @throws what `start` throws while its ports are free
 */
export async function onFreePorts<T>(
	count: number,
	start: (ports: number[]) => Promise<T>,
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const ports = await freePorts(count);
		try {
			return await start(ports);
		} catch (error) {
			const free = await Promise.all(ports.map(isFree));
			if (attempt === ATTEMPTS || free.every(Boolean)) throw error;
		}
	}
}

async function isFree(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
