import { GatewaySimulator } from '../../simulator';
import { until } from '../../e2e/support/until';
import { byId, callsTo, tokenCredential, wechat, workflow } from '../support/node';

const mockStop = { now: new AbortController() };

/** n8n itself does not know of it, as on a worker that runs what another process took in. */
jest.mock('../../../nodes/transport/stopWatch', () => ({
	StopWatch: class {
		readonly signal = mockStop.now.signal;
		get isUnknownToN8n() {
			return this.signal.aborted;
		}
		end() {}
	},
}));

let sim: GatewaySimulator;
let log: string[];
beforeEach(async () => {
	log = [];
	mockStop.now = new AbortController();
	sim = await GatewaySimulator.start({ logger: (line) => log.push(line) });
});
afterEach(async () => await sim.stop());

describe('a Stop that only the node noticed', () => {
	test.each([
		['stopWorkflow', 'canceled'],
		// n8n stores no wait over what is stored as stopped.
		['continueRegularOutput', 'waiting'],
		['continueErrorOutput', 'waiting'],
	] as const)('lets nothing go on, with On Error %s', async (onError, status) => {
		mockStop.now.abort();
		const account = byId('shop');
		const run = await workflow(
			tokenCredential(sim, 'open'),
			wechat('account.getStatus', { account }, { onError }),
			wechat('account.getOfflineReason', { account }),
		).run([{}, {}]);

		expect([run.status, run.items('account.getOfflineReason')]).toEqual([status, []]);
		expect(callsTo(sim)).toEqual([]);
	});

	test('closes the connection of a wait', async () => {
		sim.addDevice('shop');
		const waiting = workflow(
			tokenCredential(sim, 'open'),
			wechat('login.getQrCode', { account: byId('shop'), province: '广东' }),
			wechat('login.waitForLogin'),
		).run();
		await sim.received('POST /open/checkLogin');
		mockStop.now.abort();

		expect((await waiting).status).toBe('canceled');
		await until('the end of the poll', () =>
			log.find((line) => line === 'POST /open/checkLogin → the client hung up'),
		);
	});
});
