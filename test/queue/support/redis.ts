import { connect } from 'node:net';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Servers } from '../../e2e/support/cache';
import { Server } from './server';

export interface RedisOptions {
	servers: Servers;
	/** The cluster's folder. */
	folder: string;
	port: number;
	password: string;
	logName: string;
	signal?: AbortSignal;
}

/** Whether a Redis takes the password and answers, which it does not while it loads its data. */
async function answers(port: number, password: string): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
		let answer = '';
		socket.on('data', (chunk) => {
			answer += chunk.toString();
			if (answer.split('\r\n').length <= 2) return;
			socket.destroy();
			resolve(answer.includes('PONG'));
		});
		socket.once('error', () => resolve(false));
		socket.once('close', () => resolve(false));
	});
}

/** A Redis on loopback that writes down each change, so that a restart loses nothing. */
export async function startRedis(options: RedisOptions): Promise<Server> {
	const { servers, folder, port, password, logName, signal } = options;
	const own = path.join(folder, 'redis');
	await mkdir(own);
	const settings = {
		port,
		bind: '127.0.0.1',
		dir: own,
		requirepass: password,
		appendonly: 'yes',
		appendfsync: 'no',
		save: '',
	};
	return await Server.start({
		name: 'redis',
		command: servers.redis,
		args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
		stopSignal: 'SIGTERM',
		folder,
		logName,
		isReady: async () => await answers(port, password),
		signal,
	});
}
