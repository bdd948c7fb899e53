import { loginPage, plainPage } from '../../../../../nodes/WechatGateway/loginPage/page';
import type { Frame, View } from '../../../../../nodes/WechatGateway/loginPage/view';
import { attribute, byId, elementsOf, outlineOf, textOf } from './support/html';
import { frame, PICTURE, waiting } from './support/samples';

const page = (changes: Partial<Frame> = {}, view: View = waiting) =>
	loginPage({ ...frame, ...changes }, view);

const named = (html: string, name: string) =>
	elementsOf(html).filter(({ tagName }) => tagName === name);

const only = (html: string, name: string) => {
	const found = named(html, name);
	expect(found).toHaveLength(1);
	return found[0]!;
};

describe('The login page', () => {
	it('shows the QR code in itself', () => {
		const picture = byId(page(), 'qr-code')!;
		expect(attribute(picture, 'src')).toBe(PICTURE);
		expect(attribute(picture, 'alt')).toBe('QR code to scan with WeChat');
	});

	it('says so when there is no picture of the QR code', () => {
		const html = page({ qrCode: undefined });
		expect(byId(html, 'qr-code')).toBeUndefined();
		expect(textOf(byId(html, 'qr-tile')!)).toBe(
			'The picture of the QR code could not be fetched. Reload this page to try again.',
		);
	});

	it('says which login it is for', () => {
		const html = page({ account: '', gateway: 'wkteam' });
		expect(textOf(only(html, 'dl'))).toBe(
			'AccountA new accountGatewayE-Cloud Butler (wkteam)Link valid untilNov 21, 2026, 09:30 UTC',
		);
		expect(textOf(only(page({ language: 'zh-CN' }), 'dl'))).toBe(
			'账号shop-reception网关社群助手（open）链接有效期至2026年11月21日 09:30 UTC',
		);
	});

	it('tells the moment to its script, too', () => {
		expect(attribute(byId(page(), 'until')!, 'datetime')).toBe('2026-11-21T09:30:00.000Z');
		expect(byId(page({ until: NaN }), 'until')).toBeUndefined();
	});

	it('tells the rules of the vendor', () => {
		const [list] = named(page(), 'ul');
		expect(textOf(list!)).toBe(
			'Scan in the province where the account is normally used, and do not ask for another QR code while scanning. Otherwise WeChat may restrict the account.' +
				'Logging in here logs WeChat out on your computer and other devices. Your phone stays logged in.',
		);
	});

	it('is marked with its language and leads to the other one', () => {
		const html = page({ language: 'zh-CN', otherLanguageUrl: '?signature=abc&lang=en' });
		expect(attribute(only(html, 'html'), 'lang')).toBe('zh-CN');
		const link = byId(html, 'language')!;
		expect(attribute(link, 'href')).toBe('?signature=abc&lang=en');
		expect(attribute(link, 'lang')).toBe('en');
		expect(textOf(link)).toBe('English');
	});

	it('tells the state in a live region, in the title and to its style', () => {
		const html = page({}, { phase: 'loggedIn', nickName: 'Alice', renewable: false });
		const status = byId(html, 'status')!;
		expect(status.attrs).toEqual([
			{ name: 'id', value: 'status' },
			{ name: 'role', value: 'status' },
			{ name: 'aria-live', value: 'polite' },
		]);
		expect(textOf(status)).toBe('You are logged in');
		expect(textOf(only(html, 'title'))).toBe('✓ You are logged in · Log in to WeChat');
		expect(attribute(only(html, 'body'), 'data-phase')).toBe('loggedIn');
	});

	it('holds nothing that its Content-Security-Policy would stop', () => {
		const html = page();
		const nonces = ['script', 'style'].map((name) => attribute(only(html, name), 'nonce'));
		expect(nonces).toEqual(['bm9uY2U', 'bm9uY2U']);
		const names = elementsOf(html).flatMap(({ attrs }) => attrs.map(({ name }) => name));
		expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
		expect(html).not.toMatch(/url\(|@import/);
	});

	it('keeps its script and style in one piece', () => {
		const html = page();
		expect(textOf(only(html, 'script'))).not.toMatch(/<\/?script|<!--/i);
		expect(textOf(only(html, 'style'))).not.toMatch(/<\/style|<!--/i);
		expect(html.startsWith('<!doctype html><html lang="en">')).toBe(true);
	});
});

describe('A page that only says something', () => {
	it('says it in the looks of the others, without a script', () => {
		const html = plainPage('zh-CN', '此处没有登录', '请检查链接 <b>', 'bm9uY2U');
		expect(outlineOf(html)).toEqual(['h1: 登录微信', 'h2: 此处没有登录', 'p: 请检查链接 <b>']);
		expect(textOf(only(html, 'title'))).toBe('此处没有登录');
		expect(named(html, 'script')).toEqual([]);
	});
});
