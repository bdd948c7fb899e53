import {
	codeNeeded,
	ending,
	frame,
	loggedIn,
	PICTURE,
	refused,
	scanned,
	soon,
	waiting,
} from './support/samples';
import { Tab } from './support/tab';

let tab: Tab;

const open = (options?: Parameters<typeof Tab.open>[0]): Tab => (tab = Tab.open(options));

afterEach(() => tab.close());

describe('The script of the login page', () => {
	it('asks at once how the login stands', () => {
		open();
		expect(tab.pending).toMatchObject([
			{
				url: frame.postUrl,
				headers: { Accept: 'application/json' },
				fields: { action: 'check', ticket: 'ticket-1', language: 'en', phase: 'waiting' },
			},
		]);
	});

	it('shows the answer', async () => {
		open();
		await tab.answer(loggedIn);
		expect(tab.status).toBe('You are logged in');
		expect(tab.title).toBe('✓ You are logged in · Log in to WeChat');
		expect(tab.body.phase).toBe('loggedIn');
		expect(tab.find('#panel h2')?.textContent).toBe('Done. You are logged in');
	});

	it('asks again when the answer says so, and what it says', async () => {
		open();
		await tab.answer(codeNeeded, { next: 'watch', pauseMs: 10_000 });
		tab.pass(9_999);
		expect(tab.pending).toEqual([]);
		tab.pass(1);
		expect(tab.asks).toMatchObject({ action: 'watch', phase: 'codeNeeded' });
	});

	it('asks no more when nothing is left to ask', async () => {
		open();
		await tab.answer(loggedIn);
		tab.pass(600_000);
		tab.show(false);
		tab.show(true);
		expect(tab.pending).toEqual([]);
	});

	it.each([
		['en', ['fr', 'en-GB'], /^2[012] Nov 2026, \d\d:\d\d$/],
		['en', ['fr'], /^Nov 2[012], 2026, \d+:\d\d.[AP]M$/],
		['zh-CN', ['zh-TW'], /^2026年11月2[012]日 .+:\d\d$/],
		['en', ['en-US@posix'], /^Nov 21, 2026, 09:30 UTC$/],
	] as const)(
		'shows the end of the link in %s as readers of %j write it',
		(language, languages, expected) => {
			open({ language, languages: [...languages] });
			expect(tab.find('#until')?.textContent).toMatch(expected);
			expect(tab.asks).toMatchObject({ action: 'check' });
		},
	);
});

describe('A button of the login page', () => {
	it('asks without delay and cannot be pressed twice', async () => {
		open();
		await tab.answer(scanned, soon);
		tab.press('confirmed');
		tab.press('confirmed');
		tab.press('hold');
		expect(tab.asks).toMatchObject({ action: 'confirmed' });
		expect(tab.find('button[value=hold]')?.getAttribute('aria-disabled')).toBe('true');
		await tab.answer(scanned, soon);
		expect(tab.pending).toEqual([]);
		expect(tab.find('button[value=hold]')?.getAttribute('aria-disabled')).toBeNull();
	});

	it('waits for the request under way', async () => {
		open({ view: scanned });
		tab.press('hold');
		expect(tab.asks).toMatchObject({ action: 'check' });
		await tab.answer(scanned, soon);
		expect(tab.asks).toMatchObject({ action: 'hold' });
	});

	it('counts no more when the answer to the request under way no longer offers it', async () => {
		open({ view: refused });
		tab.press('newQrCode');
		await tab.answer(scanned, soon);
		expect(tab.pending).toEqual([]);
	});

	it('keeps the focus when it is there again, and else leaves it near', async () => {
		open();
		await tab.answer(scanned, soon);
		(tab.find('button[value=confirmed]') as unknown as { focus(): void }).focus();
		tab.press('confirmed');
		await tab.answer({ ...scanned, message: '请稍候' }, soon);
		expect(tab.focused.value).toBe('confirmed');
		tab.pass(3_000);
		await tab.answer(loggedIn);
		expect(tab.focused.id).toBe('panel');
	});
});

