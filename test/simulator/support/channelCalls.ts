import { GatewaySimulator } from '../index';
import type { Channel } from '../state/channel';
import { rowNamed } from './loggedIn';
import { RowCaller, type Fields } from './rowCall';
import { shapeOf } from './shapeOf';

export type Row = Record<string, unknown>;

interface Answer {
	code: string;
	message: string;
	data: Row;
}

/** A simulator with Alice online on wkteam, the gateway that has channels, and calls in her name. */
class ChannelCalls {
	private constructor(
		readonly simulator: GatewaySimulator,
		/** Of whoever calls. */
		public wId: string,
	) {}

	static async start(): Promise<ChannelCalls> {
		const simulator = await GatewaySimulator.start();
		return new ChannelCalls(simulator, simulator.login('wkteam', 'alice'));
	}

	/** What a row answers: its data, or only the message where it refuses. */
	async call(id: string, fields: Fields = {}): Promise<Row> {
		const { body } = await new RowCaller(this.simulator).call(rowNamed('wkteam', id), {
			wId: this.wId,
			...fields,
		});
		const { code, message, data } = body as Answer;
		return code === '1000' ? data : { message };
	}

	/** A page of somebody's videos, the first unless said otherwise. */
	async videosOf({ userName }: Channel, pageCode = '') {
		const page = await this.call('getChannelVideos', { userName, pageCode });
		return page as { videoList: Row[]; pageCode: string };
	}

	channelOf(name: 'alice' | 'bob', more: object = {}): Channel {
		const owner = this.simulator.people[name].wcId;
		return this.simulator.channels.add({ owner, nickName: name, ...more });
	}
}

/** Calls to a simulator of each test's own, which `use` is told of before the test runs. */
export function channelCallsForEach(use: (simulator: GatewaySimulator) => void) {
	let calls: ChannelCalls;
	beforeEach(async () => {
		calls = await ChannelCalls.start();
		use(calls.simulator);
	});
	afterEach(() => calls.simulator.stop());
	const call: ChannelCalls['call'] = async (...args) => await calls.call(...args);
	const channelOf: ChannelCalls['channelOf'] = (...args) => calls.channelOf(...args);
	const videosOf: ChannelCalls['videosOf'] = async (...args) => await calls.videosOf(...args);
	const callAs = (wId: string): void => {
		calls.wId = wId;
	};
	return { call, callAs, channelOf, videosOf };
}

export const sampleShape = (id: string) => shapeOf(rowNamed('wkteam', id).sample.response?.data);

/** The own channel under the names of either kind of page. */
export const meOf = ({ userName, role }: Channel) => ({ meUserName: userName, meRoleType: role });
export const myOf = ({ userName, role }: Channel) => ({ myUserName: userName, myRoleType: role });

export const noChannel = { message: '视频号不存在' };
