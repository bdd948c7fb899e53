import { World, type WorldOptions } from '../../e2e/support/world';
import { startedForAll } from '../../e2e/support/worldForAll';
import { Cluster } from './cluster';

/** A world whose n8n is a cluster. */
export type ClusterWorld = World<Cluster>;

export const startClusterWorld = async (options: WorldOptions): Promise<ClusterWorld> =>
	await World.around(async (how) => await Cluster.start(how), options);

/** One cluster for all tests of a file. */
export const clusterForAll = (logName: string): (() => ClusterWorld) =>
	startedForAll(startClusterWorld, { logName });
