import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packProject } from './support/communityPackage';
import { World } from './support/world';
import { credentialSuite } from './suites/credential';
import { editorSuite } from './suites/editor';
import { keepAccountOnlineSuite } from './suites/keepAccountOnline';
import { loginByEmailSuite } from './suites/loginByEmail';
import { nodeTypesSuite } from './suites/nodeTypes';
import { sessionTokenSuite } from './suites/sessionToken';
import { slowLoginSuite } from './suites/slowLogin';
import { stopSuite } from './suites/stop';

const TEST_MS = 120_000;
// On a machine whose cache is empty, n8n is installed first.
const START_MS = 30 * 60_000;

jest.setTimeout(TEST_MS);

let folder: string;
let started: World | undefined;

const world = () => {
	if (!started) throw new Error('n8n was not started');
	return started;
};

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-e2e-'));
	started = await World.start({ tarball: await packProject(folder), logName: 'e2e' });
}, START_MS);

afterAll(async () => {
	await started?.stop();
	await rm(folder, { recursive: true, force: true });
});

// One n8n for all: it takes ten seconds to start. The slow logins begin first and end last.
describe('the package in a real n8n', () => {
	nodeTypesSuite(world);
	credentialSuite(world);
	sessionTokenSuite(world);
	loginByEmailSuite(world);
	keepAccountOnlineSuite(world);
	stopSuite(world);
	editorSuite(world);
	slowLoginSuite(world);
});
