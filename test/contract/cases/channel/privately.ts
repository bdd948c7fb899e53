import { contactIn, sessionBetween } from '../../../simulator/state/letters';
import { personAs } from '../../../simulator/channels';
import type { OperationCase } from '../../support/operationCase';
import type { Scene } from '../../support/scene';
import { CHANNEL, channels, ME, MY, OWN, OWN_USER } from './shared';

const SESSION = sessionBetween(OWN_USER, CHANNEL);
const CONTACT = contactIn(SESSION);

/** Bob has written to Alice's channel. */
const written = (scene: Scene): string => {
	const account = channels(scene);
	const { letters, clock } = scene.simulator;
	const mail = { sessionId: SESSION, from: CHANNEL, to: OWN_USER, text: '在吗' };
	letters.all.push({ ...mail, at: clock.now(), newMsgId: 1n });
	return account;
};

/** A message that went out. */
const sent = (operation: string, input: object, fields: object): OperationCase => ({
	operation: `channel.${operation}`,
	before: written,
	input: { channelUserName: CHANNEL, sessionId: SESSION, ...input },
	sends: { toUserName: CHANNEL, sessionId: SESSION, ...fields },
	gives: ({ loginId: account }) => ({
		success: true,
		account,
		channelUserName: CHANNEL,
		newMessageId: expect.stringMatching(/^\d{19}$/) as string,
	}),
});

/** The session for an answer. */
const session = (
	when: string,
	input: object,
	fields: object,
	sessionOf: (scene: Scene) => string,
): OperationCase => ({
	operation: 'channel.getMessageSession',
	when,
	before: channels,
	input: { channelUserName: CHANNEL, ...input },
	sends: { toUserName: CHANNEL, ...fields },
	gives: ({ loginId: account, scene }) => ({
		account,
		channelUserName: CHANNEL,
		sessionId: sessionOf(scene),
	}),
});

export const privately: OperationCase[] = [
	{
		operation: 'channel.getMessageContact',
		before: written,
		input: { ...OWN, contactUserName: CONTACT },
		sends: { ...ME, contactUserName: CONTACT },
		gives: ({ loginId: account }) => ({
			account,
			contactUserName: CONTACT,
			exists: true,
			nickname: '摩托欧耶',
			signature: '喜欢摩托车就会关注',
			avatarUrl: 'http://127.0.0.1/bob.png',
			sessionId: SESSION,
		}),
	},
	{
		operation: 'channel.getMessageContact',
		when: 'nobody of that name has written',
		before: channels,
		input: { ...OWN, contactUserName: CONTACT },
		sends: { ...ME, contactUserName: CONTACT },
		gives: ({ loginId: account }) => ({ account, contactUserName: CONTACT, exists: false }),
	},
	session('the own channel writes', OWN, { type: 1, myUserName: MY.myUserName }, () => SESSION),
	session('a person writes', { identity: '2' }, { type: 2, myUserName: '' }, ({ simulator }) =>
		sessionBetween(personAs(simulator.people.alice).userName, CHANNEL),
	),
	sent('sendPrivateText', { ...OWN, text: '哈喽' }, { myUserName: MY.myUserName, content: '哈喽' }),
	sent(
		'sendPrivateImage',
		{ imageUrl: 'http://127.0.0.1/1.jpg' },
		{ imgUrl: 'http://127.0.0.1/1.jpg' },
	),
];
