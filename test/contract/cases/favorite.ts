import type { OperationCase } from '../support/operationCase';

const updatedAt = '2018-10-03T09:54:51.000Z';

export const favorite: OperationCase[] = [
	{
		operation: 'favorite.getMany',
		sends: { keyBuf: null },
		gives: [{ favId: '1', type: 2, updatedAt }],
	},
	{
		operation: 'favorite.get',
		input: { favId: '1' },
		sends: { favId: 1 },
		gives: {
			favId: '1',
			updatedAt,
			xml: expect.stringMatching(/^<favitem type="2">.*<\/favitem>$/) as string,
		},
	},
	{
		operation: 'favorite.delete',
		input: { favId: '1' },
		sends: { favId: 1 },
		gives: { success: true, favId: '1' },
	},
];
