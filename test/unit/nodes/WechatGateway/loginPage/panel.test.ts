import { updateOf } from '../../../../../nodes/WechatGateway/loginPage/page';
import type { Language, View } from '../../../../../nodes/WechatGateway/loginPage/view';
import { attribute, elementsOfPart, outlineOf } from './support/html';
import { frame, PICTURE } from './support/samples';

const alice = { nickName: 'Alice', avatar: PICTURE };

const shown = (view: Partial<View> & Pick<View, 'phase'>, language: Language = 'en') => {
	const { status, panel } = updateOf({ ...frame, language }, { renewable: true, ...view });
	return [status, ...outlineOf(panel)];
};

describe('While a login goes on, the page', () => {
	it('tells how to scan', () => {
		expect(shown({ phase: 'waiting' })).toEqual([
			'Waiting for you to scan the QR code',
			'h2: Scan with WeChat',
			'li: Open WeChat on your phone',
			'li: Tap + at the top, then Scan, and point the camera at the QR code',
			'li: Confirm the login on your phone',
			'noscript p: JavaScript is off, so this page does not notice what you do on your phone. Press the button when you have confirmed there.',
			'noscript button[confirmed]: I have confirmed',
			'button[hold]: My phone shows a code',
		]);
	});

	it('tells who has scanned, and offers no other QR code', () => {
		expect(shown({ phase: 'scanned', ...alice })).toEqual([
			'Scanned. Now confirm on your phone',
			'h2: Confirm on your phone',
			'img:',
			'p: Alice',
			'p: WeChat on your phone asks whether you want to log in. Confirm it there.',
			'button[confirmed]: I have confirmed',
			'button[hold]: My phone shows a code',
		]);
	});

	it('takes a code', () => {
		expect(shown({ phase: 'codeNeeded' })).toEqual([
			'Your phone shows a code: type it in here',
			'h2: Enter the code',
			'label: Code that your phone shows',
			'input[code]:',
			'p: If your phone says that the code is no longer valid, have it show a new one and type in that.',
			'button[code]: Send the code',
			'button[confirmed]: My phone shows no code',
		]);
	});

	it('says why a code was not taken', () => {
		expect(shown({ phase: 'codeNeeded', message: '验证码错误' })).toContain(
			'p: Message of the gateway: 验证码错误',
		);
		expect(shown({ phase: 'codeNeeded', codeUnusable: true })).toContain(
			'p: That is not a code: it has digits only.',
		);
	});

	it('says how long to wait when a code comes too soon', () => {
		expect(shown({ phase: 'codeNeeded', codeWaitMs: 2_001 })).toContain(
			'p: Not sent yet. Wait 3 s, look at your phone again, then send the code.',
		);
	});

	it('says what to do when no more codes are taken', () => {
		expect(shown({ phase: 'codesUsedUp', message: '验证码错误' })).toEqual([
			'No more codes are taken for this QR code',
			'h2: Five codes were sent',
			'p: More are not taken for this QR code, so that nobody can guess one. If your phone asks for nothing but a tap, confirm there. Otherwise cancel the login on your phone, or wait some minutes until this QR code has expired: then you can get a new one here.',
			'p: Message of the gateway: 验证码错误',
			'button[confirmed]: I have confirmed',
		]);
	});

	it('says how long the gateway wants its rest', () => {
		const busy = { phase: 'gatewayBusy', message: '操作频繁，请稍后再试' } as const;
		expect(shown({ ...busy, restMs: 59_001 })).toEqual([
			'The gateway wants a rest. This page goes on by itself',
			'h2: A short rest',
			'p: The gateway was asked too often, so nothing is sent for a while, whatever is pressed. You need not do anything: this page goes on by itself.',
			'p: Message of the gateway: 操作频繁，请稍后再试',
			'p: Next try in 60 s.',
			'button[check]: Try again',
		]);
		expect(shown({ ...busy, restMs: 120_001 })).toContain('p: Next try in 3 min.');
		expect(shown({ ...busy, restMs: 5_000 }, 'zh-CN')).toContain('p: 5 秒后重试。');
	});

	it('leads to the verification', () => {
		const verificationUrl = 'https://weixin110.qq.com/check?id=1';
		expect(shown({ phase: 'verificationNeeded', verificationUrl })).toEqual([
			'WeChat wants to check that it is you',
			'h2: One more check by WeChat',
			'p: Open the page below and do what it asks for. If it shows a QR code, scan that one with your phone. Then come back here.',
			'a: Open the check (opens in a new tab)',
			'p: weixin110.qq.com',
			'button[confirmed]: I have done that',
		]);
	});

	it('only shows a verification address that a browser must not open', () => {
		const verificationUrl = 'weixin://dl/check';
		expect(shown({ phase: 'verificationNeeded', verificationUrl })).toContain(
			'p: The gateway gave this address, which cannot be opened from here: weixin://dl/check',
		);
	});

	it('keeps trying when the gateway does not answer', () => {
		expect(shown({ phase: 'gatewayUnreachable' })).toEqual([
			'The gateway does not answer. This page keeps trying',
			'h2: One moment',
			'p: The gateway does not answer just now. You need not do anything: this page keeps trying, and the QR code stays as it is.',
			'button[check]: Try again',
		]);
	});
});

