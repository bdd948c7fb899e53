import type { OperationCase } from '../../support/operationCase';
import { rowOf } from '../../support/request';
import { CHANNEL, ME, MY, only, OWN } from './shared';

const SESSION = '69fd3a9cc1180847d8b5a1533bf285b99a83784cfd4cfdadea78974509359c74@findermsg';
const CONTACT = 'fv1_552f@findermsgstranger';

/** A message that went out. */
const sent = (operation: string, input: object, fields: object): OperationCase => ({
	operation: `channel.${operation}`,
	input: { channelUserName: CHANNEL, sessionId: SESSION, ...input },
	sends: { toUserName: CHANNEL, sessionId: SESSION, ...fields },
	gives: ({ loginId: account }) => ({
		success: true,
		account,
		channelUserName: CHANNEL,
		newMessageId: '1248576160896589973',
	}),
});

/** The session for an answer. */
const session = (when: string, input: object, fields: object): OperationCase => ({
	operation: 'channel.getMessageSession',
	when,
	input: { channelUserName: CHANNEL, ...input },
	sends: { toUserName: CHANNEL, ...fields },
	gives: ({ loginId: account }) => ({ account, channelUserName: CHANNEL, sessionId: SESSION }),
});

export const privately: OperationCase[] = [
	{
		operation: 'channel.getMessageContact',
		input: { ...OWN, contactUserName: CONTACT },
		sends: { ...ME, contactUserName: CONTACT },
		gives: ({ gateway, call, loginId: account }) => {
			const { username, headUrl, msgInfo } = only(rowOf(gateway, call).sample.response?.data);
			return {
				account,
				contactUserName: username,
				exists: true,
				nickname: '。',
				signature: '从',
				avatarUrl: headUrl,
				sessionId: (msgInfo as { sessionId: string }).sessionId,
			};
		},
	},
	session('the own channel writes', OWN, { type: 1, myUserName: MY.myUserName }),
	session('a person writes', { identity: '2' }, { type: 2, myUserName: '' }),
	sent('sendPrivateText', { ...OWN, text: '哈喽' }, { myUserName: MY.myUserName, content: '哈喽' }),
	sent(
		'sendPrivateImage',
		{ imageUrl: 'http://127.0.0.1/1.jpg' },
		{ imgUrl: 'http://127.0.0.1/1.jpg' },
	),
];
