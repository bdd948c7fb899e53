import assert from 'node:assert';
import fc from 'fast-check';
import { GatewayError } from '../../../gateway';
import { expectSuccess, mayMeanToken, readEnvelope } from '../../../gateway/wire/envelope';
import openRows from '../../facts/open.json';
import wkteamRows from '../../facts/wkteam.json';
import { damaged } from '../inputs/damaged';
import { alsoLong } from '../inputs/long';
import { isShallow, nestedLists } from '../inputs/nested';
import { target } from '../target';

/** The answers that the manuals show. */
const samples = [...openRows, ...wkteamRows].flatMap(({ sample }) =>
	sample !== null && 'response' in sample ? [JSON.stringify(sample.response)] : [],
);

const pieces = fc.constantFrom(
	...['{', '[', '"', '\\', '}', ',', ':', '<', '\uFEFF', ' ', '1e999', '12345678901234567890'],
	...['"code":', '"msg":', 'null', '"__proto__":', 'token', '授权', '登录', '认证', '失效'],
);

const answers = fc.record(
	{
		code: fc.oneof(fc.constantFrom('1000', 1000, '1001'), fc.jsonValue()),
		message: fc.jsonValue(),
		msg: fc.jsonValue(),
		data: fc.jsonValue(),
	},
	{ requiredKeys: [] },
);

const texts = fc.oneof(
	alsoLong(damaged(samples, pieces), pieces),
	answers.map((answer) => JSON.stringify(answer)),
	fc.json(),
	nestedLists.map((lists) => `{"code":"1000","data":${lists}}`),
	fc.uint8Array().map((bytes) => Buffer.from(bytes).toString()),
);

/** Any answer is an envelope, whole and of a kind that n8n can store, or one of our errors. */
export const envelopes = target(
	'envelopes',
	14,
	fc.record({
		status: fc.oneof(fc.constantFrom(200, 401, 403), fc.integer({ min: 100, max: 599 })),
		headers: fc.record({ location: fc.webUrl() }, { requiredKeys: [] }),
		text: texts,
		speaksOfLogin: fc.boolean(),
	}),
	({ speaksOfLogin, ...response }) => {
		try {
			const envelope = readEnvelope(response, { speaksOfLogin });
			assert.deepStrictEqual(Object.keys(envelope), ['code', 'message', 'data']);
			assert.notStrictEqual(envelope.code, '');
			assert.strictEqual(typeof envelope.message, 'string');
			JSON.stringify(envelope);
			assert.ok(isShallow(envelope), 'It nests deeper than may be');
			const answer = JSON.parse(response.text.trim()) as { code?: unknown };
			assert.ok(['string', 'number'].includes(typeof answer.code), 'The code was no code');
			mayMeanToken(envelope);
			expectSuccess(envelope);
		} catch (error) {
			if (!(error instanceof GatewayError)) throw error;
		}
	},
);
