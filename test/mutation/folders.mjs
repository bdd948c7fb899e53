import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Data: the names, sentences and bounds of the form, compared by the tests of the form and the facts. */
const NOT_TRIED = ['catalogue'];

const foldersIn = (folder) =>
	readdirSync(`${root}/${folder}`, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !NOT_TRIED.includes(entry.name))
		.map(({ name }) => `${folder}/${name}`);

/** Each of them is a run of its own: what is done is kept, whatever becomes of the next. */
export const folders = [...foldersIn('gateway'), ...foldersIn('nodes')];

const OF_GATEWAY = [
	'test/unit/!(nodes|credentials|docs|fuzz|thirdGateway)/**/*.test.ts',
	'test/unit/thirdGateway/harbor.test.ts',
	'test/contract/!(manyContacts).test.ts',
];

const POLLS = 'test/engine/WechatGatewayStatusTrigger/*.test.ts';

/** Tests in n8n's engine take long, and share there what n8n has once in a process: only where nothing else reaches. */
const OTHERWISE = {
	'gateway/status': [...OF_GATEWAY, POLLS],
	'nodes/WechatGatewayStatusTrigger': [POLLS],
	'nodes/transport': ['test/unit/nodes/transport/*.test.ts', ...OF_GATEWAY],
};

/** The tests that have to notice. The first that fails decides, so the fast ones come first. */
export function testsOf(folder) {
	if (folder in OTHERWISE) return OTHERWISE[folder];
	return folder.startsWith('nodes/') ? [`test/unit/${folder}/**/*.test.ts`] : OF_GATEWAY;
}

const resultsFolder = 'artifacts/mutation';

/** Where the results of a folder are kept. */
export const resultsOf = (folder) => `${resultsFolder}/${folder.replace('/', '-')}.json`;
export const pageOf = (folder) => `${resultsFolder}/${folder.replace('/', '-')}.html`;
export const sandbox = `${resultsFolder}/sandbox`;
