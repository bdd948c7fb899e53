import { detailsOf } from './pushed';

/** Data of a private message from Bob. */
export const bob = { fromUser: 'wxid_bob', toUser: 'wxid_me', newMsgId: 1, msgType: 49 };

/** What all items of wkteam tell of a private message from Bob. */
export const fromBob = {
	gateway: 'wkteam',
	account: 'wxid_me',
	wcId: 'wxid_me',
	scope: 'private',
	chatId: 'wxid_bob',
	senderId: 'wxid_bob',
	isSelf: false,
	newMessageId: '1',
	timestamp: '2026-11-21T08:30:00.000Z',
};

/** The XML of an app message. */
export const app = (...elements: string[]) => `<msg><appmsg>${elements.join('')}</appmsg></msg>`;

/** The item of a private message from Bob, by code and content. */
export const privately = (code: string, content: string, more: Record<string, unknown> = {}) =>
	detailsOf(code, { ...bob, content, ...more });
