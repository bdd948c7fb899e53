import type { Scope, TriggerItem } from './item';
import { UNKNOWN } from './codes';

/** Which items a workflow wants. An empty list means all. */
export interface Wanted {
	events: readonly string[];
	ignoreOwn: boolean;
	/** Whether what could not be understood is wanted. */
	unknown: boolean;
	scopes: readonly Scope[];
	chatIds: readonly string[];
	senderIds: readonly string[];
	/** Of the messages in groups, only those that mention the account. */
	onlyMentioned: boolean;
	textContains: string;
	/** Whether the text is one that a pattern describes. */
	textMatches?: (text: string) => boolean;
}

/** Whether an item is wanted. What could not be understood has nothing that the other filters could look at. */
export function isWanted(item: TriggerItem, wanted: Wanted): boolean {
	if (item.event === UNKNOWN) return wanted.unknown;
	return (
		among(wanted.events, item.event) &&
		!(wanted.ignoreOwn && item.isSelf) &&
		among(wanted.scopes, item.scope) &&
		among(wanted.chatIds, item.chatId) &&
		among(wanted.senderIds, item.senderId) &&
		!(wanted.onlyMentioned && item.scope === 'group' && item.isMentioned !== true) &&
		hasText(item.text ?? '', wanted)
	);
}

const among = (list: readonly string[], value: string | undefined): boolean =>
	list.length === 0 || (value !== undefined && list.includes(value));

const hasText = (text: string, { textContains, textMatches }: Wanted): boolean =>
	text.toLowerCase().includes(textContains.toLowerCase()) && (textMatches?.(text) ?? true);
