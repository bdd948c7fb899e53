import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * An HTTP proxy that lets nothing through and remembers what was asked of it: the only way out that a
 * program under test gets, so that a test run never talks to the outside world.
 */
export class ClosedDoor {
	/** Hosts that were asked for, e.g. `example.org:443`. */
	readonly refused: string[] = [];

	private readonly sockets = new Set<Socket>();

	private constructor(private readonly server: Server) {
		server.on('connection', (socket) => {
			this.sockets.add(socket);
			socket.once('close', () => this.sockets.delete(socket));
		});
	}

	static async open(): Promise<ClosedDoor> {
		const server = createServer();
		const door = new ClosedDoor(server);
		server.on('connect', (request, socket) => {
			door.refused.push(request.url ?? '');
			socket.on('error', () => undefined);
			socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
		});
		server.on('request', (request, response) => {
			door.refused.push(request.url ?? '');
			response.writeHead(403, { connection: 'close' }).end();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return door;
	}

	/** Environment that sends every request to another host here. */
	env(): NodeJS.ProcessEnv {
		const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
		const loopback = '127.0.0.1,localhost,::1';
		return {
			HTTP_PROXY: url,
			HTTPS_PROXY: url,
			NO_PROXY: loopback,
			http_proxy: url,
			https_proxy: url,
			no_proxy: loopback,
		};
	}

	async close(): Promise<void> {
		// Node counts those that asked for CONNECT no longer among the server's connections, but waits for them.
		for (const socket of this.sockets) socket.destroy();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}
}
