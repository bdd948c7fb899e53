import { momentReply, momentRow } from '../../moment/read';
import { momentVideo } from '../../moment/videoLink';
import { operation } from '../../operation/word';
import { downloadFile } from '../media/fields';
import { DOWNLOADS, MOMENT_FETCHES } from '../paces';
import { moments } from '../paging';
import { account, itemAccount } from '../subjects';
import { contactId, momentId, xml } from './fields';

const checkIds = () => import('../../moment/ids');

/** What all that fetches moments has in common. */
const fetching = { repeatable: true, pace: MOMENT_FETCHES } as const;

/** 获取朋友圈: what others and the account itself have posted. */
export const reading = {
	getMany: operation({
		...fetching,
		about: [account],
		name: 'Get Many',
		action: 'Get many moments',
		description:
			'List the newest moments of the account and its friends. The node leaves 5 seconds between two pages; the vendors allow 200 fetches a day.',
		list: moments,
		open: { call: 'POST /open/getCircle', page: '获取朋友圈动态', row: momentRow },
		wkteam: { call: 'POST /getCircle', page: 'peng-you-quan/getCircle', row: momentRow },
	}),

	getManyByContact: operation({
		...fetching,
		about: [account],
		name: 'Get Many by Contact',
		action: 'Get many moments of a contact',
		description:
			'List the newest moments of one friend, as far as the account can see them. Use Get for the pictures and the text of one.',
		list: moments,
		fields: { contactId },
		code: checkIds,
		open: {
			call: 'POST /open/getFriendCircle',
			send: { wxId: 'contactId' },
			page: '获取好友朋友圈',
			row: momentRow,
		},
		wkteam: {
			call: 'POST /getFriendCircle',
			send: { wcId: 'contactId' },
			page: 'peng-you-quan/getFriendCircle',
			row: momentRow,
		},
	}),

	get: operation({
		...fetching,
		about: [itemAccount],
		name: 'Get',
		action: 'Get moment',
		description:
			'Get one moment with its text, likes, comments and XML. One that is gone, or hidden from the account, gives exists: false.',
		fields: { contactId, momentId },
		send: { id: 'momentId' },
		reply: momentReply,
		code: checkIds,
		open: {
			call: 'POST /open/getFriendCircleDetail',
			send: { wxId: 'contactId' },
			page: '获取好友朋友圈详情',
		},
		wkteam: {
			call: 'POST /getSnsObject',
			send: { wcId: 'contactId' },
			page: 'peng-you-quan/getSnsObject',
		},
	}),

	downloadVideo: operation({
		about: [itemAccount],
		name: 'Download Video',
		action: 'Download video of moment',
		description: 'Download the video of a moment, by the XML that Get gives',
		repeatable: true,
		pace: DOWNLOADS,
		fields: { xml, downloadFile },
		media: 'video',
		simplify: false,
		reply: momentVideo,
		open: { call: 'POST /open/snsDownloadVideo', send: { xml: 'xml' }, page: '下载朋友圈视频' },
		wkteam: {
			call: 'POST /downloadSnsVideo',
			send: { content: 'xml' },
			page: 'peng-you-quan/downloadSnsVideo',
		},
	}),
};
