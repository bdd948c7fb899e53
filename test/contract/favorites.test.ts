import type { JsonObject } from '../../gateway';
import type { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';

const ALICE = 'wxid_alice0000000022';
const ASK = 'POST /weChatFavorites/favSync';

let scene: Scene;
let account: string;
sceneForEach('wkteam', (started, loginId) => {
	scene = started;
	account = loginId;
});

const rows = async (input: JsonObject = {}) =>
	(await scene.run('favorite.getMany', { account, returnAll: true, ...input })) as JsonObject[];
const keys = () => scene.simulator.requests.map(({ fields }) => fields.keyBuf);
const page = (favId: number, keyBuf: unknown) => ({
	json: {
		code: '1000',
		data: { ret: 0, favList: [{ favId, type: 1, updateTime: 0 }], keyBuf, continueFlag: 1 },
	},
});

describe('The favorites', () => {
	it('are read no further than Limit needs', async () => {
		for (let favId = 1; favId <= 45; favId++) {
			scene.simulator.favorites.add(ALICE, { favId, type: 1, updateTime: 1, object: '' });
		}
		expect(await rows({ returnAll: false, limit: 20 })).toHaveLength(20);
		expect(keys()).toEqual([null]);
	});

	it.each([['AA=='], [null]])('end when the key %j comes again', async (key) => {
		scene.simulator.faults.next(ASK, page(1, key));
		scene.simulator.faults.next(ASK, page(2, key));
		const found = await rows();
		expect(found.map(({ favId }) => favId)).toEqual(key === null ? ['1'] : ['1', '2']);
	});

	it.each([[null], [{}], [{ favList: null, continueFlag: 1 }], ['nothing']])(
		'are none when the data are %j',
		async (data) => {
			scene.simulator.faults.next(ASK, { json: { code: '1000', data } });
			expect(await rows()).toEqual([]);
		},
	);

	it('are gone once deleted', async () => {
		scene.simulator.favorites.add(ALICE, { favId: 1, type: 1, updateTime: 1, object: '' });
		await scene.run('favorite.delete', { account, favId: '1' });
		expect(await rows()).toEqual([]);
		expect(await scene.failure('favorite.get', { account, favId: '1' })).toMatchObject({
			name: 'GatewayRefusedError',
		});
	});

	it.each(['one', '1.5', '-1'])('are not asked for by %j', async (favId) => {
		expect(await scene.failure('favorite.get', { account, favId })).toMatchObject({
			message: `Favorite ID must be a whole number, but is "${favId}".`,
		});
		expect(scene.simulator.requests).toEqual([]);
	});
});
