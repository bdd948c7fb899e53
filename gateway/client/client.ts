import { dialects, type Dialect } from '../dialects';
import {
	isOffered,
	type Asked,
	type Binding,
	type Endpoint,
	type Known,
	type Output,
} from '../operation/binding';
import type { Code, Session, Surroundings } from '../operation/call';
import type { Connection } from '../operation/connection';
import type { Operation } from '../operation/operation';
import { refuseUnfit } from '../operation/unfit';
import { refuseUnsent } from '../operation/unsent';
import { attempt } from '../wire/attempt';
import { expectSuccess, mayMeanToken, readEnvelope, type Envelope } from '../wire/envelope';
import { foreseen, GatewayError, NotOfferedError, TokenRefusedError } from '../wire/errors';
import type { HttpRequest, TokenUse } from '../wire/http';
import { maskDeep } from '../wire/secrets';
import { textOf, type JsonObject } from '../wire/values';
import { OperationCall } from './operationCall';
import { readList } from './pages';
import { wantsRaw } from './raw';
import { buildRequest, draftRequest, knownsOf, type KnownValues } from './request';
import { Spacing } from './spacing';

/** Speaks to one gateway for one credential, as long as one node runs. */
export class GatewayClient implements Session {
	readonly given = new Map<string, JsonObject>();
	readonly found = new Map<string, unknown>();

	/** Keeps the vendors' pace between the items of this run, and towards other runs. */
	readonly spacing: Spacing;

	constructor(
		readonly connection: Connection,
		readonly surroundings: Surroundings,
	) {
		this.spacing = new Spacing(surroundings.clock, surroundings.paces);
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
	async prepare(operation: Operation, input: JsonObject): Promise<PreparedCall> {
		// Asked for anew each time: the token may be fetched while the call is under way.
		const secrets = () => [...this.connection.secrets(), ...passwordsIn(operation, input)];
		return await masking(secrets, async () => {
			const offered = this.bindingOf(operation);
			refuseUnsent(operation, this.dialect, input);
			const code = await operation.code[this.dialect.name]?.();
			const bare = new OperationCall(this, operation, offered, input);
			const whole = { ...input, ...(await code?.prepare?.(bare)) };
			const binding = code?.bindingFor?.(bare) ?? offered;
			// After the operation's own checks, which may know a better sentence.
			refuseUnfit(operation, input);
			draftRequest(this.connection, operation, binding, whole, this.assumed(binding, whole));
			const call = new OperationCall(this, operation, binding, whole);
			return { call, given: input, secrets, ...(code?.run && { run: code.run }) };
		});
	}

	/**
	 * Runs an operation of the catalogue.
	 *
	 * @throws GatewayError, with every secret masked
	 */
	async execute(operation: Operation, input: JsonObject): Promise<Output> {
		return await this.run(await this.prepare(operation, input));
	}

	/** Runs what `prepare` has checked. */
	async run({ call, secrets, run }: PreparedCall): Promise<Output> {
		return await masking(secrets, async () => {
			const output = await (run ? run(call) : outputOf(call));
			// Ids that go on to the next node must stay whole, even if a password is part of one.
			const ids = idsIn(call);
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
		const knownValues = await this.find(binding, input);
		const draft = draftRequest(this.connection, operation, binding, input, knownValues);
		const built = await buildRequest(this.dialect, draft);
		const request: HttpRequest = timeoutMs === undefined ? built : { ...built, timeoutMs };
		const answered = async (token: TokenUse) => {
			const response = await transport.send(request, token);
			return () => readEnvelope(response, binding, this.dialect.envelope);
		};
		if (binding.withoutToken) return (await answered('none'))();
		const read = await answered('kept');
		const first = await attempt(async () => await Promise.resolve(read()));
		const renew =
			first.reason instanceof TokenRefusedError ||
			(!first.reason && !binding.speaksOfLogin && mayMeanToken(first.value));
		if (renew && transport.canRenewToken) return (await answered('renewed'))();
		if (first.reason) throw first.reason;
		return first.value;
	}

	/** A call that belongs to no operation. */
	async ask(
		endpoint: Endpoint,
		timeoutMs?: number,
		{ send, input }: Asked = { send: {}, input: {} },
	): Promise<Envelope> {
		return await this.exchange({ fields: {} }, { ...endpoint, send }, input, timeoutMs);
	}

	/**
	 * The account that a call is about, as its gateway knows it at present, whatever it was named by and
	 * with whichever credential.
	 *
	 * @throws GatewayError when the gateway must be asked and does not tell
	 */
	async accountOf(binding: Binding, input: JsonObject): Promise<string> {
		const found = [...(await this.find(binding, input))];
		const names = found.filter(([{ from }]) => from?.includes('account')).map(([, name]) => name);
		return `${names.join() || textOf(input.account)} at ${this.connection.baseUrl}`;
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

	private async find(binding: Binding, input: JsonObject): Promise<KnownValues> {
		const values = new Map<Known, string>();
		for (const [known, given] of this.assumed(binding, input)) {
			values.set(known, given && known.find ? await known.find(given, this, input) : given);
		}
		return values;
	}

	/** As far as it is known without asking the gateway. */
	private assumed(binding: Binding, input: JsonObject): KnownValues {
		return new Map(knownsOf(binding).map((known) => [known, known.given(input, this.connection)]));
	}
}

/** An operation whose input is known to be good. */
export interface PreparedCall {
	call: OperationCall;
	/** The input as it was given, without what the credential adds to it. */
	given: JsonObject;
	secrets: () => string[];
	run?: Code['run'];
}

/** What an operation without code of its own gives. */
async function outputOf(call: OperationCall): Promise<Output> {
	if (call.operation.list) return await readList(call);
	const data = expectSuccess(await call.send());
	const { reply } = call.binding;
	if (reply === undefined) return data === null ? { success: true } : (data as Output);
	const output = reply(data, call.input, call.clock.now());
	return wantsRaw(call.operation, call.input) ? { ...output, raw: data } : output;
}

const ID_KINDS: readonly string[] = [
	'account',
	'chat',
	'group',
	'contact',
	'member',
	'label',
	'id',
];

const idsIn = (call: OperationCall): string[] =>
	Object.entries(call.fields)
		.filter(([, { kind }]) => ID_KINDS.includes(kind))
		.map(([name]) => call.text(name));

const passwordsIn = ({ fields }: Operation, input: JsonObject): string[] =>
	Object.entries(fields)
		.filter(([, { kind }]) => kind === 'password')
		.map(([name]) => textOf(input[name]));

/** Runs something; what it throws is one of our errors or of n8n's, and ours hold no secret. */
async function masking<T>(secrets: () => string[], run: () => Promise<T>): Promise<T> {
	return await run().catch((reason: unknown): never => {
		const error = foreseen(reason);
		if (error instanceof GatewayError) error.conceal(secrets());
		throw error;
	});
}