describe('The box for the code', () => {
	it('has the focus when it appears', async () => {
		open();
		await tab.answer(codeNeeded);
		expect(tab.focused.id).toBe('code');
	});

	it('is sent as it was typed', async () => {
		open();
		await tab.answer(codeNeeded);
		tab.type('123 456');
		tab.press('code');
		expect(tab.asks).toMatchObject({ action: 'code', code: '123 456', phase: 'codeNeeded' });
	});

	it('keeps what is typed while the page changes', async () => {
		open();
		await tab.answer(codeNeeded, { next: 'watch', pauseMs: 10_000 });
		tab.type('123');
		tab.pass(10_000);
		await tab.answer({ ...codeNeeded, message: '验证码错误' });
		expect(tab.find('[name=code]')?.value).toBe('123');
		expect(tab.find('[role=alert]')?.textContent).toBe('Message of the gateway: 验证码错误');
	});
});

describe('The picture of whoever scanned', () => {
	it('stays when a later answer has none', async () => {
		open();
		await tab.answer(scanned, soon);
		tab.pass(3_000);
		await tab.answer(loggedIn);
		expect(tab.find('#panel img.avatar')?.getAttribute('src')).toBe(PICTURE);
	});
});

describe('A tab that nobody sees', () => {
	it('asks seldom, and at once when it is seen again', async () => {
		open();
		tab.show(false);
		await tab.answer(waiting, soon);
		expect(tab.passUntilRequest()).toBe(15_000);
		await tab.answer(waiting, soon);
		tab.pass(1_000);
		tab.show(true);
		expect(tab.passUntilRequest()).toBe(100);
	});

	it('does not cut short the pause after the scan, in which the phone may show a code', async () => {
		open();
		await tab.answer(scanned, { next: 'check', pauseMs: 8_000 });
		tab.show(false);
		tab.pass(1_000);
		tab.show(true);
		expect(tab.passUntilRequest()).toBe(7_000);
	});
});

describe('Another QR code', () => {
	const renewed = { ticket: 'ticket-2', qrCode: PICTURE.replace('=', '+=') };

	it('takes the place of the first, also in the address and the language link', async () => {
		open();
		await tab.answer(waiting, { ...soon, renewed });
		expect(tab.find('#qr-code')?.getAttribute('src')).toBe(renewed.qrCode);
		expect(tab.find('#qr-code')?.getAttribute('alt')).toBe('QR code to scan with WeChat');
		expect(tab.fragment).toBe('#ticket=ticket-2');
		expect(tab.find('#language')?.getAttribute('href')).toBe(
			'https://n8n.example/webhook-waiting/7?signature=abc&lang=zh-CN#ticket=ticket-2',
		);
		tab.pass(3_000);
		expect(tab.asks).toMatchObject({ ticket: 'ticket-2' });
	});

	it('is still the one to scan after a reload; until its picture is there, none is shown', async () => {
		open({ fragment: '#ticket=ticket-2' });
		expect(tab.asks).toMatchObject({ ticket: 'ticket-2', picture: '1' });
		expect(tab.find('#qr-code')).toBeNull();
		await tab.answer(waiting, { ...soon, renewed });
		expect(tab.find('#qr-code')?.getAttribute('src')).toBe(renewed.qrCode);
		tab.pass(3_000);
		expect(tab.asks).not.toHaveProperty('picture');
	});

	it('may have no picture', async () => {
		open();
		await tab.answer(waiting, { ...soon, renewed: { ticket: 'ticket-2' } });
		expect(tab.find('#qr-tile')?.textContent).toBe(
			'The picture of the QR code could not be fetched. Reload this page to try again.',
		);
	});
});

describe('After a refusal, the login page', () => {
	it('counts down and then lets the workflow go on', async () => {
		open();
		await tab.answer(refused, ending);
		tab.pass(18_000);
		expect(tab.find('.countdown')?.textContent).toBe(
			'If you choose nothing, the workflow goes on without a login in 42 s.',
		);
		expect(tab.passUntilRequest()).toBe(42_000);
		expect(tab.asks).toMatchObject({ action: 'end', phase: 'refused' });
	});

	it('does not count on when another QR code was asked for', async () => {
		open();
		await tab.answer(refused, ending);
		tab.press('newQrCode');
		await tab.answer(waiting, { ...soon, renewed: { ticket: 'ticket-2' } });
		expect(tab.passUntilRequest()).toBe(3_000);
		expect(tab.asks).toMatchObject({ action: 'check', ticket: 'ticket-2' });
	});
});
