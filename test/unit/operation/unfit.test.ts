import fc from 'fast-check';
import {
	catalogue,
	dialects,
	GatewayClient,
	GatewayError,
	InvalidInputError,
	isOffered,
	TimedOutError,
	type Field,
	type GatewayName,
	type HttpRequest,
	type JsonObject,
	type Operation,
} from '../../../gateway';
import { numbered } from '../../../gateway/catalogue/paging';
import { operation } from '../../../gateway/operation/word';

const field = (more: Partial<Field>): Field =>
	({ kind: 'text', label: 'Some Field', description: 'Any', ...more }) as Field;

/** A field of each kind, sent in each way. */
const fields = {
	account: field({ kind: 'account' }),
	chat: field({ kind: 'chat' }),
	id: field({ kind: 'id' }),
	text: field({}),
	longText: field({ kind: 'longText' }),
	password: field({ kind: 'password' }),
	choice: field({ kind: 'choice', choices: [{ value: 'a', name: 'A' }], default: '' }),
	integer: field({ sentAs: 'integer' }),
	bigInteger: field({ sentAs: 'bigInteger' }),
	commas: field({ sentAs: 'commas' }),
	list: field({ sentAs: 'list' }),
	time: field({ kind: 'dateTime', sentAs: 'time' }),
	number: field({ kind: 'number', default: 1, min: 0 }),
	wholeNumber: field({ kind: 'number', default: 1, min: 0, sentAs: 'integer' }),
	switch: field({ kind: 'switch', default: false, sentAs: 'boolean' }),
} satisfies Record<string, Field>;
type Name = keyof typeof fields;
const names = Object.keys(fields) as Name[];

const send = Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
const everything = (these: Record<Name, Field>) =>
	operation({
		about: [],
		name: 'Everything',
		action: 'Send everything',
		description: 'Send everything',
		repeatable: true,
		list: numbered,
		fields: these,
		send,
		open: { call: 'POST /open/everything', page: 'made up' },
		wkteam: { call: 'POST /everything', page: 'made up' },
	});
const plain = Object.fromEntries(
	Object.entries(fields).map(([name, { kind }]) => {
		const bare = { kind, choices: [], default: '' } as unknown as Partial<Field>;
		return [name, field(bare)];
	}),
) as Record<Name, Field>;
const operations = { 'as defined': everything(fields), 'as it is': everything(plain) };

const gateways = Object.keys(dialects) as GatewayName[];

/** What goes to the gateway of an operation with this input, or why nothing does. */
async function outcome(one: Operation, gateway: GatewayName, input: JsonObject) {
	const requests: HttpRequest[] = [];
	let now = 0;
	const client = new GatewayClient(
		{
			dialect: dialects[gateway],
			baseUrl: 'http://gateway.example',
			username: 'somebody',
			password: 'a-password',
			proxy: { proxyIp: '', proxyUser: '', proxyPassword: '' },
			secrets: () => [],
		},
		{
			clock: {
				now: () => now,
				sleep: async (ms) => await Promise.resolve(void (now += ms)),
				stopped: () => false,
			},
			transport: {
				canRenewToken: false,
				send: async (request) => {
					requests.push(request);
					now += request.timeoutMs;
					return await Promise.reject(new TimedOutError('No answer.'));
				},
				download: async () => await Promise.reject(new TimedOutError('No file.')),
			},
		},
	);
	const error = await client.execute(one, input).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	return {
		error,
		sent: requests.map(({ url, body }) => `${url} ${decodeURIComponent(String(body))}`),
	};
}

const given = { returnAll: false, limit: 50 };
const refusalOf = async (name: Name, value: unknown) =>
	(await outcome(operations['as defined'], 'wkteam', { ...given, [name]: value })).error;

/** What no field holds. */
const odd = fc.oneof(
	fc.constantFrom<unknown>(NaN, Infinity, -Infinity, Symbol('s'), () => 'a', Object.create(null)),
	fc.constantFrom<unknown>({ toString: 1 }, { toString: () => 'a' }, { a: 1 }, new Map(), /a/),
	fc.constantFrom<unknown>({ read: 1, mimeType: 'a/b' }, new Date(NaN), {
		toJSON: () => undefined,
	}),
	fc.dictionary(fc.string(), fc.jsonValue()),
	fc
		.array(fc.oneof(fc.object(), fc.constantFrom(null, undefined, NaN, [], true)), { minLength: 1 })
		.map((entries) => ['a', ...entries]),
);

