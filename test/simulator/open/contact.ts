import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { contactsBy } from '../protocol/contacts';
import type { AddressBooks } from '../state/addressBook';
import type { Mailbox } from '../state/mailbox';
import type { Outbox } from '../state/outbox';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Friends. */
export function openContact(
	gateway: OpenGateway,
	mailbox: Mailbox,
	outbox: Outbox,
	books: AddressBooks,
): Handlers {
	return {
		...contactsBy(
			'open',
			(answer) => onlineDevice(gateway, (_device, person, call) => answer(person, call)),
			books,
			gateway.world.origin,
		),

		// The page lists five sources and says: the one of the request. So the request decides (同意好友添加).
		acceptFriend: onlineDevice(gateway, ({ deviceId }, person, call) => {
			const values = {
				v1: call.text('v1'),
				v2: call.text('v2'),
				scene: call.integer('type') ?? NaN,
			};
			const request = mailbox.accept('open', person.wcId, values);
			if (!request) return failure('好友请求不存在或已失效');
			const { wcId: account } = person;
			outbox.accept(
				{ gateway: 'open', loginId: deviceId, account, wcId: request.from, ...values },
				person,
			);
			books.of('open', person).befriend(request.from);
			return success(call.fact);
		}),
	};
}
