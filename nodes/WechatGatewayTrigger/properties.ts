import type { INodeProperties } from 'n8n-workflow';
import { EVENTS, isPushedByOpen, isPushedByWkteam } from '../../gateway/start';
import { alphabetically } from '../WechatGateway/alphabetically';

/** message.contactCard → Message: Contact Card. */
function nameOf(event: string): string {
	const [topic = '', what = ''] = event
		.split('.')
		.map((part) => part.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase()));
	return `${topic}: ${what}`;
}

const eventOptions = EVENTS.map((event) => ({
	name: nameOf(event),
	value: event,
	...(!isPushedByOpen(event) && { description: 'Only E-Cloud Butler (wkteam) tells this' }),
	...(!isPushedByWkteam(event) && { description: 'Only Community Assistant (open) tells this' }),
})).sort((a, b) => alphabetically(a.name, b.name));

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Chat IDs',
			name: 'chatIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12345678@chatroom, wxid_abc',
			description: 'Only what comes from these chats: IDs of groups or people, separated by commas',
		},
		{
			displayName: 'Only When I Am Mentioned',
			name: 'onlyMentioned',
			type: 'boolean',
			default: true,
			description:
				'Whether to leave out messages in groups that do not mention the account. Private messages are not affected.',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'multiOptions',
			default: ['private', 'group'],
			description: 'Only what comes from such a place',
			options: [
				{ name: 'Group', value: 'group', description: 'From a group chat' },
				{ name: 'Private', value: 'private', description: 'From one person' },
				{ name: 'System', value: 'system', description: 'About the account itself' },
			],
		},
		{
			displayName: 'Sender IDs',
			name: 'senderIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. wxid_abc, wxid_def',
			description: 'Only what these people send: WeChat IDs, separated by commas',
		},
		{
			displayName: 'Text Contains',
			name: 'textContains',
			type: 'string',
			default: '',
			description: 'Only messages whose text holds this, in capital or small letters',
		},
		{
			displayName: 'Text Matches Regex',
			name: 'textRegex',
			type: 'string',
			default: '',
			placeholder: 'e.g. ^order\\s+\\d+',
			description:
				'Only messages whose text this regular expression matches. Between slashes it may have flags: /^order/i.',
		},
	],
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Allowed IP Addresses',
			name: 'allowedIps',
			type: 'string',
			default: '',
			placeholder: 'e.g. 203.0.113.7, 198.51.100.0/24',
			description:
				'Refuse pushes from elsewhere: addresses or ranges, separated by commas. Behind a reverse proxy, n8n must be told so (N8N_PROXY_HOPS).',
		},
		{
			displayName: 'Download Media',
			name: 'downloadMedia',
			type: 'boolean',
			default: true,
			description:
				'Whether to fetch images, videos, voices, files and emojis before the workflow starts. The vendors want a second before and three seconds between downloads, so the workflow starts later.',
		},
		{
			displayName: 'Emit Unknown Messages',
			name: 'emitUnknown',
			type: 'boolean',
			default: true,
			description:
				'Whether to start the workflow also with what could not be understood, as event "unknown" with the raw message',
		},
		{
			displayName: 'Narrow at Gateway',
			name: 'narrowAtGateway',
			type: 'boolean',
			default: true,
			description:
				'Whether the gateway is to keep back what Events, Scope and the groups of Chat IDs leave out, for all WeChat accounts of the vendor account, until the workflow is unpublished. Only Community Assistant (open).',
			displayOptions: { show: { '/registerCallback': [true] } },
		},
		{
			displayName: 'Put Output File in Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
			description: 'Name of the binary field that a downloaded file goes into',
		},
		{
			displayName: 'Remove Duplicates',
			name: 'deduplicate',
			type: 'boolean',
			default: true,
			description: 'Whether to drop messages that the gateway pushes more than once',
		},
	],
};

export const triggerProperties: INodeProperties[] = [
	{
		displayName:
			'A vendor account has one callback URL for all its WeChat accounts. Publishing this workflow takes it, so another receiver gets nothing from then on; unpublishing frees it. A test run borrows the URL and gives it back when it ends.',
		name: 'registerNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { registerCallback: [true] } },
	},
	{
		displayName:
			'Copy the URL from "Webhook URLs" above and enter it at the vendor as its callback URL. Publish the workflow first for the production URL.',
		name: 'pasteNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { registerCallback: [false] } },
	},
	{
		displayName: 'Register Callback URL',
		name: 'registerCallback',
		type: 'boolean',
		default: true,
		description:
			'Whether to enter the URL of this trigger at the gateway when the workflow is published, and to remove it when it is unpublished',
	},
	{
		displayName: 'Secret',
		name: 'secret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		placeholder: 'e.g. 24 random letters and digits',
		description:
			'Last part of the URL, so that nobody can guess it: at least 16 letters, digits, "-" or "_"',
		displayOptions: { show: { registerCallback: [false] } },
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		default: [],
		description: 'What starts the workflow. All events when none is chosen.',
		options: eventOptions,
	},
	{
		displayName: 'Ignore Own Messages',
		name: 'ignoreOwn',
		type: 'boolean',
		default: true,
		description:
			'Whether to leave out what the account itself sends, from the phone too. Otherwise a workflow that answers may answer itself.',
	},
	filters,
	options,
];
