import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One push as it came in. */
export interface Received {
	body: string;
	contentType: string | undefined;
}

/** A callback address that a test listens on. */
export class Receiver {
	readonly received: Received[] = [];
	private isDown = false;
	private isHolding = false;
	private readonly held: ServerResponse[] = [];
	private readonly changes = new EventEmitter<{ push: [] }>();
	private readonly server = createServer((request, response) => void this.take(request, response));

	private constructor() {
		// Not by closing the port: another program could take it meanwhile.
		this.server.on('connection', (socket) => this.isDown && socket.destroy());
	}

	static async listen(): Promise<Receiver> {
		const receiver = new Receiver();
		receiver.server.listen(0, '127.0.0.1');
		await once(receiver.server, 'listening');
		return receiver;
	}

	get url(): string {
		const { port } = this.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}/callback/a-secret`;
	}

	get bodies(): string[] {
		return this.received.map(({ body }) => body);
	}

	/** From now on pushes are not answered. */
	hold(): void {
		this.isHolding = true;
	}

	/** Answers what was held, and all that comes. */
	release(): void {
		this.isHolding = false;
		this.held.splice(0).forEach((response) => response.end('done'));
	}

	/** From now on no connection comes about. */
	goDown(): void {
		this.isDown = true;
	}

	comeUp(): void {
		this.isDown = false;
	}

	/** Resolves when so many pushes have come. */
	async count(wanted: number): Promise<void> {
		while (this.received.length < wanted) await once(this.changes, 'push');
	}

	async close(): Promise<void> {
		this.server.close();
		this.server.closeAllConnections();
		await once(this.server, 'close');
	}

	private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		this.received.push({
			body: Buffer.concat(chunks).toString(),
			contentType: request.headers['content-type'],
		});
		if (this.isHolding) this.held.push(response);
		else response.end('done');
		this.changes.emit('push');
	}
}
