import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger } from './callbackTrigger';
import { callsTo } from './node';
import { naps } from './sleepless';
import { pass } from './time';

export const IMAGE = { open: 'POST /open/getMsgImg', wkteam: 'POST /getMsgImg' };

/** Triggers that fetch the files of messages from the simulator of a test. */
export function downloads(simulator: () => GatewaySimulator) {
	return {
		/** Publishes, and lets a first text find out who is on which device. */
		published: async (
			gateway: 'open' | 'wkteam',
			options: INodeParameters = {},
		): Promise<CallbackTrigger> => {
			const sim = simulator();
			if (gateway === 'open') sim.login('open', 'shop', 'alice');
			else sim.login('wkteam', 'alice');
			const trigger = await CallbackTrigger.published(sim, gateway, {
				parameters: { options: { downloadMedia: true, ...options } },
			});
			if (gateway === 'open') {
				sim.push('open', 'message.text', { loginId: 'shop' });
				await sim.delivered();
				await trigger.settled();
				trigger.forget();
			}
			sim.clearRequests();
			return trigger;
		},
		received: async (trigger: CallbackTrigger): Promise<IDataObject[]> => {
			await simulator().delivered();
			return await trigger.items();
		},
	};
}

/** Whoever sleeps wakes up at once, and it is so much later. */
export function sleepNoTime(sim: GatewaySimulator): void {
	naps.sleep = async (ms) => {
		pass(sim, ms / 1000);
		await Promise.resolve();
	};
}

/** When the gateway was asked for files, in seconds after this was called. */
export function secondsOf(sim: GatewaySimulator, endpoint: string): number[] {
	const start = Date.now();
	const seconds: number[] = [];
	void sim.until(() => {
		const count = callsTo(sim).filter((call) => call === endpoint).length;
		while (seconds.length < count) seconds.push((Date.now() - start) / 1000);
		return false;
	});
	return seconds;
}
