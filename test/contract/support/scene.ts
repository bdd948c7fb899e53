import {
	operationNamed as named,
	dialectOf,
	GatewayClient,
	normalizeBaseUrl,
	Paces,
	type Clock,
	type Connection,
	type Field,
	type GatewayName,
	type JsonObject,
	type Operation,
	type Output,
	type When,
} from '../../../gateway';
import { GatewaySimulator, type RefusalForm } from '../../simulator';
import { AxiosTransport } from './axiosTransport';
import { MapMemory } from './mapMemory';
import { Relay } from './relay';

export interface SceneOptions {
	/** How the credential gets at a token; `token` unless said otherwise. */
	authentication?: 'token' | 'login';
	token?: string;
	username?: string;
	password?: string;
	proxy?: Connection['proxy'];
	baseUrl?: string;
	pathPrefix?: string;
	/** Puts a line between client and gateway that can be pulled. */
	relayed?: true;
	refusal?: RefusalForm;
	/** Happens whenever the client pauses, before the clock moves on. */
	onPause?: () => Promise<void> | void;
}

const NO_PROXY: Connection['proxy'] = { proxyIp: '', proxyUser: '', proxyPassword: '' };

/** One simulated vendor, one credential, and the client that a node would use for one run. */
export class Scene {
	readonly stop = new AbortController();
	readonly memory = new MapMemory();
	/** What whoever looks after n8n is told. */
	readonly told: string[] = [];
	/** What the process knows of the pace, whatever the run. */
	private readonly paces = new Paces();
	private readonly logins = new Paces();
	readonly transport: AxiosTransport;
	client: GatewayClient;

	private constructor(
		readonly gateway: GatewayName,
		readonly simulator: GatewaySimulator,
		private readonly options: SceneOptions,
		readonly relay?: Relay,
	) {
		const { vendor } = this;
		this.transport = new AxiosTransport({
			authentication: options.authentication ?? 'token',
			token: options.token ?? vendor.token,
			connection: () => this.client.connection,
			after: (seconds, run) => simulator.clock.after(seconds, run),
			stop: this.stop.signal,
		});
		this.client = this.newClient();
	}

	static async start(gateway: GatewayName, options: SceneOptions = {}): Promise<Scene> {
		const simulator = await GatewaySimulator.start({ pathPrefix: options.pathPrefix ?? '' });
		simulator.refusal = options.refusal ?? 'code';
		const relay = options.relayed ? await Relay.to(simulator.baseUrl) : undefined;
		return new Scene(gateway, simulator, options, relay);
	}

	/** The account at the vendor of this gateway. */
	get vendor() {
		return this.simulator.vendors[this.gateway === 'open' ? 'open' : 'wkteam'];
	}

	/** Alice is online, without the dance; gives the login ID. */
	logIn(): string {
		const { gateway, simulator } = this;
		return gateway === 'open'
			? simulator.login('open', 'my-device', 'alice')
			: simulator.login('wkteam', 'alice');
	}

	/** What the next run of the workflow has: the same credential and memory, nothing else. */
	nextRun(): void {
		this.client = this.newClient();
	}

	/** Runs e.g. `login.getQrCode`; fields that are not given have the editor's defaults. */
	async run(name: string, given: JsonObject = {}): Promise<Output> {
		const operation = operationNamed(name);
		return await this.client.execute(operation, inputOf(operation, given));
	}

	/** The operation's one item. */
	async item(name: string, given: JsonObject = {}): Promise<JsonObject> {
		const output = await this.run(name, given);
		if (Array.isArray(output)) throw new Error(`${name} gave a list`);
		return output;
	}

	/** What running it throws. */
	async failure(name: string, given: JsonObject = {}): Promise<Error & { hint?: string }> {
		const output = await this.run(name, given).catch((error: unknown) => error);
		if (output instanceof Error) return output;
		throw new Error(`${name} did not fail: ${JSON.stringify(output)}`);
	}

	async end(): Promise<void> {
		await this.relay?.pull();
		await this.simulator.stop();
	}

	private newClient(): GatewayClient {
		const { username, password, proxy = NO_PROXY, baseUrl, token } = this.options;
		const { vendor, transport, simulator, relay } = this;
		const connection: Connection = {
			dialect: dialectOf(this.gateway),
			baseUrl: normalizeBaseUrl(baseUrl ?? relay?.baseUrl ?? simulator.baseUrl),
			username: username ?? vendor.username,
			password: password ?? vendor.password,
			proxy,
			secrets: () => [
				token ?? vendor.token,
				transport.sessionToken,
				password ?? vendor.password,
				proxy.proxyPassword,
			],
		};
		const clock = this.clock();
		const { paces, logins, memory: qrCodes } = this;
		const tell = (progress: string) => this.told.push(progress);
		return new GatewayClient(connection, { transport, clock, paces, logins, qrCodes, tell });
	}

	/** Time passes for the client only by its own pauses, and when a test moves the simulator's clock. */
	private clock(): Clock {
		const { simulator, stop, options } = this;
		return {
			now: () => simulator.clock.now(),
			stopped: () => stop.signal.aborted,
			async sleep(ms) {
				await options.onPause?.();
				simulator.clock.advance(ms / 1000);
			},
		};
	}
}

export function operationNamed(name: string): Operation {
	const [resource = '', operation = ''] = name.split('.');
	const found = named(resource, operation);
	if (!found) throw new Error(`The catalogue has no ${name}`);
	return found;
}

/** The given fields, and of the others what the editor starts with; of what it hides, nothing. */
export function inputOf({ fields, list, simplify }: Operation, given: JsonObject): JsonObject {
	const input: JsonObject = {};
	for (const [name, field] of Object.entries(fields)) {
		const preset = defaultOf(field, input);
		if (preset === undefined) continue;
		input[name] = Object.hasOwn(given, name) ? given[name] : preset;
	}
	return {
		...input,
		...(list && { returnAll: false, limit: 50 }),
		...(simplify && { simplify: true }),
		...given,
	};
}

/** undefined when the field is hidden; those that decide about it come before it. */
function defaultOf(field: Field, before: JsonObject): unknown {
	const holds = (when: When) =>
		Object.entries(when).every(([name, values]) => values.includes(String(before[name])));
	const { otherwise } = field.kind === 'number' ? field : {};
	if (field.when && !holds(field.when)) {
		return otherwise && holds(otherwise.when) ? otherwise.default : undefined;
	}
	const preset = ('default' in field ? field.default : undefined) ?? '';
	// Expressions have nothing to refer to here.
	return typeof preset === 'string' && preset.startsWith('=') ? '' : preset;
}
