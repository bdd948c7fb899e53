import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Servers } from '../../e2e/support/cache';
import type { CredentialInput } from '../../e2e/support/n8nApi';
import { Server, type User } from './server';

const run = promisify(execFile);

const NAME = 'n8n';

/** PostgreSQL runs as anybody but root; Debian's package brings a user for that. */
async function ordinaryUser(): Promise<User | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
	);
	if (!uid || !gid) throw new Error('PostgreSQL must not run as root, and there is no other user');
	return { uid, gid };
}

export interface PostgresOptions {
	servers: Servers;
	/** The cluster's folder; must let others through. */
	folder: string;
	port: number;
	password: string;
	logName: string;
	signal?: AbortSignal;
}

/** An empty PostgreSQL on loopback, with one superuser and one database for n8n. */
export class Postgres {
	private constructor(
		readonly server: Server,
		private readonly options: PostgresOptions,
	) {}

	static async start(options: PostgresOptions): Promise<Postgres> {
		const { servers, folder, port, password, logName, signal } = options;
		const user = await ordinaryUser();
		const own = path.join(folder, 'postgres');
		const data = path.join(own, 'data');
		const passwordFile = path.join(own, 'password');
		await mkdir(own);
		await writeFile(passwordFile, password);
		if (user) {
			await chmod(folder, 0o711);
			await Promise.all([own, passwordFile].map(async (f) => await chown(f, user.uid, user.gid)));
		}
		const how = ['--no-sync', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256'];
		const initdb = [...how, `--username=${NAME}`, `--pwfile=${passwordFile}`, data];
		await run(servers.initdb, initdb, { ...user, cwd: own });
		const settings = {
			port,
			listen_addresses: '127.0.0.1',
			unix_socket_directories: '',
			max_connections: 200,
			// What a power cut would lose is of no interest here; what PostgreSQL says it has, it has after a stop.
			fsync: 'off',
		};
		const server = await Server.start({
			name: 'postgres',
			command: servers.postgres,
			args: ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
			user,
			// Its fast shutdown: clients are cut off.
			stopSignal: 'SIGINT',
			folder,
			logName,
			isReady: async () => await query(options, 'SELECT 1').then(Boolean, () => false),
			signal,
		});
		return new Postgres(server, options);
	}

	/** Where n8n finds it. */
	get env(): Record<string, string> {
		return {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(this.options.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: NAME,
			DB_POSTGRESDB_PASSWORD: this.options.password,
		};
	}

	/** The same as a credential of n8n's Postgres node. */
	get credential(): CredentialInput {
		const { port, password } = this.options;
		const data = { host: '127.0.0.1', port, database: 'postgres', user: NAME, password };
		return {
			name: 'PostgreSQL of the cluster',
			type: 'postgres',
			data: { ...data, ssl: 'disable', maxConnections: 10 },
		};
	}

	/** Runs SQL and gives what it answers: a line for each row, the columns with `|` between them. */
	async query(sql: string): Promise<string[]> {
		return await query(this.options, sql);
	}
}

async function query({ servers, port, password }: PostgresOptions, sql: string): Promise<string[]> {
	const where = ['-h', '127.0.0.1', '-p', String(port), '-U', NAME, '-d', 'postgres'];
	const { stdout } = await run(servers.psql, [...where, '-XAtq', '-c', sql], {
		env: { ...process.env, PGPASSWORD: password },
		maxBuffer: 64 * 1024 * 1024,
	});
	return stdout.trim() === '' ? [] : stdout.trim().split('\n');
}
