import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { facts } from '../../facts';
import { isDocumented, openApiOf } from '../../../scripts/docs/openapi';

const lint = (...files: string[]): unknown =>
	JSON.parse(
		execFileSync(process.execPath, [path.join(__dirname, 'support/lintOpenApi.mjs'), ...files], {
			encoding: 'utf8',
		}),
	);

const documents = (['open', 'wkteam'] as const).map((gateway) => ({
	gateway,
	document: openApiOf(gateway) as { paths: Record<string, Record<string, object>> },
}));

it('the OpenAPI documents are valid, and Redocly’s recommended rules find nothing in them', () => {
	expect(lint('docs/openapi/open.json', 'docs/openapi/wkteam.json')).toEqual([]);
});

it('the rules are awake: they find a wrong example and an operation without a summary', () => {
	expect(lint(path.join(__dirname, 'support/brokenOpenApi.json'))).toEqual([
		'no-invalid-media-type-examples',
		'operation-summary',
	]);
});

it.each(documents)(
	'every call of $gateway’s manual is in its document',
	({ gateway, document }) => {
		const wanted = facts[gateway].filter(isDocumented);
		const calls = Object.entries(document.paths).flatMap(([url, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${url}`),
		);
		expect(calls.sort()).toEqual(
			[...new Set(wanted.map(({ method, path: url }) => `${method} ${url}`))].sort(),
		);
	},
);
