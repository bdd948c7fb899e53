import { createHash } from 'node:crypto';
import QRCode from 'qrcode';
import { readQrCode } from '../support/phoneCamera';
import { WecomRobot } from './support/wecomRobot';

let robot: WecomRobot;

beforeEach(async () => {
	robot = await WecomRobot.start();
});

afterEach(async () => {
	await robot.stop();
});

async function send(message: object, url = robot.url): Promise<unknown> {
	const answer = await fetch(url, { method: 'POST', body: JSON.stringify(message) });
	return await answer.json();
}

const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');

test.each([
	{ msgtype: 'text', text: { content: '请登录' } },
	{ msgtype: 'markdown', markdown: { content: '[Log in](https://n8n.example/page)' } },
	{ msgtype: 'news', news: { articles: [{ title: 'Log in', url: 'https://n8n.example/page' }] } },
])('a $msgtype message reaches the group', async (message) => {
	expect(await send(message)).toEqual({ errcode: 0, errmsg: 'ok' });
	expect(robot.messages()).toEqual([message]);
});

test('a picture reaches the group', async () => {
	const png = await QRCode.toBuffer('http://weixin.qq.com/x/demo');
	const image = { base64: png.toString('base64'), md5: md5(png) };
	expect(await send({ msgtype: 'image', image })).toEqual({ errcode: 0, errmsg: 'ok' });
	const message = await robot.waitForMessage(({ msgtype }) => msgtype === 'image');
	expect(message).toEqual({ msgtype: 'image', image });
	expect(readQrCode(Buffer.from(image.base64, 'base64'))).toBe('http://weixin.qq.com/x/demo');
});

test.each([
	['no message', {}, 40008],
	['an unknown type', { msgtype: 'video' }, 40008],
	['an empty text', { msgtype: 'text', text: { content: '' } }, 40058],
	['a text of 2049 bytes', { msgtype: 'text', text: { content: '微'.repeat(683) } }, 40058],
	[
		'4097 bytes of markdown',
		{ msgtype: 'markdown', markdown: { content: 'x'.repeat(4097) } },
		40058,
	],
	['news without a link', { msgtype: 'news', news: { articles: [{ title: 'Log in' }] } }, 40058],
	[
		'another checksum',
		{ msgtype: 'image', image: { base64: 'iVBORw==', md5: md5(Buffer.from('iVBORw==')) } },
		301019,
	],
])('%s is refused', async (_, message, errcode) => {
	expect(await send(message)).toMatchObject({ errcode });
	expect([robot.messages().length, robot.refusals().length]).toEqual([0, 1]);
});

test('another key is refused', async () => {
	const message = { msgtype: 'text', text: { content: 'Hello' } };
	expect(await send(message, `${robot.url}x`)).toEqual({
		errcode: 93000,
		errmsg: 'invalid webhook url',
	});
});
