import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** What comes back for a call. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** How an endless answer is packed; a small part of it is what travels. */
export type Packing = 'plain' | 'gzip' | 'br';

const PACKERS = {
	gzip: () => createGzip({ level: 1 }),
	br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
};

/** A gateway that means no good, or is broken: it answers each path as it is told to. */
export class HostileGateway {
	/** E.g. `POST /open/isOnline`, one for each call. */
	readonly calls: string[] = [];
	private readonly answers = new Map<string, Answer>();
	private readonly hangUps = new Map<string, Promise<unknown>>();

	private constructor(private readonly server: Server) {
		server.on('request', (request: IncomingMessage, response: ServerResponse) => {
			const path = new URL(request.url ?? '/', 'http://gateway').pathname;
			this.calls.push(`${request.method} ${path}`);
			this.hangUps.set(path, once(response, 'close'));
			const answer = this.answers.get(path) ?? says({ code: '1000', message: '', data: {} });
			answer(response, request);
		});
	}

	static async start(): Promise<HostileGateway> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		return new HostileGateway(server);
	}

	get baseUrl(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	at(path: string, answer: Answer): this {
		this.answers.set(path, answer);
		return this;
	}

	/** Waits until the other side has closed the connection of the last call of that path. */
	async wasLeft(path: string): Promise<true> {
		await this.hangUps.get(path);
		return true;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await once(this.server, 'close');
	}
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

export const says =
	(value: unknown): Answer =>
	(response) =>
		response.writeHead(200, JSON_TYPE).end(JSON.stringify(value));

/** Bytes as they are. */
export const sends =
	(bytes: Uint8Array | string, contentType: string): Answer =>
	(response) =>
		response.writeHead(200, { 'Content-Type': contentType }).end(bytes);

/** Blanks without end, as fast as they are taken. */
export const floods =
	(packing: Packing): Answer =>
	(response) => {
		const piece = Buffer.alloc(1024 * 1024, ' ');
		const encoding = packing === 'plain' ? {} : { 'Content-Encoding': packing };
		response.writeHead(200, { ...JSON_TYPE, ...encoding });
		const packer = packing === 'plain' ? undefined : PACKERS[packing]();
		packer?.pipe(response);
		const sink = packer ?? response;
		const pour = () => {
			while (!response.closed && sink.write(piece));
		};
		sink.on('drain', pour).on('error', () => {});
		pour();
	};

/** A byte now and then: of the body, or of a header that comes before it. */
export const drips =
	(what: 'body' | 'header'): Answer =>
	(response) => {
		const { socket } = response;
		if (what === 'body') response.writeHead(200, JSON_TYPE).flushHeaders();
		else socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
		const drop = () => (what === 'body' ? response.write(' ') : socket?.write('x'));
		const dripping = setInterval(drop, 10);
		response.once('close', () => clearInterval(dripping));
	};