describe('When a QR code is of no more use, the page', () => {
	it('offers a new one and the way out', () => {
		expect(shown({ phase: 'expired' })).toEqual([
			'This QR code has expired',
			'h2: The QR code is too old',
			'p: A QR code is only good for a few minutes.',
			'button[newQrCode]: Get a new QR code',
			'button[end]: Go on without a login',
		]);
	});

	it('sends the person to whoever sent the link when it cannot get a new one', () => {
		expect(shown({ phase: 'expired', renewable: false })).toEqual([
			'This QR code has expired',
			'h2: The QR code is too old',
			'p: A QR code is only good for a few minutes.',
			'p: Ask whoever sent you this link for a new one.',
			'button[end]: Go on without a login',
		]);
	});

	it('tells why WeChat refused', () => {
		expect(shown({ phase: 'refused', message: '用户取消登录' })).toEqual([
			'The login did not go through. If nothing is chosen, the workflow goes on in 60 seconds',
			'h2: Not logged in',
			'p: The login was cancelled on the phone, or WeChat did not accept it.',
			'p: Message of the gateway: 用户取消登录',
			'button[newQrCode]: Get a new QR code',
			'button[end]: Go on without a login',
			'p:',
		]);
	});
});

describe('When WeChat warns of a risk, the page', () => {
	const warned = { phase: 'warned', message: '登录环境存在异常' } as const;

	it('says so and what to do, and offers no other QR code', () => {
		for (const renewable of [true, false]) {
			expect(shown({ ...warned, renewable })).toEqual([
				'WeChat warns of a risk. If nothing is chosen, the workflow goes on in 60 seconds',
				'h2: Do not scan again now',
				'p: WeChat did not accept the login, and warns of a risk for the account.',
				'p: Message of the gateway: 登录环境存在异常',
				'p: Another QR code now could get the account blocked. Look into WeChat on the phone and follow what it says, leave the account in peace for a day, then ask whoever sent you this link.',
				'button[end]: Go on without a login',
				'p:',
			]);
		}
	});
});

describe('When nothing is left to do, the page', () => {
	it.each([
		['loggedIn', 'You are logged in', 'h2: Done. You are logged in'],
		['alreadyLoggedIn', 'This account is logged in already', 'h2: Nothing left to do'],
	] as const)('says who is logged in: %s', (phase, status, title) => {
		expect(shown({ phase, ...alice }).slice(0, -1)).toEqual([status, title, 'img:', 'p: Alice']);
	});

	it('says that the workflow goes on without a login', () => {
		expect(shown({ phase: 'ended' })).toEqual([
			'Ended without a login',
			'h2: Ended without a login',
			'p: The workflow goes on without WeChat. You can close this page.',
		]);
	});

	it('says who can mend it', () => {
		expect(shown({ phase: 'stuck', message: '账号已到期' })).toEqual([
			'This login cannot go on',
			'h2: Nothing you can mend',
			'p: n8n cannot use the gateway. Please tell whoever sent you this link.',
			'p: Message of the gateway: 账号已到期',
		]);
	});
});

