import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Servers } from '../../e2e/support/cache';
import { artifactsFolder, projectRoot } from '../../e2e/support/paths';
import { Server } from './server';

const ROUTES = path.join(projectRoot, 'examples', 'queue-mode', 'nginx.conf');

export interface ProxyOptions {
	servers: Servers;
	/** The cluster's folder. */
	folder: string;
	port: number;
	/** Name in the routes of the example → port of that process. */
	processes: Record<string, number>;
	logName: string;
	signal?: AbortSignal;
}

/** One request that the proxy passed on. */
export interface PassedOn {
	/** Names of the processes that were tried; the last one answered. */
	processes: string[];
	status: number;
	method: string;
	path: string;
}

/** nginx with the very routes that the example gives people, on loopback. */
export class Proxy {
	private constructor(
		readonly server: Server,
		private readonly accessLog: string,
		private readonly names: Map<string, string>,
	) {}

	static async start(options: ProxyOptions): Promise<Proxy> {
		const { servers, folder, port, processes, logName, signal } = options;
		const own = path.join(folder, 'nginx');
		const accessLog = path.join(artifactsFolder, `${logName}-requests.log`);
		await mkdir(own);
		await mkdir(artifactsFolder, { recursive: true });
		await writeFile(accessLog, '');
		const file = path.join(own, 'nginx.conf');
		await writeFile(file, configuration(own, accessLog, await routes(port, processes)));
		const server = await Server.start({
			name: 'nginx',
			command: servers.nginx,
			args: ['-c', file, '-e', 'stderr', '-p', own],
			stopSignal: 'SIGTERM',
			folder,
			logName,
			isReady: async () =>
				await fetch(`http://127.0.0.1:${port}/`).then(
					() => true,
					() => false,
				),
			signal,
		});
		const entries = Object.entries(processes).map(
			([name, processPort]) => [`127.0.0.1:${processPort}`, name] as const,
		);
		return new Proxy(server, accessLog, new Map(entries));
	}

	/** What was passed on so far, in the order of the answers. */
	async requests(): Promise<PassedOn[]> {
		const lines = (await readFile(this.accessLog, 'utf8')).split('\n').filter(Boolean);
		return lines.map((line) => {
			const [upstreams = '', status, method = '', ...rest] = line.split(' ');
			const processes = upstreams.split(',').map((address) => this.names.get(address) ?? address);
			return { processes, status: Number(status), method, path: rest.join(' ') };
		});
	}
}

/** The example's routes with our addresses in them. */
async function routes(port: number, processes: Record<string, number>): Promise<string> {
	const example = await readFile(ROUTES, 'utf8');
	return Object.entries(processes)
		.reduce(
			(text, [name, processPort]) =>
				text.replaceAll(`server ${name}:5678;`, `server 127.0.0.1:${processPort};`),
			example,
		)
		.replace('listen 80;', `listen 127.0.0.1:${port};`);
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const configuration = (own: string, accessLog: string, routing: string) => `
daemon off;
pid ${path.join(own, 'nginx.pid')};
events {}
http {
	${TEMPORARY.map((name) => `${name}_temp_path ${path.join(own, name)};`).join(' ')}
	map $upstream_addr $tried { "~^(?<first>[^,]+), (?<second>.+)$" "$first,$second"; default $upstream_addr; }
	log_format short '$tried $status $request_method $uri';
	access_log ${accessLog} short;
	${routing}
}
`;
