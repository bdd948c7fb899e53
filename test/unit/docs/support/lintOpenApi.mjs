// Prints the rules that OpenAPI documents break, as JSON: node lintOpenApi.mjs FILE… (its linter is ESM only)
import process from 'node:process';
import { createConfig, lint } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended'], telemetry: 'off' });
const broken = [];
for (const ref of process.argv.slice(2)) {
	for (const { ruleId } of await lint({ ref, config })) broken.push(ruleId);
}
process.stdout.write(JSON.stringify(broken.sort()));