describe('In Chinese, the page', () => {
	it.each([
		['waiting', '请用微信扫描二维码', 'h2: 用微信扫码登录'],
		['scanned', '已扫码，请在手机上确认登录', 'h2: 请在手机上确认'],
		['codeNeeded', '手机上显示了验证码，请在此输入', 'h2: 输入验证码'],
		['verificationNeeded', '微信需要验证是您本人操作', 'h2: 还需完成微信验证'],
		['expired', '二维码已过期', 'h2: 二维码已失效'],
		['refused', '登录未成功；如无选择，工作流将在 60 秒后继续', 'h2: 未能登录'],
		['warned', '微信提示账号存在风险；如无选择，工作流将在 60 秒后继续', 'h2: 请暂时不要再扫码'],
		['loggedIn', '登录成功', 'h2: 登录成功'],
		['alreadyLoggedIn', '该账号已处于登录状态', 'h2: 无需再操作'],
		['ended', '已结束，未登录', 'h2: 已结束，未登录'],
		['gatewayUnreachable', '网关暂无响应，本页会继续重试', 'h2: 请稍候'],
		['codesUsedUp', '此二维码不再接受验证码', 'h2: 已提交五次验证码'],
		['gatewayBusy', '网关要求稍候，本页会自动继续', 'h2: 稍等片刻'],
		['stuck', '登录无法继续', 'h2: 需要对方处理'],
	] as const)('says how a login stands: %s', (phase, status, title) => {
		expect(shown({ phase }, 'zh-CN').slice(0, 2)).toEqual([status, title]);
	});

	it('offers the same', () => {
		expect(shown({ phase: 'refused' }, 'zh-CN')).toEqual([
			'登录未成功；如无选择，工作流将在 60 秒后继续',
			'h2: 未能登录',
			'p: 您在手机上取消了登录，或者微信没有接受这次登录。',
			'button[newQrCode]: 获取新的二维码',
			'button[end]: 不登录，继续流程',
			'p:',
		]);
	});
});

describe('The panel', () => {
	const elements = (view: Partial<View> & Pick<View, 'phase'>) =>
		elementsOfPart(updateOf(frame, { renewable: true, ...view }).panel);

	it('sends ticket, language and phase with every form', () => {
		const forms = elements({ phase: 'codeNeeded' }).filter(({ tagName }) => tagName === 'form');
		const fields = elements({ phase: 'codeNeeded' })
			.filter((element) => attribute(element, 'type') === 'hidden')
			.map((element) => [attribute(element, 'name'), attribute(element, 'value')]);
		expect(forms.map((form) => attribute(form, 'action'))).toEqual([frame.formUrl, frame.formUrl]);
		expect(fields).toEqual([
			['ticket', 'ticket-1'],
			['language', 'en'],
			['phase', 'codeNeeded'],
			['ticket', 'ticket-1'],
			['language', 'en'],
			['phase', 'codeNeeded'],
		]);
	});

	it('opens the verification without telling it where it was opened from', () => {
		const view: View = {
			phase: 'verificationNeeded',
			verificationUrl: 'https://a.example/',
			renewable: true,
		};
		const [link] = elements(view).filter(({ tagName }) => tagName === 'a');
		expect(link?.attrs).toEqual([
			{ name: 'class', value: 'main' },
			{ name: 'href', value: 'https://a.example/' },
			{ name: 'target', value: '_blank' },
			{ name: 'rel', value: 'noopener noreferrer' },
		]);
	});

	it('keeps a place for a picture that the page has already', () => {
		const { panel } = updateOf(frame, { phase: 'scanned', nickName: 'Alice', renewable: true });
		expect(panel).toContain('<span class="avatar">');
	});

	it('shortens what would bury the rest', () => {
		const message = '错'.repeat(1_000);
		expect(shown({ phase: 'stuck', message })).toContain(
			`p: Message of the gateway: ${'错'.repeat(300)}…`,
		);
	});
});
