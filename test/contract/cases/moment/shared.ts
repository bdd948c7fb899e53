import type { JsonObject } from '../../../../gateway';
import type { PerGateway, Told } from '../../support/operationCase';
import { rowOf } from '../../support/request';
import type { Scene } from '../../support/scene';

export const BOB = 'wxid_bob000000000022';
export const CAROL = 'wxid_carol0000000022';
/** Beyond 2^53, as all of them. */
export const MOMENT = '13351161735026061409';

export const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** What the operation gives beside the account. */
export const ofAccount =
	(open: JsonObject, wkteam: JsonObject = open) =>
	({ loginId: account }: Told): PerGateway<JsonObject> => ({
		open: { account, ...open },
		wkteam: { account, ...wkteam },
	});

/** Alice's newest moment, as the simulator has it. */
const newest = ({ simulator }: Scene) => simulator.moments.seenBy(simulator.people.alice.wcId)[0];

/** What is told of the moment that was just posted. */
export const posted = ({ scene, loginId: account }: Told): JsonObject => {
	const { id = '', author = '', at: postedAt = 0 } = newest(scene) ?? {};
	const timestamp = at(Math.floor(postedAt / 1000));
	return { account, success: true, momentId: id, contactId: author, timestamp };
};

/** There is one already: of Alice, or of somebody else. */
export const momentOf =
	(author: 'alice' | 'bob', text = '充满力量') =>
	(scene: Scene): string => {
		const { moments, people } = scene.simulator;
		moments.add({ author: people[author].wcId, id: MOMENT, text });
		return scene.logIn();
	};

/** What the manual's sample answers with. */
export const sampleData = ({ gateway, call }: Told): JsonObject =>
	rowOf(gateway, call).sample.response?.data as JsonObject;
