import { sessionOwner } from '../../channel/own';
import { messageContactReply, privateReply, sessionReply } from '../../channel/read';
import { operation } from '../../operation/word';
import { PRIVATE_MESSAGES } from '../paces';
import { account, itemAccount, myChannelName, ownChannel } from '../subjects';
import { channelUserName } from './fields';
import { imageUrl, ownChannel as ownChannelField, text } from '../fields';
import { onlyWkteam } from './onlyWkteam';
import { contactUserName, identity, sessionId } from './privateFields';

/** 私信: messages between channels and people. */
export const privately = {
	getMessageContact: operation({
		about: [account, ownChannel],
		name: 'Get Message Contact',
		action: 'Get contact of private messages',
		description:
			'Get who has written to the own channel, with the session for an answer. Somebody unknown gives exists: false.',
		repeatable: true,
		fields: { contactUserName },
		send: { contactUserName: 'contactUserName' },
		reply: messageContactReply,
		open: onlyWkteam,
		wkteam: { call: 'POST /finder/getContactDetails', page: 'shipinhao/getContactDetails' },
	}),

	getMessageSession: operation({
		about: [itemAccount],
		name: 'Get Message Session',
		action: 'Get session for private messages',
		description: 'Get the session for private messages to a channel',
		repeatable: true,
		simplify: false,
		fields: { channelUserName, identity, ownChannel: ownChannelField },
		send: {
			toUserName: 'channelUserName',
			type: 'identity',
			myUserName: { from: { known: sessionOwner }, when: 'always' },
		},
		reply: sessionReply,
		open: onlyWkteam,
		wkteam: { call: 'POST /getSessionId', page: 'shipinhao/getSessionId' },
	}),

	sendPrivateText: operation({
		about: [itemAccount, myChannelName],
		name: 'Send Private Text',
		action: 'Send private text to channel',
		description: 'Send a text to a channel in private',
		repeatable: false,
		pace: PRIVATE_MESSAGES,
		simplify: false,
		fields: { channelUserName, sessionId, text },
		send: { toUserName: 'channelUserName', sessionId: 'sessionId', content: 'text' },
		reply: privateReply,
		code: () => import('../../channel/privateText'),
		open: onlyWkteam,
		wkteam: { call: 'POST /privateSend', page: 'shipinhao/privateSend' },
	}),

	sendPrivateImage: operation({
		about: [itemAccount],
		name: 'Send Private Image',
		action: 'Send private image to channel',
		description:
			'Send a picture to a channel in private. WeChat lets it through only once the other side has replied.',
		repeatable: false,
		pace: PRIVATE_MESSAGES,
		simplify: false,
		fields: { channelUserName, sessionId, imageUrl },
		send: { toUserName: 'channelUserName', sessionId: 'sessionId', imgUrl: 'imageUrl' },
		reply: privateReply,
		code: () => import('../../message/addresses'),
		open: onlyWkteam,
		wkteam: { call: 'POST /privateSendImg', page: 'shipinhao/privateSendImg' },
	}),
};
