import { attempt } from '../wire/attempt';
import type { Operation } from '../operation/operation';
import type { Binding, Known, Output } from '../operation/binding';
import { isOffered } from '../operation/binding';
import { dialects, type Dialect } from '../dialects';
import { expectSuccess, mayMeanToken, readEnvelope, type Envelope } from '../wire/envelope';
import { GatewayError, NotOfferedError, NotOnlineError, TokenRefusedError } from '../wire/errors';
import type { QrCodeResult } from '../login/result';
import type { Connection, OnlineAccount, Session, Surroundings } from '../operation/call';
import { looksLikeWId, ONLINE_ACCOUNTS, readOnlineAccounts } from './onlineAccounts';
import { OperationCall } from './operationCall';
import { readPages, withinLimit } from './pages';
import { buildRequest, knownsOf, type KnownValues } from './request';
import { maskDeep } from '../wire/secrets';
import { Spacing } from './spacing';
import { textOf, type JsonObject } from '../wire/values';

/** Speaks to one gateway for one credential, as long as one node runs. */
export class GatewayClient implements Session {
	/** QR codes given out in this run, by account: a second item gets the same one. */
	readonly qrCodesGiven = new Map<string, QrCodeResult>();

	/** Keeps the vendors' pace between the items of this run. */
	readonly spacing: Spacing;

	private online: OnlineAccount[] | undefined;

	constructor(
		readonly connection: Connection,
		readonly surroundings: Surroundings,
	) {
		this.spacing = new Spacing(surroundings.clock);
	}

	get dialect(): Dialect {
		return this.connection.dialect;
	}

	/**
	 * Checks the input of an operation without sending anything.
	 *
	 * @param input field name → value; empty text means "not set"
	 * @throws InvalidInputError, NotOfferedError
	 */
	prepare(operation: Operation, input: JsonObject): PreparedCall {
		// Asked for anew each time: the token may be fetched while the call is under way.
		const secrets = () => [...this.connection.secrets(), ...passwordsIn(operation, input)];
		return masking(secrets, () => {
			const binding = this.bindingOf(operation);
			const bare = new OperationCall(this, operation, binding, input);
			const whole = { ...input, ...operation.prepare?.(bare) };
			const assumed = this.assumed(knownsOf(binding), whole);
			buildRequest(this.connection, operation, binding, whole, assumed);
			const call = new OperationCall(this, operation, binding, whole);
			return { call, given: input, secrets };
		});
	}

	/**
	 * Runs an operation of the catalogue.
	 *
	 * @throws GatewayError, with every secret masked
	 */
	async execute(operation: Operation, input: JsonObject): Promise<Output> {
		return await this.run(this.prepare(operation, input));
	}

	/** Runs what `prepare` has checked. */
	async run({ call, secrets }: PreparedCall): Promise<Output> {
		return await masking(secrets, async () => {
			const output = await this.outputOf(call);
			// Ids that go on to the next node must stay whole, even if a password is part of one.
			const ids = ['account', 'loginId', 'chatId', 'messageId'].map((field) => call.text(field));
			return maskDeep(
				output,
				secrets().filter((secret) => !ids.some((id) => id.includes(secret.trim()))),
			);
		});
	}

	/** One exchange; a token that is refused is fetched anew exactly once, when that is possible. */
	async exchange(
		operation: Pick<Operation, 'fields'>,
		binding: Binding,
		input: JsonObject,
		timeoutMs?: number,
	): Promise<Envelope> {
		const { transport } = this.surroundings;
		const knownValues = await this.find(knownsOf(binding), input);
		const build = () => {
			const request = buildRequest(this.connection, operation, binding, input, knownValues);
			return timeoutMs === undefined ? request : { ...request, timeoutMs };
		};
		if (binding.withoutToken) return readEnvelope(await transport.send(build(), 'none'));
		const answer = await transport.send(build(), 'kept');
		const first = await attempt(async () => await Promise.resolve(readEnvelope(answer, binding)));
		const renew =
			first.reason instanceof TokenRefusedError ||
			(!first.reason && !binding.speaksOfLogin && mayMeanToken(first.value));
		if (renew && transport.canRenewToken) {
			return readEnvelope(await transport.send(build(), 'renewed'), binding);
		}
		if (first.reason) throw first.reason;
		return first.value;
	}

