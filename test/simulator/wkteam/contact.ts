import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { contactsBy, enterpriseRow } from '../protocol/contacts';
import type { AddressBooks } from '../state/addressBook';
import type { Mailbox } from '../state/mailbox';
import type { Outbox } from '../state/outbox';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** Friends. */
export function wkteamContact(
	gateway: WkteamGateway,
	mailbox: Mailbox,
	outbox: Outbox,
	books: AddressBooks,
): Handlers {
	return {
		...contactsBy(
			'wkteam',
			(answer) => onInstance(gateway, (_wId, person, call) => answer(person, call)),
			books,
			gateway.world.origin,
		),

		listOpenImContacts: onInstance(gateway, (_wId, person, call) => {
			const { enterprise } = books.of('wkteam', person).entries;
			return success(call.fact, [...enterprise.values()].map(enterpriseRow));
		}),

		// 0 is a friend; the sample has 6 for others.
		checkFriendStatus: onInstance(gateway, (_wId, person, call) => {
			const { friends } = books.of('wkteam', person).entries;
			const ids = call.text('wcId').split(',');
			return success(
				call.fact,
				ids.map((userName) => ({ userName, status: friends.has(userName) ? 0 : 6 })),
			);
		}),

		// Both also for groups, and for chats with people who are no friends.
		pinChat: onInstance(gateway, (_wId, person, call) => {
			const { pinned } = books.of('wkteam', person);
			if (call.integer('operType') === 1) pinned.add(call.text('wcId'));
			else pinned.delete(call.text('wcId'));
			return success(call.fact);
		}),

		muteChat: onInstance(gateway, (_wId, person, call) => {
			const { muted } = books.of('wkteam', person);
			if (call.integer('type') === 0) muted.add(call.text('chatRoomId'));
			else muted.delete(call.text('chatRoomId'));
			return success(call.fact);
		}),

		setFriendPermission: onInstance(gateway, (_wId, person, call) => {
			const friend = books.of('wkteam', person).entries.friends.get(call.text('wcId'));
			if (!friend) return failure('对方不是你的好友');
			friend.isChatOnly = call.integer('type') === 2;
			return success(call.fact);
		}),

		getLabelContacts: onInstance(gateway, (_wId, person, call) => {
			const labelId = call.integer('labelId') ?? NaN;
			return success(call.fact, books.of('wkteam', person).labelled([labelId]));
		}),

		acceptFriend: onInstance(gateway, (wId, person, call) => {
			const values = {
				v1: call.text('v1'),
				v2: call.text('v2'),
				scene: call.integer('type') ?? NaN,
			};
			const request = mailbox.accept('wkteam', person.wcId, values);
			if (!request) return failure('好友请求不存在或已失效');
			const { wcId: account } = person;
			outbox.accept(
				{ gateway: 'wkteam', loginId: wId, account, wcId: request.from, ...values },
				person,
			);
			books.of('wkteam', person).befriend(request.from);
			return success(call.fact);
		}),
	};
}
