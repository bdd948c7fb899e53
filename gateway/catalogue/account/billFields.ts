import type { Field } from '../../operation/field';
import { account as accountField } from '../fields';

const time = {
	kind: 'dateTime',
	label: 'Start Time',
	description: 'Only bills after this time, in China time if it has no time zone',
	sentAs: 'time',
	advanced: true,
} as const satisfies Field;

/** Which bills to list. */
export const billFields = {
	account: {
		...accountField,
		required: undefined,
		label: 'Device',
		description: 'Only bills of this device',
		advanced: true,
	},
	direction: {
		kind: 'choice',
		label: 'Order',
		description: 'Which bills come first',
		choices: [
			{ value: '1', name: 'Newest First' },
			{ value: '0', name: 'Oldest First' },
		],
		default: '1',
		sentAs: 'integer',
		advanced: true,
	},
	type: {
		kind: 'choice',
		label: 'Kind',
		description: 'Which bills to list',
		choices: [
			{ value: '', name: 'All' },
			{ value: '1', name: 'Spending' },
			{ value: '2', name: 'Top-Up' },
		],
		default: '',
		sentAs: 'integer',
		advanced: true,
	},
	startTime: time,
	endTime: {
		...time,
		label: 'End Time',
		description: 'Only bills before this time, in China time if it has no time zone',
	},
} as const satisfies Record<string, Field>;
