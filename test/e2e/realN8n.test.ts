import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packProject } from './support/communityPackage';
import { World } from './support/world';
import { credentialSuite } from './suites/credential';
import { editorSuite } from './suites/editor';
import { aiAssistantRepliesSuite } from './suites/examples/aiAssistantReplies';
import { autoAcceptFriendsSuite } from './suites/examples/autoAcceptFriends';
import { forwardToEmailSuite } from './suites/examples/forwardToEmail';
import { onOfflineNotifyAndLogInSuite } from './suites/examples/onOfflineNotifyAndLogIn';
import { keepAccountOnlineSuite } from './suites/keepAccountOnline';
import { loginByEmailSuite } from './suites/loginByEmail';
import { codesSuite } from './suites/loginPage/codes';
import { loginPageExamplesSuite } from './suites/loginPage/examples';
import { languagesSuite } from './suites/loginPage/languages';
import { linkSuite } from './suites/loginPage/link';
import { looksSuite } from './suites/loginPage/looks';
import { newQrCodeSuite } from './suites/loginPage/newQrCode';
import { publishedSuite } from './suites/loginPage/published';
import { restartSuite } from './suites/loginPage/restart';
import { safetySuite } from './suites/loginPage/safety';
import { scanSuite } from './suites/loginPage/scan';
import { tabsSuite } from './suites/loginPage/tabs';
import { nodeTypesSuite } from './suites/nodeTypes';
import { sessionTokenSuite } from './suites/sessionToken';
import { slowLoginSuite } from './suites/slowLogin';
import { statusTriggerSuite } from './suites/statusTrigger';
import { stopSuite } from './suites/stop';
import { triggerEditorSuite } from './suites/trigger/editor';
import { triggerEventsSuite } from './suites/trigger/events';
import { triggerLifeCycleSuite } from './suites/trigger/lifeCycle';
import { triggerRestartSuite } from './suites/trigger/restart';

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
	scanSuite(world);
	newQrCodeSuite(world);
	codesSuite(world);
	tabsSuite(world);
	linkSuite(world);
	safetySuite(world);
	languagesSuite(world);
	looksSuite(world);
	loginPageExamplesSuite(world);
	publishedSuite(world);
	triggerEventsSuite(world);
	triggerLifeCycleSuite(world);
	triggerEditorSuite(world);
	statusTriggerSuite(world);
	aiAssistantRepliesSuite(world);
	forwardToEmailSuite(world);
	onOfflineNotifyAndLogInSuite(world);
	autoAcceptFriendsSuite(world);
	slowLoginSuite(world);
	restartSuite(world);
	triggerRestartSuite(world);
});
