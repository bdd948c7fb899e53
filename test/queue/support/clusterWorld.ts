import { World, type WorldOptions } from '../../e2e/support/world';
import { Cluster } from './cluster';

/** A world whose n8n is a cluster. */
export type ClusterWorld = World<Cluster>;

export const startClusterWorld = async (options: WorldOptions): Promise<ClusterWorld> =>
	await World.around(async (how) => await Cluster.start(how), options);
