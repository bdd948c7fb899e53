import type { TriggerItem } from '../../../../../gateway';

/** A text on wkteam, known by its ID. */
export const message = (id: number, more: Partial<TriggerItem> = {}): TriggerItem => ({
	event: 'message.text',
	gateway: 'wkteam',
	account: 'wxid_me',
	wcId: 'wxid_me',
	scope: 'private',
	isSelf: false,
	newMessageId: String(id),
	timestamp: '2026-11-21T08:30:00.000Z',
	raw: {},
	...more,
});
