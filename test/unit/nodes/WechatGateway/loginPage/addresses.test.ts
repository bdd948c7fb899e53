import {
	inlinePicture,
	outsideLink,
	ownAddress,
} from '../../../../../nodes/WechatGateway/loginPage/addresses';
import { PICTURE } from './support/samples';

describe('A picture on the login page', () => {
	it.each([PICTURE, 'data:image/jpeg;base64,AAAA', 'data:image/gif;base64,AA=='])(
		'may be %s',
		(address) => {
			expect(inlinePicture(address)).toBe(address);
		},
	);

	it.each([
		'https://wx.qlogo.cn/mmhead/0',
		'data:image/svg+xml;base64,AAAA',
		'data:text/html;base64,AAAA',
		'data:image/png;base64,AA"onload="alert(1)',
		'data:image/png;base64,AAAA\n',
		'https://example.com/data:image/png;base64,AAAA',
		'',
		undefined,
	])('is never %j', (address) => {
		expect(inlinePicture(address)).toBeUndefined();
	});
});

describe('A link that leads away from the login page', () => {
	it.each([
		['https://weixin110.qq.com/a?b=c#d', 'https://weixin110.qq.com/a?b=c#d'],
		[' http://example.com ', 'http://example.com/'],
		['https://example.com/"onclick="x', 'https://example.com/%22onclick=%22x'],
	])('may be %j', (address, href) => {
		expect(outsideLink(address)?.href).toBe(href);
	});

	it.each([
		'javascript:alert(1)',
		'data:text/html,x',
		'weixin://dl/business',
		'https://user:secret@example.com/',
		'https://user@example.com/',
		'//example.com',
		'xhttps://example.com',
		'not an address',
		'',
	])('is never %j', (address) => {
		expect(outsideLink(address)).toBeUndefined();
	});
});

describe('An address of the login page itself', () => {
	it.each(['?signature=a&lang=en', '7/wechat-login?signature=a', '/n8n/webhook-waiting/7?a=b'])(
		'may be %s',
		(address) => {
			expect(ownAddress(address)).toBe(address);
		},
	);

	it.each(['https://example.com/', '//example.com/', '\\\\example.com', 'javascript:alert(1)'])(
		'is the page itself instead of %s',
		(address) => {
			expect(ownAddress(address)).toBe('');
		},
	);
});
