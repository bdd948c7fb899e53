import { textOf, type JsonObject } from '../wire/values';
import { chatRecord, groupInvite, link, miniProgram } from './appMessage';
import { contactCard, contactProfile, contactRequest, newContact } from './contactDetails';
import type { Content, Details } from './content';
import { groupProfile, joinRequest } from './groupDetails';
import { mediaOf } from './mediaDetails';
import { location, redPacket, transfer } from './moneyAndPlaces';
import { announcement, isAnnouncement, notice } from './notice';
import { quote } from './quote';
import { compact } from '../wire/compact';
import { child } from '../wire/xml';

type Read = (data: JsonObject, content: Content) => Details;

const withText: Read = (_, { text }) => compact({ text });

/** The sentence alone: whom it names is told as `contact`. */
const sentence: Read = (data, content) => compact({ text: notice(data, content).text });

const aboutContact: Read = (data, content) => ({
	...sentence(data, content),
	...contactProfile(data),
});

/** An app message without an event of its own: its words, and where it leads, if anywhere. */
function other(data: JsonObject, content: Content): Details {
	const words = (isAnnouncement(content) ? announcement : notice)(data, content);
	if (!child(content.xml, 'appmsg')) return words;
	const { title, ...more } = link(data, content);
	return Object.keys(more).length === 0
		? words
		: { ...words, link: { ...compact({ title }), ...more } };
}

const READ: Readonly<Record<string, Read>> = {
	'message.text': withText,
	'message.image': mediaOf('image'),
	'message.video': mediaOf('video'),
	'message.voice': mediaOf('voice'),
	'message.emoji': mediaOf('emoji'),
	'message.file': mediaOf('file'),
	'message.fileStarted': mediaOf('file'),
	'message.link': (data, content) => ({ link: link(data, content) }),
	'message.miniProgram': (data, content) => ({ miniProgram: miniProgram(data, content) }),
	'message.quote': quote,
	'message.chatRecord': (data, content) => ({ chatRecord: chatRecord(data, content) }),
	'message.groupInvite': (data, content) => ({ groupInvite: groupInvite(data, content) }),
	'message.channelVideo': (data, content) => ({ link: link(data, content) }),
	'message.music': (data, content) => ({ link: link(data, content) }),
	'message.contactCard': (data, content) => ({ contactCard: contactCard(data, content) }),
	'message.transfer': (_, content) => ({ transfer: transfer(content) }),
	'message.redPacket': (_, content) => ({ redPacket: redPacket(content) }),
	'message.location': (_, content) => ({ location: location(content) }),
	'message.other': other,
	'contact.request': contactRequest,
	'contact.notice': (data, content) => ({ ...sentence(data, content), ...newContact(content) }),
	'contact.updated': aboutContact,
	'contact.deleted': aboutContact,
	'contact.deletedYou': aboutContact,
	'contact.blockedYou': aboutContact,
	'group.updated': (data, content) => ({ ...notice(data, content), ...groupProfile(data) }),
	'officialAccount.article': (data, content) => ({ link: link(data, content) }),
	'group.announcement': announcement,
	'group.joinRequest': (data, content) => ({
		...notice(data, content),
		joinRequest: joinRequest(content),
	}),
	'account.offline': (data) => compact({ reason: textOf(data.reason) }),
	'media.videoReady': task,
	'moment.videoPosted': task,
};

/** Everything else that is told of a kind of event. */
export const detailsOf = (event: string, data: JsonObject, content: Content): Details =>
	(READ[event] ?? notice)(data, content);

const STATES: ReadonlyMap<string, string> = new Map([
	['0', 'running'],
	['1', 'done'],
	['2', 'failed'],
]);

/** A task that the gateway has finished (获取异步下载视频消息结果). */
function task(data: JsonObject): Details {
	return {
		task: compact({
			id: textOf(data.asynId) || textOf(data.id),
			state: STATES.get(textOf(data.type)),
			url: textOf(data.url),
			message: textOf(data.des),
		}),
	};
}
