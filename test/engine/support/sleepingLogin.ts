import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import * as n8nWorkflow from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import type { GatewayName } from '../../../gateway';
import * as wechatGateway from '../../../nodes/WechatGateway/WechatGateway.node';
import type { GatewaySimulator } from '../../simulator';
import type { Update } from '../../../nodes/WechatGateway/loginPage/view';
import { Engine, type Execution, type NodeSpec } from '../../support/engine';
import { Tab } from './loginPage';
import { byId, callsTo, tokenCredential, TYPE, wechat } from './node';
import { noteNode } from './note';
import { pass } from './time';

/** The node as the n8n process of the moment has loaded it. */
let loaded = new wechatGateway.WechatGateway();

/** n8n starts anew: whatever the node's modules had in memory is gone. */
export function restartN8n(): void {
	jest.resetModules();
	jest.doMock('n8n-workflow', () => n8nWorkflow);
	const { WechatGateway } = jest.requireActual<typeof wechatGateway>(
		'../../../nodes/WechatGateway/WechatGateway.node',
	);
	loaded = new WechatGateway();
}

const node = new Proxy({} as INodeType, {
	get: (_, name) => Reflect.get(loaded, name) as unknown,
});

export const engine = new Engine({ [TYPE]: node, 'x.note': noteNode }, [new WechatGatewayApi()]);

/** The call that tells how a login stands. */
export const CHECK = {
	open: 'POST /open/checkLoginShort',
	wkteam: 'POST /getIPadLoginInfo',
	wkteam2020: 'POST /getIPadLoginInfo',
} as const;

/** Who logs in, as the gateway's users call it. */
export const accountOn = (gateway: GatewayName): string => (gateway === 'open' ? 'shop' : '');

export interface SleepingOptions {
	gateway?: GatewayName;
	credential?: ICredentialDataDecryptedObject;
	/** Parameters of Get QR Code. */
	qrCode?: IDataObject;
	/** Parameters of Wait for Login. */
	wait?: IDataObject;
	/** Anything else about the node that waits. */
	node?: Partial<NodeSpec>;
	/** Items that the workflow starts with. */
	input?: IDataObject[];
}

/** Get QR Code → Notify → Wait → After: the notification holds the link, and nothing of the QR code. */
export function loginChain(sim: GatewaySimulator, options: SleepingOptions = {}) {
	const { gateway = 'open', qrCode = {}, wait = {}, credential } = options;
	const credentials = engine.credentials({
		wechatGatewayApi: credential ?? tokenCredential(sim, gateway),
	});
	const nodes = [
		wechat(
			'login.getQrCode',
			{ account: byId(accountOn(gateway)), province: '广东', ...qrCode },
			{ name: 'Get QR Code' },
		),
		{ name: 'Notify', type: 'x.note', parameters: { note: '={{ $execution.resumeUrl }}' } },
		wechat(
			'login.waitForLogin',
			{ waitMode: 'loginPage', loginId: "={{ $('Get QR Code').item.json.loginId }}", ...wait },
			{ name: 'Wait', ...options.node },
		),
		{
			name: 'After',
			type: 'x.note',
			parameters: {
				note: "={{ $json.status }} {{ $('Get QR Code').item.json.loginId }}",
			},
		},
	];
	return Object.assign(engine.workflow({ credentials, nodes }), { credentials });
}

/** A chain that sleeps, with the simulated gateway and phone of the one who is to log in. */
export class SleepingLogin {
	/** When it fell asleep, in milliseconds since 1970. */
	readonly since = Date.now() - 1_000;

	private constructor(
		readonly sim: GatewaySimulator,
		readonly gateway: GatewayName,
		readonly execution: Execution,
		readonly loginId: string,
		/** What the phone is to read. */
		readonly qrContent: string,
	) {}

	/** Runs the chain until it sleeps; only what happens from then on is in `sim.requests`. */
	static async start(
		sim: GatewaySimulator,
		options: SleepingOptions = {},
		workflow = loginChain(sim, options),
	): Promise<SleepingLogin> {
		const execution = await workflow.run(options.input);
		if (execution.status !== 'waiting') {
			throw new Error(`It does not sleep: ${execution.status} ${execution.error?.message ?? ''}`);
		}
		const { loginId = '', qrContent = '' } = sim.phone.pending().at(-1) ?? {};
		sim.clearRequests();
		// No page is opened in the millisecond in which the execution falls asleep.
		pass(sim, 1);
		return new SleepingLogin(sim, options.gateway ?? 'open', execution, loginId, qrContent);
	}

	/** The link in somebody's browser. */
	async open(): Promise<Tab> {
		return await Tab.open(this.execution);
	}

	/**
	 * One check of a tab in which it learns what the phone does. open answers at once, so that comes
	 * first; wkteam holds the call until the phone does something.
	 */
	async checkWhile(tab: Tab, act: (loginId: string) => void): Promise<Update> {
		const { sim, gateway } = this;
		if (gateway === 'open') {
			act(this.loginId);
			pass(sim, 8);
			return await tab.check();
		}
		pass(sim, 1);
		const soFar = callsTo(sim).filter((call) => call === CHECK[gateway]).length;
		const answer = tab.check();
		await sim.received(CHECK[gateway], soFar + 1);
		act(this.loginId);
		return await answer;
	}
}

/** How long a QR code is good for. */
export const LIFE_SECONDS = { open: 240, wkteam: 250, wkteam2020: 150 };

/** A login whose QR code nobody scanned in time, and the page that shows so. */
export async function expiredLogin(sim: GatewaySimulator, options: SleepingOptions = {}) {
	const login = await SleepingLogin.start(sim, options);
	const tab = await login.open();
	pass(sim, LIFE_SECONDS[login.gateway]);
	const update = await tab.check();
	sim.clearRequests();
	return { login, tab, update };
}
