import { GATEWAYS, VARIANTS } from '../dialects/names';
import { later } from '../wire/later';
import type { Binding, NotOffered, Reply, Send, Source } from './binding';
import type { Field, Fields } from './field';
import type { Common, LoadCode, Operation, Subject } from './operation';

/** What one gateway is called with, beside what all are. */
type Part<F extends string> = Omit<Binding, 'send'> & { send?: Send<F>; code?: LoadCode };

/** Of each subject on its own; of no subject, none. */
type NamesOf<T> = T extends Subject<infer N, never> ? N : never;

type FieldNames<S extends ReadonlyArray<Subject<string, never>>, F extends Fields> =
	(keyof F & string) | NamesOf<S[number]>;

type Definition<
	S extends ReadonlyArray<Subject<string, never>>,
	F extends Fields,
	G extends string,
	V extends string,
> = Common<NoInfer<FieldNames<S, F>>> & {
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
		const { about, fields: own, send, reply, code: common, ...rest } = definition;
		const parts = rest as unknown as Partial<Record<string, Part<string> | NotOffered>>;
		const entry = withoutNames(rest, mains) as unknown as Common;
		const fields: Fields = { ...joined(entry, about, (one) => one.fields), ...own };
		const bindings = {} as Record<Name, Binding | NotOffered>;
		const code: Partial<Record<Name, LoadCode>> = {};
		for (const [name, main] of mains) {
			const part = parts[name] ?? parts[main];
			if (part === undefined) continue;
			if ('notOffered' in part) {
				bindings[name] = part;
				continue;
			}
			const { code: ownCode = common, send: ownSend, ...endpoint } = part;
			const paging = part.paging ?? (typeof entry.list === 'object' ? entry.list : undefined);
			const sent = { ...joined(entry, about, (one) => one.send[main]), ...send, ...ownSend };
			bindings[name] = {
				...(reply && { reply }),
				...endpoint,
				...(paging && { paging }),
				send: { ...sourcesOf(sent, fields), ...paging?.send },
			};
			if (ownCode) code[name] = later(ownCode);
		}
		return { ...entry, simplify: entry.simplify ?? isReshaped(bindings), fields, bindings, code };
	};
};

/** What the subjects bring, put together; two that bring the same would take it from one another. */
function joined<S, T>(
	{ name }: Common,
	subjects: readonly S[],
	bring: (subject: S) => Record<string, T>,
): Record<string, T> {
	const all = subjects.flatMap((subject) => Object.entries(bring(subject)));
	const keys = all.map(([key]) => key);
	const twice = keys.find((key, at) => keys.indexOf(key) !== at);
	if (twice !== undefined) throw new Error(`Two subjects of "${name}" bring "${twice}"`);
	return Object.fromEntries(all);
}

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
