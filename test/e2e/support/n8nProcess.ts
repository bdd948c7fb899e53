import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CachedN8n } from './cache';
import type { ClosedDoor } from './closedDoor';

/** Everything n8n would ask other hosts for, switched off. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_AI_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_PYTHON_ENABLED: 'false',
};

/** Modules that ask other hosts. n8n does not start when one is switched off that its release does not know. */
const LOUD_MODULES = ['mcp-registry'];

const loudModulesOf = ({ folder }: CachedN8n): string[] =>
	LOUD_MODULES.filter((name) =>
		existsSync(path.join(folder, 'node_modules', 'n8n', 'dist', 'modules', name)),
	);

/** All that n8n may see of our environment; a developer's own n8n settings would change the outcome. */
const KEPT = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR'];

export const newEncryptionKey = () => randomBytes(24).toString('hex');

/** Where its workflows may read and write files. */
export const filesFolderIn = (userFolder: string) => path.join(userFolder, 'files');

/** The environment of one process of n8n. */
export function n8nEnvironment(to: {
	n8n: CachedN8n;
	userFolder: string;
	/** Where people and gateways reach n8n. */
	url: string;
	port: number;
	brokerPort: number;
	door: ClosedDoor;
	/** Default: a key of its own. */
	encryptionKey?: string;
}): NodeJS.ProcessEnv {
	const kept = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]));
	return {
		...kept,
		...QUIET,
		N8N_DISABLED_MODULES: loudModulesOf(to.n8n).join(),
		...to.door.env(),
		N8N_USER_FOLDER: to.userFolder,
		N8N_RESTRICT_FILE_ACCESS_TO: filesFolderIn(to.userFolder),
		N8N_ENCRYPTION_KEY: to.encryptionKey ?? newEncryptionKey(),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(to.port),
		N8N_RUNNERS_BROKER_PORT: String(to.brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_WEBHOOK_URL: `${to.url}/`,
		GENERIC_TIMEZONE: 'UTC',
	};
}

/** Whether n8n's editor can be used. */
export async function isN8nReady(url: string): Promise<boolean> {
	try {
		const [health, login] = await Promise.all([
			fetch(`${url}/healthz/readiness`),
			fetch(`${url}/rest/settings`),
		]);
		// While n8n starts, it answers "n8n is starting up" with status 200 on every path.
		return health.ok && (login.headers.get('content-type') ?? '').includes('json');
	} catch {
		return false;
	}
}
