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

/** Gives `count` different loopback ports that nobody listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
	const reserved = await Promise.all(Array.from({ length: count }, reservePort));
	await Promise.all(reserved.map(async ({ release }) => await release()));
	return reserved.map(({ port }) => port);
}
