import { GatewaySimulator } from '../../simulator';
import type { GatewayName } from '../../simulator';
import { Browser } from './browser';
import { cachedBrowser, cachedN8n } from './cache';
import type { CredentialInput, N8nApi } from './n8nApi';
import { MailSink } from './mailSink';
import type { Owner } from './owner';
import { RealN8n, type RealN8nOptions } from './realN8n';
import type { ChosenCredentials } from './exampleWorkflow';
import { stopAll } from './stopAll';

/** The open gateway's device that the examples name. */
export const EXAMPLE_DEVICE = 'my-wechat';

export interface WorldOptions {
	/** Tarball of our package. */
	tarball: string;
	/** Prefix of the log files under artifacts/. */
	logName: string;
	/** Settings of n8n, by the names of its environment variables. */
	env?: Record<string, string>;
	signal?: AbortSignal;
}

/** One n8n, of one process or of many. */
export interface RunningN8n {
	readonly url: string;
	readonly api: N8nApi;
	readonly owner: Owner;
	stop(): Promise<void>;
}

/** Everything a workflow meets: a real n8n, both gateways with people at their phones, and a mailbox. */
export class World<N extends RunningN8n = RunningN8n> {
	private launched?: Promise<Browser>;

	private constructor(
		readonly n8n: N,
		readonly simulator: GatewaySimulator,
		readonly mail: MailSink,
		private readonly smtp: { id: string; name: string },
		/** What the simulator had to say, line by line; also when a client hung up. */
		readonly simulatorLog: readonly string[],
		private readonly stops: Array<() => Promise<void>>,
	) {}

	static async start(options: WorldOptions): Promise<World<RealN8n>> {
		return await World.around(async (how) => await RealN8n.start(how), options);
	}

	/** The same around an n8n that is started in another way. */
	static async around<N extends RunningN8n>(
		startN8n: (options: RealN8nOptions) => Promise<N>,
		{ tarball, logName, env, signal }: WorldOptions,
	): Promise<World<N>> {
		const stops: Array<() => Promise<void>> = [];
		try {
			const n8n = await cachedN8n();
			const log: string[] = [];
			const simulator = await GatewaySimulator.start({
				clock: 'real',
				logger: (line) => log.push(line),
			});
			stops.push(async () => await simulator.stop());
			simulator.addDevice(EXAMPLE_DEVICE);
			const mail = await MailSink.start(`${logName}-mail`, signal);
			stops.push(async () => await mail.stop());
			const real = await startN8n({ n8n, tarball, logName: `${logName}-n8n`, env, signal });
			stops.push(async () => await real.stop());
			const smtp = { name: 'Mailbox of the demo', type: 'smtp', data: smtpData(mail) };
			const id = await real.api.createCredential(smtp);
			return new World(real, simulator, mail, { id, name: smtp.name }, log, stops);
		} catch (error) {
			await stopAll(stops);
			throw error;
		}
	}

	/** The browser of everybody here; launched when it is first asked for. */
	async browser(): Promise<Browser> {
		this.launched ??= (async () => {
			const browser = await Browser.launch(await cachedBrowser());
			this.stops.push(async () => await browser.close());
			return browser;
		})();
		return await this.launched;
	}

	/** A credential for one of the simulated gateways: open by its token, wkteam by name and password. */
	gatewayCredential(gateway: GatewayName, simulator = this.simulator): CredentialInput {
		const { open, wkteam } = simulator.vendors;
		const secret: CredentialInput['data'] =
			gateway === 'open'
				? { authentication: 'token', token: open.token }
				: { authentication: 'login', username: wkteam.username, password: wkteam.password };
		return {
			name: `WeChat gateway ${gateway}`,
			type: 'wechatGatewayApi',
			data: { gateway, baseUrl: simulator.baseUrl, ...secret },
		};
	}

	/** Stores the credentials that an example needs, as a person would choose them for one gateway. */
	async chooseCredentials(
		gateway: GatewayName,
		simulator = this.simulator,
	): Promise<ChosenCredentials> {
		const credential = this.gatewayCredential(gateway, simulator);
		const id = await this.n8n.api.createCredential(credential);
		return { wechatGatewayApi: { id, name: credential.name }, smtp: this.smtp };
	}

	async stop(): Promise<void> {
		await stopAll(this.stops);
	}
}

function smtpData(mail: MailSink): CredentialInput['data'] {
	const { host, port } = mail.smtp;
	return { user: '', password: '', host, port, secure: false, disableStartTls: true };
}
