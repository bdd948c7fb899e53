import { GATEWAYS, VARIANTS, type GatewayName, type MainGateway } from '../dialects/names';
import { later } from '../wire/later';
import type { Binding, NotOffered, Paging, Reply, Send, Source } from './binding';
import type { Code } from './call';
import type { Field, Fields } from './field';

/** What one node run leaves between two acts of an account, in milliseconds. */
export interface Pace {
	/** The kind of act: the pace is kept among acts of one kind. */
	acts: string;
	/** The field that names who is acted upon. */
	target?: string;
	/** From the start of the run to the first act. */
	first?: number;
	/** After an act for the same target. */
	same: number;
	/** After an act for another one. */
	change: number;
	/** A field with the seconds that the user wants instead of `same`; `change` grows along. */
	secondsIn?: string;
}

/** What an operation is about: fields with their wire names on each gateway, given once for all. */
export interface Subject<F extends string = string, G extends string = MainGateway> {
	fields: Record<F, Field>;
	send: Record<G, Send<F>>;
}

export type LoadCode = () => Promise<Code>;

/** What is the same whatever the gateway. */
interface Common {
	/** Title Case, without the resource. */
	name: string;
	/** Sentence case, with the resource. */
	action: string;
	description: string;
	/** Whether doing it twice is as good as once, so that n8n's Retry On Fail is safe. */
	repeatable: boolean;
	/** A rule of the vendors that the editor shows above the fields. */
	notice?: string;
	/** The answer is a list: `whole` at once, or page by page. Gives Return All and Limit. */
	list?: 'whole' | Paging;
	/** Kept by whoever runs the operation. */
	pace?: Pace;
	/**
	 * Offers Simplify, without which the gateway's own data are added as `raw`. As a rule wherever the
	 * output is another than these; code of an operation adds them itself.
	 */
	simplify?: boolean;
	/** The output names a picture, which the node puts into a binary field. */
	picture?: { urlField: string } | { base64Field: string };
	/** The output has the address of a file as `url`, which the node fetches if "downloadFile" is on. */
	media?: MediaKind;
	/** The field and its value with which the execution goes to sleep instead. */
	suspends?: { field: string; value: string };
	/** What it gave is kept in the execution, for a login page further on. */
	leavesTrace?: true;
}

/** What people send one another. `cdn` is any of it, named only by its keys. */
export type MediaKind = 'image' | 'video' | 'voice' | 'file' | 'emoji' | 'cdn';

export interface Operation<G extends string = GatewayName> extends Common {
	fields: Fields;
	bindings: Record<G, Binding | NotOffered>;
	/** Code by gateway, where there is any. */
	code: Partial<Record<G, LoadCode>>;
}

/** What one gateway is called with, beside what all are. */
type Part<F extends string> = Omit<Binding, 'send'> & { send?: Send<F>; code?: LoadCode };

type FieldNames<S extends ReadonlyArray<Subject<string, never>>, F extends Fields> =
	(keyof F & string) | (S[number] extends Subject<infer N, never> ? N : never);

type Definition<
	S extends ReadonlyArray<Subject<string, never>>,
	F extends Fields,
	G extends string,
	V extends string,
> = Common & {
	about: S;
	fields?: F;
	/** What all gateways are sent under the same name. */
	send?: Send<NoInfer<FieldNames<S, F>>>;
	reply?: Reply;
	code?: LoadCode;
} & Record<G, Part<NoInfer<FieldNames<S, F>>> | NotOffered> &
	Partial<Record<V, Part<NoInfer<FieldNames<S, F>>> | NotOffered>>;

/**
 * The word `operation` for a set of gateways. It checks the wire names against the fields while
 * compiling, and that no gateway is forgotten; a variant is as its gateway unless given.
 */
export const wordFor = <const G extends string, const V extends string>(
	gateways: readonly G[],
	variants: Readonly<Record<V, G>>,
) => {
	type Name = G | V;
	const mains = new Map<Name, G>([
		...gateways.map((gateway): [Name, G] => [gateway, gateway]),
		...(Object.entries(variants) as Array<[V, G]>),
	]);

	return <
		const S extends ReadonlyArray<Subject<string, G>>,
		F extends Fields = Record<never, Field>,
	>(
		definition: Definition<S, F, G, V>,
	): Operation<Name> => {
		const { about, fields: own, send, reply, code, ...rest } = definition;
		const parts = rest as unknown as Partial<Record<string, Part<string> | NotOffered>>;
		const common = withoutNames(rest, mains) as unknown as Common;
		const fields = Object.assign({}, ...about.map((one) => one.fields), own) as Fields;
		const bindings: Partial<Record<Name, Binding | NotOffered>> = {};
		const codes: Partial<Record<Name, LoadCode>> = {};
		for (const [name, main] of mains) {
			const part = parts[name] ?? parts[main];
			if (part === undefined) continue;
			if ('notOffered' in part) {
				bindings[name] = part;
				continue;
			}
			const { code: ownCode = code, send: ownSend, ...endpoint } = part;
			const paging = part.paging ?? (typeof common.list === 'object' ? common.list : undefined);
			const sent = Object.assign({}, ...about.map((one) => one.send[main]), send, ownSend) as Send;
			bindings[name] = {
				...(reply && { reply }),
				...endpoint,
				...(paging && { paging }),
				send: { ...sourcesOf(sent, fields), ...paging?.send },
			};
			if (ownCode) codes[name] = later(ownCode);
		}
		const all = bindings as Record<Name, Binding | NotOffered>;
		return {
			...common,
			simplify: common.simplify ?? isReshaped(all),
			fields,
			bindings: all,
			code: codes,
		};
	};
};

const withoutNames = (definition: object, names: ReadonlyMap<string, unknown>): object =>
	Object.fromEntries(Object.entries(definition).filter(([name]) => !names.has(name)));

/** Whether what an operation gives is another thing than what the gateway gave. */
const isReshaped = (bindings: Record<string, Binding | NotOffered>): boolean =>
	Object.values(bindings).some((binding) => 'reply' in binding || 'row' in binding);

export const operation = wordFor(GATEWAYS, VARIANTS);

/** A name alone stands for the field as its definition says that it is sent. */
function sourcesOf(send: Send, fields: Fields): Record<string, Source> {
	return Object.fromEntries(
		Object.entries(send).map(([wire, given]) => [
			wire,
			typeof given === 'string' ? asDefined(given, fields) : given,
		]),
	);
}

function asDefined(field: string, fields: Fields): Source {
	const definition = fields[field];
	const as = definition?.sentAs;
	return {
		from: { field },
		when: definition?.required ? 'must' : 'may',
		...(as && { as }),
	};
}
