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

const unit = (...files) => files.map((file) => `test/unit/${file}.test.ts`);
const contract = (...files) => files.map((file) => `test/contract/${file}.test.ts`);
const engine = (...files) => files.map((file) => `test/engine/${file}.test.ts`);

/** What goes through all of `gateway/`. */
const EVERYWHERE = contract('seeds', 'accounts', 'network', 'faults', 'wireNames');

/**
 * Of the folders with the most changes only the tests about them: others notice little more, and each change that
 * survives runs all that reach it. Tests in n8n's engine take long, and share there what n8n has once in a process:
 * only where nothing else reaches.
 */
const TESTS = {
	'gateway/callback': [
		...unit('callback/**/*', 'thirdGateway/harbor'),
		...contract('documentedEvents', 'callbackUrl'),
	],
	'gateway/client': [
		...unit('client/*', 'operation/unsent'),
		...EVERYWHERE,
		...contract('token', 'paging', 'filters', 'lists', 'sendText', 'secrets', 'parameters'),
		...contract('waitForLogin*', 'loginAgain'),
	],
	'gateway/login': [
		...unit('login/*'),
		...EVERYWHERE,
		...contract('login*', 'qr*', 'wait*', 'pictures', 'caseRows', 'lists'),
	],
	'gateway/message': [
		...unit('message/**/*'),
		...contract('sendText', 'sending', 'longTexts', 'media', 'givenFiles', 'pictures', 'caseRows'),
	],
	'gateway/status': [
		...unit('status/*'),
		...contract('statusOnWkteam'),
		...engine('WechatGatewayStatusTrigger/*'),
	],
	'gateway/wire': [
		...unit('wire/**/*', 'client/*', 'callback/**/*', 'login/*'),
		...EVERYWHERE,
		...contract('secrets', 'token', 'group', 'contactRefusals'),
	],
	// Of the tests that look at every operation those that say most of how a form is made, and first.
	'nodes/WechatGateway': unit(
		...['properties', '!(properties|propertiesWording|roundTrip|wholeForm)', '*/*'].map(
			(tests) => `nodes/WechatGateway/${tests}`,
		),
	),
	'nodes/WechatGatewayStatusTrigger': engine('WechatGatewayStatusTrigger/*'),
	'nodes/transport': [...unit('nodes/transport/*', 'client/*'), ...contract('token', 'network')],
};

/** Of the others of `gateway/`. */
const OF_GATEWAY = [
	...unit('!(nodes|credentials|docs|fuzz|thirdGateway)/**/*', 'thirdGateway/harbor'),
	...contract('!(manyContacts)'),
];

/** The tests that have to notice. The first that fails decides, so the fast ones come first. */
export function testsOf(folder) {
	if (folder in TESTS) return TESTS[folder];
	return folder.startsWith('nodes/') ? unit(`${folder}/**/*`) : OF_GATEWAY;
}

const resultsFolder = 'artifacts/mutation';

/** Where the results of a folder are kept. */
export const resultsOf = (folder) => `${resultsFolder}/${folder.replace('/', '-')}.json`;
export const pageOf = (folder) => `${resultsFolder}/${folder.replace('/', '-')}.html`;
export const sandbox = `${resultsFolder}/sandbox`;
/** What TypeScript made of a file, for the next process. */
export const transpiled = `${resultsFolder}/transpiled`;
