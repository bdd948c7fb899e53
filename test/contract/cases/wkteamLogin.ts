import type { GatewayName } from '../../../gateway';
import { json, loggedInAs, qrCodeUrlOf, type OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';
import type { SeenRequest } from '../support/seen';

/** Alice's, who never logged in here before. */
const ALICE = 'wxid_alice0000000022';

async function scanned(scene: Scene): Promise<string> {
	const { loginId } = await scene.item('login.getQrCode', { province: '广东' });
	scene.simulator.phone.scan(String(loginId), 'alice');
	return String(loginId);
}

async function codeAsked(scene: Scene): Promise<string> {
	const loginId = await scanned(scene);
	scene.simulator.phone.askForCode(loginId, '042042');
	return loginId;
}

const asAlice = (scene: Scene, wId: string) =>
	loggedInAs(scene, 'alice', { account: ALICE, loginId: wId, wId });

const confirmCall = (scene: Scene, fields: Record<string, unknown>): SeenRequest =>
	json(scene, 'POST /getIPadLoginInfo', fields);

/** The confirm calls; the form of 2020 knows no autoCheck. */
const confirming = (autoCheck: { autoCheck?: boolean }): OperationCase[] => [
	{
		operation: 'login.waitForLogin',
		before: scanned,
		input: (loginId) => ({ loginId }),
		async meanwhile({ simulator }, loginId) {
			await simulator.received('POST /getIPadLoginInfo');
			simulator.phone.confirm(loginId);
		},
		requests: (scene, wId) => [confirmCall(scene, { wId, ...autoCheck })],
		output: asAlice,
	},
	{
		operation: 'login.waitForLogin',
		when: 'a code is handed in with the poll',
		before: codeAsked,
		input: (loginId) => ({ loginId, verificationCode: '042042' }),
		requests: (scene, wId) => [confirmCall(scene, { wId, ...autoCheck, verifyCode: '042042' })],
		output: asAlice,
	},
	{
		operation: 'login.checkLogin',
		before: async (scene) => {
			const loginId = await scanned(scene);
			scene.simulator.phone.confirm(loginId);
			return loginId;
		},
		input: (loginId) => ({ loginId }),
		requests: (scene, wId) => [confirmCall(scene, { wId, ...autoCheck })],
		output: asAlice,
	},
	{
		operation: 'login.submitVerificationCode',
		before: codeAsked,
		input: (loginId) => ({ loginId, code: '042042' }),
		requests: (scene, wId) => [confirmCall(scene, { wId, ...autoCheck, verifyCode: '042042' })],
		output: asAlice,
	},
];

/** The QR code of an account that logged in before: its wcId finds the device of then. */
const qrCode = (
	input: Record<string, unknown>,
	fields: Record<string, unknown>,
): OperationCase => ({
	operation: 'login.getQrCode',
	input: () => ({ account: ALICE, ...input }),
	requests: (scene) => [
		json(scene, 'POST /queryLoginWx'),
		json(scene, 'POST /iPadLogin', { wcId: ALICE, ...fields }),
	],
	output: (scene) => ({
		account: ALICE,
		loginId: scene.simulator.phone.pending()[0]?.loginId,
		status: 'waitingForScan',
		qrCodeUrl: qrCodeUrlOf(scene),
	}),
});

const sessions: OperationCase[] = [
	{
		operation: 'login.loginAgain',
		before: ({ simulator }) => {
			const wId = simulator.login('wkteam', 'alice');
			simulator.drop(wId);
			return wId;
		},
		input: () => ({ account: ALICE, ttuid: 'tt-1', aid: 'aid-1' }),
		async meanwhile({ simulator }, formerWId) {
			await simulator.received('POST /secondLogin');
			simulator.phone.confirm(formerWId);
		},
		requests: (scene) => [
			json(scene, 'POST /secondLogin', { wcId: ALICE, ttuid: 'tt-1', aid: 'aid-1' }),
		],
		output: (scene) => asAlice(scene, scene.simulator.events.at(-1)?.loginId ?? ''),
	},
	{
		operation: 'login.logout',
		before: ({ simulator }) => simulator.login('wkteam', 'alice'),
		input: () => ({ account: ALICE }),
		requests: (scene) => [
			json(scene, 'POST /member/offline', { account: '17200000000', wcIds: [ALICE] }),
		],
		output: () => ({ success: true }),
	},
];

/** Not in the form of 2020. */
const withPassword: OperationCase[] = [
	{
		operation: 'login.loginWithPassword',
		when: 'it is the first call, which gives a QR code for the account’s own phone',
		input: () => ({
			wechatAccount: 'alice520',
			wechatPassword: 'demo-password',
			proxyLine: '4',
		}),
		requests: (scene) => [
			json(scene, 'POST /loginByAccountAndPassword', {
				wId: '',
				wcId: '',
				account: 'alice520',
				password: 'demo-password',
				proxy: 4,
			}),
		],
		output: (scene) => ({
			account: '',
			loginId: scene.simulator.phone.pending()[0]?.loginId,
			status: 'waitingForScan',
			base64: expect.stringMatching(/^iVBORw0KGgo/) as string,
		}),
	},
	{
		operation: 'login.loginWithPassword',
		when: 'it is the second call, which waits for the phone',
		before: async (scene) => {
			const first = await scene.item('login.loginWithPassword', {
				wechatAccount: 'alice520',
				wechatPassword: 'demo-password',
				proxyLine: '4',
			});
			scene.simulator.phone.scan(String(first.loginId), 'alice');
			return String(first.loginId);
		},
		input: (loginId) => ({
			loginId,
			wechatAccount: 'alice520',
			wechatPassword: 'demo-password',
			proxyLine: '4',
		}),
		async meanwhile({ simulator }, loginId) {
			// The first of the two came before, and was forgotten with the other requests of then.
			await simulator.received('POST /loginByAccountAndPassword');
			simulator.phone.confirm(loginId);
		},
		requests: (scene, wId) => [
			json(scene, 'POST /loginByAccountAndPassword', {
				wId,
				wcId: '',
				account: 'alice520',
				password: 'demo-password',
				proxy: 4,
			}),
		],
		output: asAlice,
	},
];

/** For the present form and for that of 2020. */
export const wkteamLogin = (form: Exclude<GatewayName, 'open'>): OperationCase[] =>
	form === 'wkteam'
		? [
				qrCode(
					{
						province: '江苏省',
						deviceType: 'mac',
						ttuid: 'tt-1',
						aid: 'aid-1',
						proxyIp: '203.0.113.7:1080',
						proxyUser: 'wang',
						proxyPassword: 'secret-proxy',
					},
					{
						deviceType: 'mac',
						proxy: 7,
						ttuid: 'tt-1',
						aid: 'aid-1',
						proxyIp: '203.0.113.7:1080',
						proxyUser: 'wang',
						proxyPassword: 'secret-proxy',
					},
				),
				...confirming({ autoCheck: false }),
				...sessions,
				...withPassword,
			]
		: [
				qrCode({ proxyLine: '2', province: '江苏' }, { type: 2, proxy: 2 }),
				...confirming({}),
				...sessions,
			];
