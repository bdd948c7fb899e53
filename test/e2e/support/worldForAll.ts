import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packProject } from './communityPackage';
import type { RealN8n } from './realN8n';
import { World, type RunningN8n, type WorldOptions } from './world';

const TEST_MS = 120_000;
// On a machine whose cache is empty, n8n is installed first.
const START_MS = 30 * 60_000;

/** One world for all tests of a file: n8n takes ten seconds to start. */
export const worldForAll = (options: Omit<WorldOptions, 'tarball'>): (() => World<RealN8n>) =>
	startedForAll(async (how) => await World.start(how), options);

/** The same for a world that is started in another way. */
export function startedForAll<N extends RunningN8n>(
	start: (options: WorldOptions) => Promise<World<N>>,
	options: Omit<WorldOptions, 'tarball'>,
): () => World<N> {
	let folder: string;
	let started: World<N> | undefined;

	jest.setTimeout(TEST_MS);
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-e2e-'));
		started = await start({ ...options, tarball: await packProject(folder) });
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
