import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server on this machine that can be pulled and plugged in again. */
export class Relay {
	private readonly sockets = new Set<Socket>();
	private port = 0;

	private constructor(
		private readonly targetPort: number,
		private server: Server,
	) {}

	static async to(address: string): Promise<Relay> {
		const relay = new Relay(Number(new URL(address).port), createServer());
		await relay.plugIn();
		return relay;
	}

	get baseUrl(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Cuts every connection and refuses new ones. */
	async pull(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.sockets.forEach((socket) => socket.destroy());
		await closed;
	}

	async plugIn(): Promise<void> {
		this.server = createServer((near) => this.join(near, connect(this.targetPort, '127.0.0.1')));
		await new Promise<void>((resolve, reject) => {
			this.server.once('error', reject);
			this.server.listen(this.port, '127.0.0.1', resolve);
		});
		this.port = (this.server.address() as AddressInfo).port;
	}

	private join(near: Socket, far: Socket): void {
		for (const [socket, other] of [
			[near, far],
			[far, near],
		] as const) {
			this.sockets.add(socket);
			socket.on('error', () => other.destroy());
			socket.on('close', () => {
				this.sockets.delete(socket);
				other.destroy();
			});
			socket.pipe(other);
		}
	}
}
