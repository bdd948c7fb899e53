import { GatewaySimulator } from '../../simulator';
import type { GatewayName } from '../../simulator';
import { Browser } from './browser';
import { cachedBrowser, cachedN8n } from './cache';
import type { CredentialInput } from './n8nApi';
import { MailSink } from './mailSink';
import { RealN8n } from './realN8n';
import type { ChosenCredentials } from './exampleWorkflow';

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

/** Everything a workflow meets: a real n8n, both gateways with people at their phones, and a mailbox. */
export class World {
	private launched?: Promise<Browser>;

	private constructor(
		readonly n8n: RealN8n,
		readonly simulator: GatewaySimulator,
		readonly mail: MailSink,
		private readonly smtp: { id: string; name: string },
		/** What the simulator had to say, line by line; also when a client hung up. */
		readonly simulatorLog: readonly string[],
		private readonly stops: Array<() => Promise<void>>,
	) {}

	static async start({ tarball, logName, env, signal }: WorldOptions): Promise<World> {
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
			const real = await RealN8n.start({ n8n, tarball, logName: `${logName}-n8n`, env, signal });
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

/** The last one started is stopped first; one that fails does not keep the others running. */
async function stopAll(stops: Array<() => Promise<void>>): Promise<void> {
	const stop = stops.pop();
	if (!stop) return;
	try {
		await stop();
	} finally {
		await stopAll(stops);
	}
}

function smtpData(mail: MailSink): CredentialInput['data'] {
	const { host, port } = mail.smtp;
	return { user: '', password: '', host, port, secure: false, disableStartTls: true };
}
