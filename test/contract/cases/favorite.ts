import type { OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';

const kept = (scene: Scene): string => {
	scene.simulator.favorites.add('wxid_alice0000000022', {
		favId: 1,
		type: 2,
		updateTime: 1538560491,
		object: XML,
	});
	return scene.logIn();
};

const XML = '<favitem type="2"><datalist count="1"></datalist></favitem>';

const updatedAt = '2018-10-03T09:54:51.000Z';

export const favorite: OperationCase[] = [
	{
		operation: 'favorite.getMany',
		before: kept,
		sends: { keyBuf: null },
		gives: [{ favId: '1', type: 2, updatedAt }],
	},
	{
		operation: 'favorite.get',
		before: kept,
		input: { favId: '1' },
		sends: { favId: 1 },
		gives: {
			favId: '1',
			updatedAt,
			xml: XML,
		},
	},
	{
		operation: 'favorite.delete',
		before: kept,
		input: { favId: '1' },
		sends: { favId: 1 },
		gives: { success: true, favId: '1' },
	},
];
