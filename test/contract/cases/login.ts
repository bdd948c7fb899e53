import { loggedInAs } from '../support/loggedInAs';
import { identityOfAlice, qrCodeGivenOut } from '../support/login';
import type { OperationCase, PerGateway, Told } from '../support/operationCase';
import type { Fields } from '../support/request';
import type { Scene } from '../support/scene';
import { passwordLogin } from './passwordLogin';
import { qrCode } from './qrCode';

const ALICE = 'wxid_alice0000000022';
const CODE = '042042';

/** A QR code was given out and Alice has scanned it. */
async function scanned(scene: Scene): Promise<string> {
	const loginId = await qrCodeGivenOut(scene);
	scene.simulator.phone.scan(loginId, 'alice');
	return loginId;
}

async function codeAsked(scene: Scene): Promise<string> {
	const loginId = await scanned(scene);
	scene.simulator.phone.askForCode(loginId, CODE);
	return loginId;
}

async function confirmed(scene: Scene): Promise<string> {
	const loginId = await scanned(scene);
	scene.simulator.phone.confirm(loginId);
	return loginId;
}

const asAlice = ({ scene, loginId }: Told) =>
	loggedInAs(scene, 'alice', identityOfAlice(scene, loginId));

/** Alice confirms while the gateway holds the call. */
async function confirmsMeanwhile({ scene: { simulator }, call, loginId }: Told): Promise<void> {
	await simulator.received(call);
	simulator.phone.confirm(loginId);
}

/** Of a confirm call; the form of 2020 knows no autoCheck, and open nothing at all. */
const confirming = (fields: Fields = {}): PerGateway<Fields> => ({
	open: {},
	wkteam: { autoCheck: false, ...fields },
	wkteam2020: fields,
});

export const login: OperationCase[] = [
	...qrCode,
	{
		operation: 'login.waitForLogin',
		before: scanned,
		meanwhile: confirmsMeanwhile,
		sends: confirming(),
		gives: asAlice,
	},
	{
		operation: 'login.waitForLogin',
		when: 'a code is handed in, which confirms by itself',
		before: codeAsked,
		input: { verificationCode: '042 042' },
		calls: {
			open: [['POST /open/loginVerifyCode', { code: CODE }]],
			wkteam: [['POST /getIPadLoginInfo', { autoCheck: false, verifyCode: CODE }]],
			wkteam2020: [['POST /getIPadLoginInfo', { verifyCode: CODE }]],
		},
		gives: asAlice,
	},
	{ operation: 'login.checkLogin', before: confirmed, sends: confirming(), gives: asAlice },
	{
		operation: 'login.submitVerificationCode',
		before: codeAsked,
		input: { code: CODE },
		sends: { ...confirming({ verifyCode: CODE }), open: { code: CODE } },
		gives: asAlice,
	},
	{
		operation: 'login.loginAgain',
		before: (scene) => {
			const loginId = scene.logIn();
			scene.simulator.drop(loginId);
			return loginId;
		},
		input: { open: {}, wkteam: { account: ALICE, ttuid: 'tt-1', aid: 'aid-1' } },
		meanwhile: confirmsMeanwhile,
		sends: { open: {}, wkteam: { wcId: ALICE, ttuid: 'tt-1', aid: 'aid-1' } },
		gives: ({ scene, loginId }) => {
			const { loginId: newest = '' } = scene.simulator.events.at(-1) ?? {};
			const wId = expect.any(String) as string;
			return {
				open: loggedInAs(scene, 'alice', { ...identityOfAlice(scene, loginId), wId }),
				wkteam: loggedInAs(scene, 'alice', identityOfAlice(scene, newest)),
			};
		},
	},
	{
		operation: 'login.logout',
		before: (scene) => scene.logIn(),
		input: { open: {}, wkteam: { account: ALICE } },
		sends: { open: {}, wkteam: { account: '17200000000', wcIds: [ALICE] } },
		gives: { success: true },
	},
	...passwordLogin(asAlice, confirmsMeanwhile),
];