	/** wkteam: who is online, asked once per node run unless `fresh`. */
	async onlineAccounts({
		fresh = false,
		timeoutMs,
	}: { fresh?: boolean; timeoutMs?: number } = {}): Promise<OnlineAccount[]> {
		if (fresh || this.online === undefined) {
			const envelope = await this.exchange({ fields: {} }, ONLINE_ACCOUNTS, {}, timeoutMs);
			this.online = readOnlineAccounts(expectSuccess(envelope));
		}
		return this.online;
	}

	/** A login changed who is online. */
	forgetOnlineAccounts(): void {
		this.online = undefined;
	}

	private bindingOf({ name, bindings }: Operation): Binding {
		const binding = bindings[this.dialect.name];
		if (isOffered(binding)) return binding;
		const elsewhere = Object.values(dialects).filter((d) => isOffered(bindings[d.name]));
		throw new NotOfferedError(
			`${this.dialect.displayName} does not offer "${name}": ${binding.notOffered}.`,
			`Offered by ${elsewhere.map((d) => d.displayName).join(', ')}.`,
		);
	}

	private async outputOf(call: OperationCall): Promise<Output> {
		const { operation, binding } = call;
		if (operation.run) return await operation.run(call);
		if (operation.list === 'paged') return await readPages(call);
		const data = expectSuccess(await call.send());
		const output = binding.reply
			? binding.reply(data, call.input)
			: data === null
				? { success: true }
				: (data as Output);
		return operation.list && Array.isArray(output) ? withinLimit(call, output) : output;
	}

	private async find(names: Known[], input: JsonObject): Promise<KnownValues> {
		const values = this.assumed(names, input);
		if (values.wId) values.wId = await this.wIdOf(values.wId);
		if (values.wcId) values.wcId = await this.wcIdOf(values.wcId);
		return values;
	}

	/** As far as it is known without asking the gateway. */
	private assumed(names: Known[], input: JsonObject): KnownValues {
		const { username, password } = this.connection;
		const given = textOf(input.account) || textOf(input.loginId);
		const values: KnownValues = { deviceId: given, wId: given, wcId: given, username, password };
		return Object.fromEntries(names.map((name) => [name, values[name]]));
	}

	private async wIdOf(account: string): Promise<string> {
		if (looksLikeWId(account)) return account;
		const found = (await this.onlineAccounts()).find(({ wcId }) => wcId === account);
		if (found) return found.wId;
		throw new NotOnlineError(
			`The account "${account}" is not online at ${this.dialect.displayName}.`,
			'Log it in first: Log In Again, or Get QR Code when that is refused.',
		);
	}

	private async wcIdOf(account: string): Promise<string> {
		if (!looksLikeWId(account)) return account;
		const found = (await this.onlineAccounts()).find(({ wId }) => wId === account);
		if (found) return found.wcId;
		throw new NotOnlineError(
			`No account is online under the wId "${account}".`,
			'A wId is only good for one login: use the wcId, which stays the same.',
		);
	}
}

/** An operation whose input is known to be good. */
export interface PreparedCall {
	call: OperationCall;
	/** The input as it was given, without what the credential adds to it. */
	given: JsonObject;
	secrets: () => string[];
}

const passwordsIn = ({ fields }: Operation, input: JsonObject): string[] =>
	Object.entries(fields)
		.filter(([, { kind }]) => kind === 'password')
		.map(([name]) => textOf(input[name]));

/** Runs something and masks the secrets in the message of what it throws. */
function masking<T>(secrets: () => string[], run: () => T): T {
	const masked = (error: unknown): never => {
		if (error instanceof GatewayError) error.conceal(secrets());
		throw error;
	};
	try {
		const result = run();
		return result instanceof Promise ? (result.catch(masked) as T) : result;
	} catch (error) {
		return masked(error);
	}
}
