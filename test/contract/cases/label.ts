import type { OperationCase, Told } from '../support/operationCase';

const BOB = 'wxid_bob000000000022';

/** The label that the account has from the beginning. */
const LABEL = '2';

const listCall = ({ gateway }: Told): string =>
	gateway === 'open' ? 'POST /open/getContactLabelList' : 'POST /getContactLabelList';

export const label: OperationCase[] = [
	{
		operation: 'label.getMany',
		gives: [{ labelId: LABEL, name: '客户' }],
	},
	{
		operation: 'label.create',
		input: { name: '新标签' },
		sends: { labelName: '新标签' },
		gives: { labelId: '3', name: '新标签' },
	},
	{
		operation: 'label.setForContact',
		when: 'the account has the label',
		input: { contactId: BOB, labelIds: LABEL },
		calls: (told) => [
			[listCall(told)],
			[
				told.call,
				{
					[told.gateway === 'open' ? 'wxId' : 'wcId']: BOB,
					labelIdList: LABEL,
				},
			],
		],
		gives: { success: true },
	},
	{
		operation: 'label.delete',
		input: { labelIds: [LABEL] },
		calls: (told) => [[listCall(told)], [told.call, { labelIdList: LABEL }]],
		gives: { success: true },
	},
];