describe('What an expression gives and a field cannot hold', () => {
	it('is refused with a sentence, and nothing of it is sent', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom('as defined', 'as it is'),
				fc.constantFrom(...gateways),
				fc.constantFrom(...names),
				odd,
				async (how, gateway, name, value) => {
					const { error, sent } = await outcome(operations[how], gateway, {
						...given,
						[name]: value,
					});
					expect(sent).toEqual([]);
					expect(error).toBeInstanceOf(InvalidInputError);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	const offered = Object.entries(catalogue).flatMap(([resource, entry]) =>
		Object.entries(entry.operations).flatMap(([name, one]) =>
			gateways
				.filter((gateway) => isOffered(one.bindings[gateway]))
				.map((gateway) => [`${resource}.${name}`, gateway, one] as const),
		),
	);

	it.each(offered)('never reaches the gateway by %s on %s', async (_, gateway, one) => {
		const own = Object.entries(one.fields).filter(
			([, { kind }]) => !['file', 'formFields', 'json'].includes(kind),
		);
		const usual = Object.fromEntries(own.map(([name, of]) => [name, usualFor(of)]));
		for (const [name] of own) {
			await fc.assert(
				fc.asyncProperty(odd, async (value) => {
					const { error, sent } = await outcome(one, gateway, {
						...usual,
						...given,
						[name]: value,
					});
					expect(sent).toEqual([]);
					expect(error).toBeInstanceOf(GatewayError);
				}),
				{ numRuns: 10 },
			);
		}
	});

	it.each<[Name, unknown, string]>([
		['text', { a: 1 }, 'Some Field is not text but data with fields.'],
		['text', ['a'], 'Some Field is not one text but a list.'],
		['text', true, 'Some Field is not text but "true".'],
		['integer', NaN, 'Some Field is not text but "NaN".'],
		['commas', ['a', null], 'Some Field is a list with something in it that is not text.'],
		['number', 'many', 'Some Field is not a number but "many".'],
		['number', 'Infinity', 'Some Field is not a number but "Infinity".'],
		['switch', 'yes', 'Some Field is not true or false but "yes".'],
		['switch', 1, 'Some Field is not true or false but "1".'],
		['time', {}, 'Some Field is not text but data with fields.'],
	])('is named in %s: %j', async (name, value, sentence) => {
		expect(await refusalOf(name, value)).toEqual(new InvalidInputError(sentence));
	});

	it.each([NaN, 0, -1, 2.5, '', undefined, {}, 'all'])('is no Limit: %j', async (limit) => {
		const { error, sent } = await outcome(operations['as defined'], 'open', { limit });
		expect(sent).toEqual([]);
		expect((error as Error).message).toMatch(/^Limit is not a whole number from 1 on but /);
		const all = await outcome(operations['as defined'], 'open', { limit, returnAll: true });
		expect(all.sent).toHaveLength(1);
	});
});

describe('What a field holds', () => {
	it.each<[Name, unknown, string]>([
		['text', ' a ', '"text":"a"'],
		['text', 7, '"text":"7"'],
		['text', 4482117376572170921n, '"text":"4482117376572170921"'],
		['integer', '7', '"integer":7'],
		['bigInteger', '14251683914215460907', '"bigInteger":14251683914215460907'],
		['commas', ['a', 7, ' '], '"commas":"a,7"'],
		['list', ['a', 'b c'], '"list":["a","b c"]'],
		['time', { toJSON: () => '2026-01-31T01:30:00Z' }, '"time":"2026-01-31 09:30:00"'],
		['switch', 'true', '"switch":true'],
		['switch', false, '"switch":false'],
	])('is sent: %s %p', async (name, value, written) => {
		const { sent } = await outcome(operations['as defined'], 'wkteam', { ...given, [name]: value });
		expect(sent).toEqual([`http://gateway.example/everything {${written},"page":1,"pageSize":50}`]);
	});

	it.each([undefined, null, '', ' ', []])('may be nothing: %j', async (value) => {
		const input = Object.fromEntries(names.map((name) => [name, value]));
		const { sent } = await outcome(operations['as defined'], 'wkteam', { ...given, ...input });
		expect(sent).toEqual(['http://gateway.example/everything {"page":1,"pageSize":50}']);
	});
});

function usualFor(of: Field): unknown {
	if (of.kind === 'dateTime') return '2026-01-31 09:30:00';
	if (of.kind === 'account') return '0000016e-63ef-3a9c-0001-ed3311628ef4';
	if ('default' in of && of.default !== undefined && of.default !== '') return of.default;
	return '1';
}
