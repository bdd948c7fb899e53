import { facts, type EndpointFact } from '../../../test/facts';
import { writeJson } from '../../../test/simulator/protocol/bigJson';
import { wordsOf } from '../resourceWords';
import { GATEWAY_WORDS, type Gateway } from './gateways';
import { operationOf, resourceOf } from './operation';
import { pushesOf } from './pushes';
import type { Thing } from './requestSchema';

/** What is in a manual; the rest clients alone know, and nobody prints an answer of it. */
export const isDocumented = ({ era }: EndpointFact): boolean => era !== 'client-only';

/**
 * The OpenAPI 3.1 document of a gateway, made from the tables of its manual (test/facts), and so
 * independent of the client in gateway/. Integers beyond 2^53 are bigints.
 */
export function openApiOf(gateway: Gateway): Thing {
	const { title, description, token } = GATEWAY_WORDS[gateway];
	const rows = facts[gateway].filter(isDocumented);
	const tags = [...new Set(rows.map((row) => resourceOf(gateway, row)))].sort();
	return {
		openapi: '3.1.0',
		info: { title, version: '1.0.0', description, license: { name: 'MIT', identifier: 'MIT' } },
		servers: [
			{
				url: '{address}',
				description: 'The address that the vendor gave you; here, that of the simulator.',
				variables: { address: { default: 'http://127.0.0.1:7000' } },
			},
		],
		security: [{ token: [] }],
		tags: tags.map((name) => ({ name, description: `${wordsOf(name).en}.` })),
		paths: pathsOf(gateway, rows),
		webhooks: pushesOf(gateway),
		components: {
			securitySchemes: {
				token: { type: 'apiKey', in: 'header', name: 'Authorization', description: token },
			},
			...SHARED_COMPONENTS,
		},
	};
}

/** The same as it is written down, integers beyond 2^53 in full. */
export const openApiText = (gateway: Gateway): string => `${writeJson(openApiOf(gateway), '\t')}\n`;

function pathsOf(gateway: Gateway, rows: EndpointFact[]): Thing {
	const paths: Record<string, Thing> = {};
	for (const { path, method } of rows) {
		const forms = rows.filter((row) => row.path === path && row.method === method);
		paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(gateway, forms) };
	}
	return paths;
}

const SHARED_COMPONENTS: Thing = {
	schemas: {
		Refusal: {
			title: 'Refusal',
			type: 'object',
			required: ['code'],
			properties: {
				code: {
					type: 'string',
					not: { const: '1000' },
					description: '`1001` is a failure; `200`, on wkteam alone, asks for a further step.',
				},
				message: { type: ['string', 'null'], description: 'The reason, in Chinese.' },
				data: { description: 'Mostly null.' },
			},
		},
	},
	examples: {
		Refused: {
			summary: 'Refused',
			value: { code: '1001', message: '失败', data: null },
		},
	},
	responses: {
		Unserved: {
			description:
				'In no manual: a path, method or encoding that the gateway does not serve, or what stands before it. The body may be anything.',
		},
	},
};
