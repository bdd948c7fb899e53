import type { INodeProperties } from 'n8n-workflow';
import { accountModes } from '../WechatGateway/locators';

export const properties: INodeProperties[] = [
	{
		displayName:
			'An account counts as offline when two polls in a row find it so: with Poll Times of every minute you know after one to two minutes. The vendors ask for no more than about one look a minute.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Watch',
		name: 'watch',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'All Accounts',
				value: 'all',
				description:
					'Every account of the credential. On E-Cloud Butler (wkteam) an account is known from the first time it is seen online.',
			},
			{
				name: 'Chosen Accounts',
				value: 'chosen',
				description: 'Only the accounts named below',
			},
		],
		default: 'all',
		description: 'Which accounts to watch',
	},
	{
		displayName: 'Accounts',
		name: 'accounts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Account' },
		placeholder: 'Add Account',
		default: { values: [{ account: { __rl: true, mode: 'list', value: '' } }] },
		description: 'The accounts to watch',
		displayOptions: { show: { watch: ['chosen'] } },
		options: [
			{
				displayName: 'Account',
				name: 'values',
				values: [
					{
						displayName: 'Account',
						name: 'account',
						type: 'resourceLocator',
						default: { mode: 'list', value: '' },
						description:
							'Community Assistant (open): the device ID; E-Cloud Butler (wkteam): the wcId, which stays the same. By ID takes several as well, divided by commas.',
						...accountModes,
					},
				],
			},
		],
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: [
			{
				name: 'Account: Offline',
				value: 'account.offline',
				description: 'An account has dropped, or somebody has logged it out',
			},
			{
				name: 'Account: Online',
				value: 'account.online',
				description: 'An account is logged in that was not before',
			},
		],
		default: ['account.offline', 'account.online'],
		description: 'What starts the workflow. None chosen means all.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Emit on First Poll',
				name: 'emitOnFirstPoll',
				type: 'boolean',
				default: false,
				description:
					'Whether to start the workflow with the state in which an account is found first as well. Without it only later changes count.',
			},
			{
				displayName: 'Get Offline Reason',
				name: 'offlineReason',
				type: 'boolean',
				default: true,
				description:
					'Whether to ask the gateway why an account went offline. E-Cloud Butler (wkteam) is asked at most once in 12 hours for each account; otherwise the event has no reason.',
			},
		],
	},
];
