import type { INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../simulator';

/** What both nodes do for each item, whose device ID is `{{ $json.device }}`. */
export interface Job {
	/** As a person would say it: "500 status calls". */
	title: string;
	/** The device of each item. */
	devices: string[];
	ours: INodeParameters;
	path: string;
	/** Form fields of the HTTP Request node. */
	body: Record<string, string>;
}

const statusCalls: Job = {
	title: '500 status calls',
	devices: Array.from({ length: 500 }, () => 'shop'),
	ours: {
		resource: 'account',
		operation: 'getStatus',
		account: { __rl: true, mode: 'id', value: '={{ $json.device }}' },
	},
	path: '/open/isOnline',
	body: { deviceId: '={{ $json.device }}' },
};

const TEXT = 'Good morning {{ $json.device }}, your parcel is on its way.';

/** For all rounds of a run. */
const ENOUGH = 10_000;

/**
 * Each from another account, because the node keeps pauses between the texts of one. As a person is on one phone
 * at a time, the gateway says that it has sent them without looking who is there.
 */
const textsOf = ({ people, faults }: GatewaySimulator): Job => {
	faults.next(
		'POST /open/sendText',
		{ json: { code: '1000', message: '发送成功', data: ' ' } },
		ENOUGH,
	);
	return {
		title: '200 texts',
		devices: Array.from({ length: 200 }, (_, at) => `shop-${at}`),
		ours: {
			resource: 'message',
			operation: 'sendText',
			account: { __rl: true, mode: 'id', value: '={{ $json.device }}' },
			chatId: { __rl: true, mode: 'id', value: people.bob.wcId },
			text: `=${TEXT}`,
			options: {},
		},
		path: '/open/sendText',
		body: { deviceId: '={{ $json.device }}', wxId: people.bob.wcId, content: `=${TEXT}` },
	};
};

/** One after the other: what the simulator is told for the second would slow down the first. */
export function* jobsWith(simulator: GatewaySimulator): Generator<Job> {
	yield statusCalls;
	yield textsOf(simulator);
}
