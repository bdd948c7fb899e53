import {
	dialectOf,
	CancelledError,
	GatewayBusyError,
	GatewayRefusedError,
	NotGatewayAnswerError,
	QrCodeInUseError,
	TimedOutError,
	TokenRefusedError,
	UnreachableError,
	type LoginResult,
	type LoginStatus,
} from '../../../../../gateway';
import { paced, type Outcome } from '../../../../../nodes/WechatGateway/loginPage/pace';
import type { Phase } from '../../../../../nodes/WechatGateway/loginPage/view';
import { nextOf, viewOf } from '../../../../../nodes/WechatGateway/loginPage/views';

const login = (status: LoginStatus, more: Partial<LoginResult> = {}): Outcome => ({
	value: { loggedIn: status === 'loggedIn', status, account: 'a', loginId: 'a', ...more },
});
const because = (reason: Error): Outcome => ({ reason });

const passing = [
	new UnreachableError('secret address', '', true),
	new TimedOutError('late'),
	new NotGatewayAnswerError(502, 'web page', ''),
	new CancelledError('stopped'),
];
/** The gateway wants to be left alone, for so many milliseconds. */
const resting: Array<[Error, number]> = [
	[new GatewayBusyError('操作频繁，请稍后再试'), 60_000],
	[new GatewayBusyError('系统繁忙，请稍后再试'), 15_000],
	[new GatewayRefusedError('1001', '获取二维码过于频繁，请5分钟后再试'), 300_000],
	[new NotGatewayAnswerError(429, 'Too many', ''), 60_000],
];
const lasting = [
	new TokenRefusedError('The gateway does not accept the token: abc'),
	new QrCodeInUseError('in use'),
];

describe('What a person sees', () => {
	it.each<[LoginStatus, Phase]>([
		['waitingForScan', 'waiting'],
		['scanned', 'scanned'],
		['verificationCodeRequired', 'codeNeeded'],
		['verificationRequired', 'verificationNeeded'],
		['loggedIn', 'loggedIn'],
		['expired', 'expired'],
		['timedOut', 'expired'],
		['failed', 'refused'],
	])('of a login that is "%s" is "%s"', (status, phase) => {
		expect(viewOf(login(status), true)).toEqual({ phase, renewable: true });
	});

	it('of a login that failed with a warning of risk is "warned", with the sentence', () => {
		const message = '登录环境存在异常';
		expect(viewOf(login('failed', { riskWarning: true, message }), false)).toEqual({
			phase: 'warned',
			renewable: false,
			message,
		});
	});

	it('is what the gateway tells of the login, but no address of a picture', () => {
		const more = {
			nickName: 'Alice',
			avatarUrl: 'http://pictures.example/1.png',
			verificationUrl: 'https://weixin.qq.com/s/x',
			message: 'please verify',
			wcId: 'wxid_alice',
		};
		expect(viewOf(login('verificationRequired', more), false)).toEqual({
			phase: 'verificationNeeded',
			renewable: false,
			nickName: 'Alice',
			verificationUrl: 'https://weixin.qq.com/s/x',
		});
		expect(viewOf(login('failed', more), false)).toMatchObject({ message: 'please verify' });
	});

	it.each(passing)('of trouble that may pass ($name) is that the page tries again', (reason) => {
		expect(viewOf(because(reason), true)).toEqual({
			phase: 'gatewayUnreachable',
			renewable: true,
		});
	});

	it.each(resting.slice(0, 3))(
		'of "%s" is that the page rests, and what the gateway says',
		(reason) => {
			const { message } = reason;
			expect(viewOf(because(reason), true)).toEqual({
				phase: 'gatewayBusy',
				renewable: true,
				message,
			});
		},
	);

	it('of HTTP 429 is that the page rests', () => {
		const reason = new NotGatewayAnswerError(429, 'our own words', '');
		expect(viewOf(because(reason), true)).toEqual({ phase: 'gatewayBusy', renewable: true });
	});

	it.each(lasting)('of trouble that lasts ($name) is no more than that', (reason) => {
		expect(viewOf(because(reason), true)).toEqual({ phase: 'stuck', renewable: true });
	});

	it('of a call that the gateway refuses is what it says', () => {
		const refused = new GatewayRefusedError('1001', '设备不存在');
		expect(viewOf(because(refused), true)).toEqual({
			phase: 'stuck',
			renewable: true,
			message: '设备不存在',
		});
	});
});

describe('What the page does next', () => {
	it.each<[Phase, object]>([
		['waiting', { next: 'check', pauseMs: 4_000 }],
		['scanned', { next: 'check', pauseMs: 4_000 }],
		['verificationNeeded', { next: 'check', pauseMs: 4_000 }],
		['gatewayUnreachable', { next: 'check', pauseMs: 4_000 }],
		['gatewayBusy', { next: 'check', pauseMs: 4_000 }],
		['codesUsedUp', { next: 'check', pauseMs: 4_000 }],
		['stuck', { next: 'check', pauseMs: 4_000 }],
		['codeNeeded', { next: 'watch', pauseMs: 10_000 }],
		['expired', { next: 'watch', pauseMs: 10_000 }],
		['refused', { next: 'end', pauseMs: 60_000 }],
		['warned', { next: 'end', pauseMs: 60_000 }],
		['loggedIn', {}],
		['alreadyLoggedIn', {}],
		['ended', {}],
	])('when it shows "%s"', (phase, next) => {
		expect(nextOf(phase, 4_000)).toEqual(next);
	});

	it('is looked at every five minutes, however long the rest', () => {
		const pauseMs = 5 * 60_000;
		expect(nextOf('gatewayBusy', 24 * 60 * 60_000)).toEqual({ next: 'check', pauseMs });
	});

	it('is never done at once', () => {
		expect(nextOf('waiting', 0)).toEqual({ next: 'check', pauseMs: 1_000 });
	});
});

describe('The gateway is left alone', () => {
	const open = dialectOf('open');
	const wkteam = dialectOf('wkteam');

	it.each<[string, Outcome, Outcome | undefined, number, number]>([
		['3 s between calls on open', login('waitingForScan'), undefined, 3_000, 1_000],
		['8 s after the scan', login('scanned'), login('waitingForScan'), 8_000, 3_000],
		['8 s after a scan that came first', login('scanned'), undefined, 8_000, 3_000],
		['no longer than usual after that', login('scanned'), login('scanned'), 3_000, 3_000],
		['10 s while a person verifies', login('verificationRequired'), undefined, 10_000, 10_000],
		['3 s after the end of a login', login('expired'), undefined, 3_000, 3_000],
		...resting.map(([reason, ms]): [string, Outcome, undefined, number, number] => [
			`as long as "${reason.message}" wants it`,
			because(reason),
			undefined,
			ms,
			ms,
		]),
		...passing.map((reason): [string, Outcome, undefined, number, number] => [
			`5 s after ${reason.name}`,
			because(reason),
			undefined,
			5_000,
			5_000,
		]),
		...lasting.map((reason): [string, Outcome, undefined, number, number] => [
			`30 s after ${reason.name}`,
			because(reason),
			undefined,
			30_000,
			30_000,
		]),
	])('%s', (_, outcome, before, onOpen, onWkteam) => {
		const strict = outcome.reason && { strict: true };
		expect(paced(outcome, before, open)).toEqual({ value: outcome, restMs: onOpen, ...strict });
		expect(paced(outcome, before, wkteam)).toEqual({ value: outcome, restMs: onWkteam, ...strict });
	});
});
