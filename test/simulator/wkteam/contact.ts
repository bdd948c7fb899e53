import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Mailbox } from '../state/mailbox';
import type { Outbox } from '../state/outbox';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** Friends. */
export function wkteamContact(gateway: WkteamGateway, mailbox: Mailbox, outbox: Outbox): Handlers {
	return {
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
			return success(call.fact);
		}),
	};
}
