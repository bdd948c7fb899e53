import { OPEN, WKTEAM, type OperationCase } from '../support/operationCase';
import { sends } from './sending';

const link = { title: '新闻', url: 'https://example.com/?a=1&b=2' };
const cover = { thumbUrl: 'https://example.com/a.jpg' };

const app = '<appmsg appid="" sdkver="0"><title>商城</title><type>33</type></appmsg>';
const miniProgram = `<?xml version="1.0"?>\n<msg>\n\t${app}\n\t<fromusername>wxid_bob</fromusername>\n</msg>`;

const parts = {
	displayName: '云铺海购',
	appId: 'wx07af7e375d21a08c',
	userName: 'gh_12566478d436@app',
	pagePath: 'pages/home/index.html?a=1',
	title: '商城',
	thumbUrl: 'https://example.com/a.png',
	iconUrl: 'https://example.com/b.png',
};

/** What people tap. */
export const cards: OperationCase[] = [
	sends(
		'message.sendLink',
		{ ...link, ...cover, description: '今天' },
		{ ...link, ...cover, description: '今天' },
	),
	sends('message.sendLink', link, link, { on: OPEN, when: 'it has no more than a title' }),
	sends(
		'message.sendLink',
		{ ...link, ...cover },
		{ ...link, ...cover, description: '' },
		{ on: WKTEAM, when: 'it has no description' },
	),
	sends(
		'message.sendContactCard',
		{ cardContactId: 'wxid_carol' },
		{ cardWxId: 'wxid_carol' },
		{ wkteam: { nameCardId: 'wxid_carol' } },
	),
	sends(
		'message.sendEmoji',
		{ md5: '4cc7540a85b5b6cf4ba14e9f4ae08b7c', size: 102357 },
		{ imageMd5: '4cc7540a85b5b6cf4ba14e9f4ae08b7c', imgSize: '102357' },
	),
	sends('message.sendMiniProgram', { xml: miniProgram }, { content: app }),
	sends(
		'message.sendMiniProgram',
		{ xml: `wxid_carol:\n${miniProgram}`, coverUrl: 'https://example.com/a.png' },
		{ content: app, imgUrl: 'https://example.com/a.png' },
		{ on: WKTEAM, when: 'it was sent in a group and gets another cover' },
	),
	sends('message.sendMiniProgramCard', parts, parts),
];
