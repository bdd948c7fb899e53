import callbackFacts from '../../../test/facts/callbacks.json';
import { readJson } from '../../../test/simulator/protocol/bigJson';
import { pathOf, schemaOf } from './answerSchema';
import type { Gateway } from './gateways';
import type { Thing } from './requestSchema';

/** A form in which messages are pushed. */
interface Format {
	name: string;
	summary: string;
	/** Of the table of events. */
	codes: 'open' | 'wkteam' | 'wkteamRaw';
	/** Of the examples; open's have none. */
	format?: string;
	description: string;
}

const FORMATS: Readonly<Record<Gateway, Format[]>> = {
	open: [
		{
			name: 'pushed',
			summary: 'Messages arrive',
			codes: 'open',
			description: 'A push is a list of texts, each of them JSON of one message.',
		},
	],
	wkteam: [
		{
			name: 'pushed',
			summary: 'A message arrives',
			codes: 'wkteam',
			format: 'optimised',
			description: 'With `type` 2 in `POST /setHttpCallbackUrl`. A push is one message.',
		},
		{
			name: 'pushedRaw',
			summary: 'A message arrives, in the raw format',
			codes: 'wkteamRaw',
			format: 'raw',
			description:
				'Without `type`, or with 1, in `POST /setHttpCallbackUrl`. A push is one message.',
		},
	],
};

/** The fields that most messages have. */
const FIELDS = [
	['account', 'string', 'Developer account'],
	['wcId', 'string', 'WeChat ID of the account that got the message'],
	['data', 'object', 'The message'],
	['data.wId', 'string', 'Login instance'],
	['data.fromUser', 'string', 'Who sent it'],
	['data.fromGroup', 'string', 'Group that it was sent into; missing in private chats'],
	['data.toUser', 'string', 'Who got it'],
	['data.msgId', 'integer', 'Short message ID, which other calls ask for'],
	['data.newMsgId', 'integer', 'Long message ID, up to 20 digits, beyond 2^53'],
	['data.timestamp', 'integer', 'Seconds since 1970'],
	['data.self', 'boolean', 'Sent by the account itself, on the phone'],
	['data.content', 'string', 'Text, or XML for all but texts'],
	['data.msgType', 'integer', 'WeChat’s own type of message'],
	['data.atlist', 'array', 'WeChat IDs of those who are mentioned'],
] as const;

/** The section `webhooks`: what the gateway sends to the callback URL. */
export const pushesOf = (gateway: Gateway): Thing =>
	Object.fromEntries(
		FORMATS[gateway].map((format) => [format.name, { post: push(gateway, format) }]),
	);

function push(gateway: Gateway, format: Format): Thing {
	const examples = examplesOf(gateway, format);
	const messages = Object.values(examples).flatMap(({ raw }) => messagesIn(raw));
	const schema = messageSchema(messages, format);
	return {
		tags: ['callback'],
		operationId: format.name,
		summary: format.summary,
		description: `${format.description} It must be taken within 6 seconds. More kinds of messages than the table has may come.\n\n${codesTable(format)}`,
		security: [],
		requestBody: {
			required: true,
			content: {
				'application/json': {
					schema: gateway === 'open' ? listOfTexts(schema) : schema,
					examples: Object.fromEntries(
						Object.entries(examples).map(([name, { event, raw }]) => [
							name,
							{ summary: event, value: readJson(raw) },
						]),
					),
				},
			},
		},
		responses: {
			'200': { description: 'Taken.' },
			'4XX': { description: 'Not taken.' },
		},
	};
}

/** One example for each kind of message. */
function examplesOf(gateway: Gateway, { format }: Format) {
	const all: Array<{ event: string; scope: string | null; format?: string; raw: string }> =
		callbackFacts.examples[gateway];
	const named = all
		.filter((example) => example.format === format)
		.map((example) => [[example.event, example.scope].filter(Boolean).join('.'), example] as const);
	// The first of a kind wins.
	return Object.fromEntries(named.reverse());
}

/** Each text of open's lists is JSON of its own. */
function messagesIn(raw: string): unknown[] {
	const push = readJson(raw);
	return Array.isArray(push) ? push.map((text) => readJson(String(text))) : [push];
}

function messageSchema(messages: unknown[], { codes }: Format): Thing {
	const type = {
		path: ['messageType'],
		type: codes === 'wkteam' ? ('string' as const) : ('integer' as const),
		meaning: 'What kind of message it is, see the table',
	};
	const fields = FIELDS.map(([name, fieldType, meaning]) => ({
		path: pathOf(name),
		type: fieldType,
		meaning,
	}));
	return { ...schemaOf([type, ...fields], messages), required: ['messageType'] };
}

const listOfTexts = (message: Thing): Thing => ({
	type: 'array',
	items: { type: 'string', contentMediaType: 'application/json', contentSchema: message },
});

function codesTable({ codes }: Format): string {
	const rows = callbackFacts.events.flatMap((event) =>
		event[codes].map((code) => `| ${code} | ${event.event} | ${event.scope ?? ''} |`),
	);
	return ['| messageType | What it is | Chat |', '| --- | --- | --- |', ...rows].join('\n');
}
