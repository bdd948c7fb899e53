import { newMsgId64 } from '../callbacks/ids';
import type { Call, Handlers } from '../protocol/call';
import { failure, success, type Reply } from '../protocol/envelope';
import { contactIn, sessionBetween, type Letter } from '../state/letters';
import type { Person } from '../state/people';
import { personAs } from './actor';
import { noChannel, type ChannelScope } from './scope';

/** The identities of getSessionId. */
const AS_PERSON = 2;
const noSession = '私信会话不存在';

/** Private messages between channels and people. */
export function privatelyBy(scope: ChannelScope): Handlers {
	const { channels, letters, world } = scope.its;

	/** Who the account is in a session with somebody, if it is in it at all. */
	const meIn = (sessionId: string, person: Person, other: string): string | undefined =>
		[channels.of(person.wcId)?.userName, personAs(person).userName].find(
			(name) => name !== undefined && sessionBetween(name, other) === sessionId,
		);
	const send = (
		person: Person,
		call: Call,
		what: Pick<Letter, 'text' | 'picture'>,
		mayBeFirst: boolean,
	): Reply => {
		const [to, sessionId] = [call.text('toUserName'), call.text('sessionId')];
		const from = meIn(sessionId, person, to);
		if (!channels.find(to)) return failure(noChannel);
		if (from === undefined) return failure(noSession);
		if (!mayBeFirst && !letters.in(sessionId).some((one) => one.from === to)) {
			return failure('对方回复后才能发送图片');
		}
		const newMsgId = newMsgId64();
		letters.all.push({ sessionId, from, to, ...what, at: scope.now(), newMsgId });
		return success(call.fact, { newMsgId });
	};

	return {
		getMessageSession: scope.online((person, call) => {
			const [to, named] = [call.text('toUserName'), call.text('myUserName')];
			const own = channels.of(person.wcId)?.userName;
			const isPerson = call.integer('type') === AS_PERSON;
			if (!channels.find(to) || (!isPerson && named !== own)) return failure(noChannel);
			const me = isPerson ? personAs(person).userName : named;
			return success(call.fact, {
				sessionId: sessionBetween(me, to),
				enableAction: 0,
				toUsername: to,
			});
		}),

		sendPrivateText: scope.own(({ person }, call) =>
			send(person, call, { text: call.text('content') }, true),
		),

		sendPrivateImage: scope.online((person, call) =>
			send(person, call, { picture: call.text('imgUrl') }, false),
		),

		// Of somebody who has not written the manual shows nothing: a list of nobody [inferred].
		getMessageContact: scope.own(({ channel }, call) => {
			const wanted = call.text('contactUserName');
			const letter = letters
				.of(channel.userName)
				.find(
					({ from, sessionId }) => from !== channel.userName && contactIn(sessionId) === wanted,
				);
			const people = Object.values<Person>(world.people).map((person) => ({
				...person,
				province: '',
				userName: personAs(person).userName,
			}));
			const all = [...people, ...channels.list().map((one) => ({ ...one.profile, ...one.actor }))];
			const who = all.find(({ userName }) => userName === letter?.from);
			if (!letter || !who) return success(call.fact, []);
			const { nickName, headUrl, signature, country, province, city, sex } = who;
			return success(call.fact, [
				{
					wxUsernameV5: letter.from,
					signature,
					nickname: nickName,
					headUrl,
					msgInfo: { sessionId: letter.sessionId, msgUsername: wanted },
					username: wanted,
					extInfo: { country, province, city, sex },
				},
			]);
		}),
	};
}
