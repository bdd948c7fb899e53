import {
	checkOnPage,
	GatewayBusyError,
	InvalidInputError,
	NotGatewayAnswerError,
	submitCodeOnPage,
	TimedOutError,
	TokenRefusedError,
	UnreachableError,
	type GatewayName,
	type JsonObject,
} from '../../gateway';
import { identityOfAlice, LOGIN_CALLS, notLoggedIn, qrCodeGivenOut } from './support/login';
import { loggedInAs } from './support/loggedInAs';
import { requestOf } from './support/request';
import { Scene, type SceneOptions } from './support/scene';
import { calls, seen } from './support/seen';

const CHECK = {
	open: 'POST /open/checkLoginShort',
	wkteam: 'POST /getIPadLoginInfo',
	wkteam2020: 'POST /getIPadLoginInfo',
} as const;
const SUBMIT = { ...CHECK, open: 'POST /open/loginVerifyCode' } as const;

describe.each(Object.keys(CHECK) as GatewayName[])('For the login page on %s', (gateway) => {
	const check = CHECK[gateway];
	const submit = SUBMIT[gateway];
	const { onlineCall } = LOGIN_CALLS[gateway];
	const onOpen = gateway === 'open';
	let scene: Scene;
	let loginId: string;

	const start = async (options: SceneOptions = {}) => {
		scene = await Scene.start(gateway, options);
		loginId = await qrCodeGivenOut(scene);
	};
	beforeEach(async () => await start());
	afterEach(async () => {
		await scene.end();
		expect(scene.simulator.violations).toEqual([]);
	});

	const input = () => ({ loginId, autoCheck: false, simplify: true });
	const looked = async () => await scene.client.execute(checkOnPage, input());
	const handedIn = async (code: string) =>
		await scene.client.execute(submitCodeOnPage, { ...input(), code });
	/** The whole request: a form with the deviceId, or JSON with the wId. */
	const request = (fields: JsonObject = {}) =>
		onOpen
			? requestOf(scene, 'code' in fields ? submit : check, { deviceId: loginId, ...fields })
			: requestOf(scene, check, {
					wId: loginId,
					...(gateway === 'wkteam' && { autoCheck: false }),
					...fields,
				});
	const dead = { code: '1001', message: '二维码已过期', data: null };

	describe('a check', () => {
		it('is one request, and tells of the login', async () => {
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.phone.confirm(loginId);
			expect(await looked()).toEqual(loggedInAs(scene, 'alice', identityOfAlice(scene, loginId)));
			expect(seen(scene.simulator)).toEqual([request()]);
		});

		it('leaves out what the gateway tells null of', async () => {
			scene.simulator.phone.scan(loginId, 'carol');
			scene.simulator.phone.confirm(loginId);
			const { wcId } = scene.simulator.people.carol;
			const identity = onOpen
				? { account: loginId, loginId }
				: { account: wcId, loginId, wId: loginId };
			expect(await looked()).toEqual(loggedInAs(scene, 'carol', identity));
		});

		it.each(['操作过于频繁，请稍后再试', '系统繁忙'])(
			'takes "%s" for trouble, not for a refusal that would offer a new QR code',
			async (message) => {
				scene.simulator.faults.next(check, { json: { code: '1001', message, data: null } });
				const given = await looked().catch((error: unknown) => error);
				expect(given).toBeInstanceOf(GatewayBusyError);
				expect(given).toMatchObject({ message, hint: 'Try again in a minute.' });
			},
		);

		it('gives up a gateway that says nothing before the browser would', async () => {
			const seconds = onOpen ? 15 : 8;
			scene.simulator.faults.next(check, { delaySeconds: 60 });
			const result = looked().catch((error: unknown) => error);
			await scene.simulator.received(check);
			scene.simulator.clock.advance(seconds - 1);
			expect(await Promise.race([result, Promise.resolve('still asking')])).toBe('still asking');
			scene.simulator.clock.advance(1);
			// On wkteam silence is the answer: nobody has confirmed yet.
			if (onOpen) expect(await result).toBeInstanceOf(TimedOutError);
			else expect(await result).toEqual(notLoggedIn(loginId, { status: 'waitingForScan' }));
			expect(calls(scene.simulator)).toEqual([check]);
		});

		it('may follow one that was cut, and gets the login', async () => {
			scene.simulator.faults.next(check, { delaySeconds: 60 });
			const first = looked().catch((error: unknown) => error);
			await scene.simulator.received(check);
			scene.simulator.clock.advance(15);
			await first;
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.phone.confirm(loginId);
			expect(await looked()).toMatchObject({ loggedIn: true });
			expect(calls(scene.simulator)).toEqual([check, check]);
		});

		it.each([
			['expired', '二维码已过期'],
			['failed', '用户取消登录'],
		])(
			'that ends in "%s" is followed by one look whether it is online',
			async (status, message) => {
				scene.simulator.faults.next(check, { json: { ...dead, message } });
				expect(await looked()).toEqual(notLoggedIn(loginId, { status, message }));
				expect(calls(scene.simulator)).toEqual([check, onlineCall]);
			},
		);

		it.each([
			'你的微信登录环境存在异常。为了帐号安全，本次登录已失效',
			'操作过于频繁，账号存在风险，请稍后再试',
		])('takes "%s" for a warning of risk, not for trouble or a dead QR code', async (message) => {
			scene.simulator.faults.next(check, { json: { ...dead, message } });
			expect(await looked()).toEqual(
				notLoggedIn(loginId, { status: 'failed', riskWarning: true, message }),
			);
		});

		it('finds out about a login whose answer was cut', async () => {
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.phone.confirm(loginId);
			scene.simulator.faults.next(check, 'loseReply');
			await expect(looked()).rejects.toBeInstanceOf(UnreachableError);
			scene.simulator.clearRequests();
			scene.simulator.faults.next(check, { json: dead });
			expect(await looked()).toMatchObject({ loggedIn: true, status: 'loggedIn', loginId });
			expect(calls(scene.simulator)).toEqual([check, onlineCall]);
		});

		it('stays what it was when that look comes to nothing', async () => {
			scene.simulator.faults.next(check, { json: dead });
			scene.simulator.faults.next(onlineCall, 'html');
			expect(await looked()).toMatchObject({ loggedIn: false, status: 'expired' });
		});

		it('is no more than one call while somebody is wanted for a code', async () => {
			const wanted = { ...dead, message: '请输入验证码' };
			scene.simulator.faults.next(check, { json: wanted });
			expect(await looked()).toMatchObject({ status: 'verificationCodeRequired' });
			expect(calls(scene.simulator)).toEqual([check]);
		});

		it.each([
			['is lost', 'drop', UnreachableError],
			['is a web page', 'html', NotGatewayAnswerError],
			['is an error of a proxy', { status: 504, body: '' }, NotGatewayAnswerError],
		] as const)('throws when the answer %s', async (_, fault, kind) => {
			scene.simulator.faults.next(check, fault);
			await expect(looked()).rejects.toBeInstanceOf(kind);
			expect(calls(scene.simulator)).toEqual([check]);
		});

		it('says when the token is refused', async () => {
			scene.vendor.replaceToken();
			await expect(looked()).rejects.toBeInstanceOf(TokenRefusedError);
		});

		it('fetches a new token once where it can', async () => {
			await scene.end();
			await start({ authentication: 'login' });
			scene.vendor.replaceToken();
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.phone.confirm(loginId);
			expect(await looked()).toMatchObject({ loggedIn: true });
			const logIn = onOpen ? 'POST /auth/login' : 'POST /member/login';
			expect(calls(scene.simulator)).toEqual([check, logIn, check]);
		});

		it('keeps the name by which the workflow knows the account', async () => {
			scene.simulator.faults.next(check, { json: { ...dead, message: '用户取消登录' } });
			const account = onOpen ? loginId : 'wxid_of_old';
			expect(await scene.client.execute(checkOnPage, { ...input(), account })).toMatchObject({
				status: 'failed',
				account,
				loginId,
			});
		});
	});

	describe('a code', () => {
		beforeEach(() => {
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.phone.askForCode(loginId, '042042');
		});

		it('is one request, and tells of the login', async () => {
			expect(await handedIn(' 042 042')).toEqual(
				loggedInAs(scene, 'alice', identityOfAlice(scene, loginId)),
			);
			const name = onOpen ? 'code' : 'verifyCode';
			expect(seen(scene.simulator)).toEqual([request({ [name]: '042042' })]);
		});

		it('can be wrong', async () => {
			expect(await handedIn('1')).toEqual(
				notLoggedIn(loginId, { status: 'failed', message: '验证码错误' }),
			);
			expect(calls(scene.simulator)).toEqual([submit]);
		});

		it('is not waited for longer than 20 seconds: the phone may still have to confirm', async () => {
			scene.simulator.faults.next(submit, { delaySeconds: 60 });
			const result = handedIn('042042');
			await scene.simulator.received(submit);
			scene.simulator.clock.advance(19);
			expect(await Promise.race([result, Promise.resolve('still asking')])).toBe('still asking');
			scene.simulator.clock.advance(1);
			expect(await result).toEqual(notLoggedIn(loginId, { status: 'scanned' }));
			expect(calls(scene.simulator)).toEqual([submit]);
		});

		it('throws when the answer is lost', async () => {
			scene.simulator.faults.next(submit, 'drop');
			await expect(handedIn('042042')).rejects.toBeInstanceOf(UnreachableError);
		});

		it.each(['', '12a4', '12345678901'])('is not sent when it is none: "%s"', async (code) => {
			await expect(handedIn(code)).rejects.toBeInstanceOf(InvalidInputError);
			expect(scene.simulator.requests).toEqual([]);
		});
	});
});
