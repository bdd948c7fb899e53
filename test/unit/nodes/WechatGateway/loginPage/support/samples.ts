import type { Frame, View } from '../../../../../../nodes/WechatGateway/loginPage/view';

/** One pixel. */
export const PICTURE =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export const frame: Frame = {
	language: 'en',
	otherLanguageUrl: '?signature=abc&lang=zh-CN',
	account: 'shop-reception',
	gateway: 'open',
	qrCode: PICTURE,
	ticket: 'ticket-1',
	postUrl: '/webhook-waiting/7/wechat-login?signature=abc',
	formUrl: '?signature=abc',
	until: Date.UTC(2026, 10, 21, 9, 30),
	nonce: 'bm9uY2U',
};

export const waiting: View = { phase: 'waiting', renewable: true };
export const scanned: View = {
	phase: 'scanned',
	nickName: 'Alice',
	avatar: PICTURE,
	renewable: true,
};
export const codeNeeded: View = { phase: 'codeNeeded', renewable: true };
export const refused: View = { phase: 'refused', renewable: true };
export const loggedIn: View = { phase: 'loggedIn', nickName: 'Alice', renewable: false };

/** What the node says about the next request. */
export const soon = { next: 'check', pauseMs: 3_000 } as const;
export const ending = { next: 'end', pauseMs: 60_000 } as const;
