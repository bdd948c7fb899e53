import { OPEN, WKTEAM, type OperationCase, type Told } from '../../support/operationCase';
import { BOB, CAROL, ofAccount, posted } from './shared';

const text = '今天还是可以的\n';
const LINK = {
	title: 'jr加盟湖人',
	description: 'ddd',
	url: 'https://mp.weixin.qq.com/s/cxJ7pLvkRwBV_NUfQxNEjA',
	thumbUrl: 'http://127.0.0.1/cover.jpg',
};

const texts: OperationCase[] = [
	{
		operation: 'moment.postText',
		when: 'all friends can see it, its blanks included',
		input: { text },
		sends: { content: text },
		gives: posted,
	},
	{
		operation: 'moment.postText',
		when: 'some cannot see it',
		input: { text, audience: 'except', hiddenFrom: `${BOB}， ${CAROL}` },
		sends: { content: text, blackList: `${BOB},${CAROL}` },
		gives: posted,
	},
	{
		operation: 'moment.postText',
		on: WKTEAM,
		when: 'it is for those with a label',
		input: { text, audience: 'only', visibleToLabels: [3, '7'] },
		sends: { content: text, groupUserLabelIds: '3,7' },
		gives: posted,
	},
	{
		operation: 'moment.postLink',
		when: 'it is for some only, who are a list',
		input: { text, ...LINK, audience: 'only', visibleTo: [BOB, CAROL] },
		sends: { content: text, ...LINK, groupUser: `${BOB},${CAROL}` },
		gives: posted,
	},
	{
		operation: 'moment.forward',
		input: { xml: '<TimelineObject/>', audience: 'only', visibleTo: BOB },
		sends: {
			open: { content: '<TimelineObject/>', groupUser: BOB },
			wkteam: { content: '<TimelineObject/>', withUserList: BOB },
		},
		gives: (told) => (told.gateway === 'open' ? ofAccount({ success: true })(told) : posted(told)),
	},
];

const UPLOADED = '<uploaded image url>';
const UPLOAD = 'POST /open/uploadSnsImage';
const png = Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1');
const file = (fileName: string) => ({
	fileName,
	mimeType: 'application/octet-stream',
	read: async () => await Promise.resolve(png),
});
/** As it travels: its type is told by its bytes. */
const part = (fileName: string) => ({ file: { fileName, mimeType: 'image/png', bytes: png } });
const URLS = ['http://127.0.0.1/1.jpg', 'http://127.0.0.1/2.png?a=1;2'];
const ESCAPED = ['http://127.0.0.1/1.jpg', 'http://127.0.0.1/2.png?a=1%3B2'];

const images: OperationCase[] = [
	{
		operation: 'moment.postImage',
		on: OPEN,
		when: 'the pictures are at addresses, which are uploaded one by one',
		input: { text: '', imageUrls: URLS.join(', '), audience: 'except', hiddenFrom: BOB },
		calls: ({ call }) => [
			...ESCAPED.map((path) => [UPLOAD, { path }] as const),
			[call, { content: '', paths: `${UPLOADED};${UPLOADED}`, blackList: BOB }],
		],
		gives: posted,
	},
	{
		operation: 'moment.postImage',
		on: OPEN,
		when: 'the pictures are files of the item, in their order',
		input: { text, source: 'binary', file: [file('1.png'), file('2.png')] },
		calls: ({ call }) => [
			['POST /open/uploadSnsImageFile', part('1.png')],
			['POST /open/uploadSnsImageFile', part('2.png')],
			[call, { content: text, paths: `${UPLOADED};${UPLOADED}` }],
		],
		gives: posted,
	},
	{
		operation: 'moment.postImage',
		on: OPEN,
		when: 'the pictures were uploaded before',
		input: { text, source: 'uploaded', imageUrls: URLS },
		sends: { content: text, paths: ESCAPED.join(';') },
		gives: posted,
	},
	{
		operation: 'moment.postImage',
		on: WKTEAM,
		when: 'the gateway fetches the pictures itself',
		input: { text, imageUrls: URLS, audience: 'except', hiddenFromLabels: '3' },
		sends: { content: text, paths: ESCAPED.join(';'), blackListLabelIds: '3' },
		gives: posted,
	},
	{
		operation: 'moment.uploadImage',
		input: { imageUrls: URLS },
		calls: ({ call }) => ESCAPED.map((path) => [call, { path }] as const),
		gives: ofAccount({ imageUrls: [UPLOADED, UPLOADED] }),
	},
	{
		operation: 'moment.uploadImageFile',
		input: { file: [file('1.png')] },
		sends: part('1.png'),
		gives: ofAccount({ imageUrls: [UPLOADED] }),
	},
];

const VIDEO = { videoUrl: 'http://127.0.0.1/1.mp4', thumbUrl: 'http://127.0.0.1/1.jpg' };
const ON_THE_WIRE = { content: text, videoPath: VIDEO.videoUrl, thumbPath: VIDEO.thumbUrl };
const TASK = '04d0af77-3877-4621-85ce-c8bee6a460e4';
const RESULT = 'POST /getAsynSnsSendVideoRes';
/** The task that the gateway gave itself. */
const taskIn = ({ scene: { simulator } }: Told) => [...simulator.moments.tasks.keys()][0];

const videos: OperationCase[] = [
	{
		operation: 'moment.postVideo',
		on: OPEN,
		input: { text, ...VIDEO, audience: 'only', visibleTo: BOB },
		sends: { ...ON_THE_WIRE, groupUser: BOB },
		gives: posted,
	},
	{
		operation: 'moment.postVideo',
		on: WKTEAM,
		when: 'the gateway takes a while',
		input: { text, ...VIDEO, audience: 'only', visibleTo: BOB },
		calls: ({ call, ...told }: Told) => [
			[call, { ...ON_THE_WIRE, groupUser: BOB }],
			[RESULT, { asynId: taskIn({ call, ...told }) }],
		],
		gives: posted,
	},
	{
		operation: 'moment.getVideoResult',
		before: ({ simulator: { moments, people } }) => {
			moments.tasks.set(TASK, moments.add({ author: people.alice.wcId }));
			return undefined;
		},
		input: { taskId: TASK },
		sends: { asynId: TASK },
		gives: (told) => {
			const { momentId = '', contactId = '', timestamp = '' } = posted(told);
			return { taskId: TASK, state: 'done', momentId, contactId, timestamp };
		},
	},
];

export const posting: OperationCase[] = [...texts, ...images, ...videos];
