import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packProject } from './communityPackage';
import { World, type WorldOptions } from './world';

const TEST_MS = 120_000;
// On a machine whose cache is empty, n8n is installed first.
const START_MS = 30 * 60_000;

/** One world for all tests of a file: n8n takes ten seconds to start. */
export function worldForAll(options: Omit<WorldOptions, 'tarball'>): () => World {
	let folder: string;
	let started: World | undefined;

	jest.setTimeout(TEST_MS);
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-e2e-'));
		started = await World.start({ ...options, tarball: await packProject(folder) });
	}, START_MS);
	afterAll(async () => {
		await started?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	return () => {
		if (!started) throw new Error('n8n was not started');
		return started;
	};
}
