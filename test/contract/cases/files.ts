import { OPEN, WKTEAM, type OperationCase } from '../support/operationCase';
import { sends } from './sending';

const FILES = 'https://files.example/2026';

/** What people see, hear or open. */
export const files: OperationCase[] = [
	sends(
		'message.sendImage',
		{ imageUrl: `${FILES}/图.png?size=1&x=2` },
		{ content: `${FILES}/图.png?size=1&x=2` },
	),
	sends(
		'message.sendFile',
		{ fileUrl: `${FILES}/1`, fileName: '报价 1.pdf' },
		{ path: `${FILES}/1`, fileName: '报价 1.pdf' },
	),
	sends(
		'message.sendFile',
		{ fileUrl: `${FILES}/%E6%8A%A5%E4%BB%B7.pdf?v=1` },
		{ path: `${FILES}/%E6%8A%A5%E4%BB%B7.pdf?v=1`, fileName: '报价.pdf' },
		{ when: 'its address names it' },
	),
	sends(
		'message.sendFile',
		{ fileUrl: `${FILES}/1` },
		{ path: `${FILES}/1` },
		{ on: OPEN, when: 'nobody names it' },
	),
	sends(
		'message.sendFileBase64',
		{ base64: 'aGVsbG8=\n', fileName: 'a.txt' },
		{ base64: 'data:text/plain;base64,aGVsbG8=', fileName: 'a.txt' },
	),
	sends(
		'message.sendFileBase64',
		{ base64: 'data:application/pdf;base64,aGVsbG8=', fileName: 'a.txt' },
		{ base64: 'data:application/pdf;base64,aGVsbG8=', fileName: 'a.txt' },
		{ when: 'it names its type' },
	),
	sends(
		'message.sendVideo',
		{ videoUrl: `${FILES}/a.mp4`, thumbUrl: `${FILES}/a.jpg` },
		{ path: `${FILES}/a.mp4`, thumbPath: `${FILES}/a.jpg` },
	),
	sends(
		'message.sendVoice',
		{ voiceUrl: `${FILES}/a.silk`, duration: 1955 },
		{ content: `${FILES}/a.silk`, length: 1955 },
	),
	{
		operation: 'media.uploadCdnImage',
		input: { imageUrl: `${FILES}/a.png` },
		sends: { open: { path: `${FILES}/a.png` }, wkteam: { content: `${FILES}/a.png` } },
		gives: ({ loginId }) => ({
			open: { account: loginId, cdnUrl: '<cdn url>', aesKey: '<aes key>', size: '<size>' },
			wkteam: {
				account: loginId,
				cdnUrl: expect.stringMatching(/^307b02[0-9a-f]+$/) as string,
				aesKey: '52efd887fcfdad1d71c29d0129daaabd',
				size: '173475',
			},
		}),
	},
	{
		operation: 'media.uploadCdnVideo',
		on: WKTEAM,
		input: { videoUrl: `${FILES}/a.mp4`, thumbUrl: `${FILES}/a.jpg` },
		sends: { path: `${FILES}/a.mp4`, thumbPath: `${FILES}/a.jpg` },
		gives: ({ loginId }) => ({
			account: loginId,
			cdnUrl: expect.stringMatching(/^306702[0-9a-f]+$/) as string,
			aesKey: '1a8e3941e3cc233e6f151430088eec6e',
			size: '3124240',
		}),
	},
];
