import { startedForAll } from '../../e2e/support/worldForAll';
import { startClusterWorld, type ClusterWorld } from './clusterWorld';

// Seven programs on one machine, and some are killed and started again.
const TEST_MS = 300_000;

/** One cluster for all tests of a file. */
export function clusterForAll(logName: string): () => ClusterWorld {
	const world = startedForAll(startClusterWorld, { logName });
	jest.setTimeout(TEST_MS);
	return world;
}
