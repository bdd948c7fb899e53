import type { PostOffice, PushOptions } from '../callbacks/postOffice';
import { mentionsIn } from '../chats/mentions';
import type { GatewayName } from '../state/journal';
import type { People, PersonName } from '../state/people';
import type { Phone } from '../state/phone';

/** What people do on their phones that an account then hears of. */
export class ByHand {
	constructor(
		private readonly phone: Phone,
		private readonly post: PostOffice,
		private readonly people: People,
	) {}

	/** Who owns the account may write too: then it sees its own message. `group` is the ID of one. */
	sendText(loginId: string, person: PersonName, text: string, group?: string): void {
		const mentions = group === undefined ? [] : mentionsIn(this.people, text);
		this.send(loginId, person, 'message.text', {
			text,
			group,
			...(mentions.length > 0 && { mentions }),
		});
	}

	sendImage(loginId: string, person: PersonName, group?: string): void {
		this.send(loginId, person, 'message.image', { group });
	}

	/** @throws if somebody asks himself */
	requestFriend(loginId: string, person: PersonName, text?: string): void {
		const login = this.online(loginId);
		if (login.person === person) throw new Error('Nobody can be a friend of himself');
		this.post.push(login.gateway, 'contact.request', { loginId, from: person, text });
	}

	/** The login ends; a registered callback address is told unless `silently`. */
	drop(loginId: string, reason?: string, silently = false): void {
		const gateway = this.phone.drop(loginId, reason);
		if (!silently) this.post.tellIfHeard(gateway, 'account.offline', { loginId, text: reason });
	}

	/** Who is online where, and whether a callback address hears of it. */
	onlineAndHeard(): Array<ReturnType<Phone['online']>[number] & { isHeard: boolean }> {
		return this.phone
			.online()
			.map((login) => ({ ...login, isHeard: this.post.isHeard(login.gateway) }));
	}

	private send(
		loginId: string,
		person: PersonName,
		event: string,
		{ group, ...rest }: PushOptions,
	): void {
		const login = this.online(loginId);
		this.post.push(login.gateway, event, {
			...rest,
			loginId,
			...(login.person === person ? { self: true } : { from: person }),
			...(group === undefined ? { scope: 'private' } : { scope: 'group', group }),
		});
	}

	private online(loginId: string): { gateway: GatewayName; person: PersonName } {
		const login = this.phone.online().find((candidate) => candidate.loginId === loginId);
		if (!login) throw new Error(`Login ${loginId} is not online`);
		return login;
	}
}
