import type { GatewayName } from '../../../gateway';
import type { OperationCase, Told } from '../support/operationCase';

const BOB = 'wxid_bob000000000022';

/** The label that the account has from the beginning. */
const present = (gateway: GatewayName): string => (gateway === 'open' ? '2' : '3');

const listCall = ({ gateway }: Told): string =>
	gateway === 'open' ? 'POST /open/getContactLabelList' : 'POST /getContactLabelList';

export const label: OperationCase[] = [
	{
		operation: 'label.getMany',
		gives: {
			open: [{ labelId: '2', name: '美女' }],
			wkteam: [{ labelId: '3', name: '看一看世界' }],
		},
	},
	{
		operation: 'label.create',
		input: { name: '新标签' },
		sends: { labelName: '新标签' },
		gives: {
			open: { labelId: '3', name: '新标签' },
			wkteam: { labelId: '3', name: '看一看世界' },
		},
	},
	{
		operation: 'label.setForContact',
		when: 'the account has the label',
		input: ({ gateway }) => ({ contactId: BOB, labelIds: present(gateway) }),
		calls: (told) => [
			[listCall(told)],
			[
				told.call,
				{
					[told.gateway === 'open' ? 'wxId' : 'wcId']: BOB,
					labelIdList: present(told.gateway),
				},
			],
		],
		gives: { success: true },
	},
	{
		operation: 'label.delete',
		input: ({ gateway }) => ({ labelIds: [present(gateway)] }),
		calls: (told) => [[listCall(told)], [told.call, { labelIdList: present(told.gateway) }]],
		gives: { success: true },
	},
];
