import { normalise, readPush } from '../../../../gateway';
import { withMedia } from '../../../../nodes/WechatGatewayTrigger/media';

jest.mock('../../../../nodes/transport/openClient', () => ({
	openClient: async () => await Promise.resolve({}),
}));
const mockDownloads: Array<() => void> = [];
let mockHeld = false;
jest.mock('../../../../gateway', () => ({
	...jest.requireActual<object>('../../../../gateway'),
	downloadMedia: async () => {
		if (mockHeld) await new Promise<void>((resolve) => mockDownloads.push(resolve));
		return { url: 'u', file: { bytes: new Uint8Array(3), fileName: 'a', mimeType: 'b' } };
	},
}));
jest.mock('../../../../nodes/transport/n8nClock', () => ({
	n8nClock: () => ({ sleep: async () => await Promise.resolve() }),
}));

const contextOf = (node: string, prepare: () => Promise<unknown>) =>
	({
		getWorkflow: () => ({ id: '1' }),
		getNode: () => ({ id: node }),
		getMode: () => 'webhook',
		helpers: { prepareBinaryData: prepare },
	}) as never;

const pushed = (messageType: string, data: object) => {
	const [entry] = readPush(JSON.stringify({ wcId: 'w', messageType, data }));
	if (!entry) throw new Error('Nothing was read');
	return normalise(entry, { gateway: 'wkteam', at: 0 });
};
const image = pushed('60002', {
	msgId: 1,
	fromUser: 'b',
	toUser: 'w',
	content: '<msg><img aeskey="1"/></msg>',
});
const text = pushed('60001', { msgId: 2, fromUser: 'b', toUser: 'w', content: 'hi' });
const stored = async () => await Promise.resolve({ data: '', mimeType: 'b' });

test('a file that n8n cannot store is said, and its neighbours are there', async () => {
	const full = async () => await Promise.reject(new Error('no space'));
	const items = await withMedia(contextOf('full', full), [image, text], 'data');
	expect(items).toEqual([
		{
			json: {
				...image,
				media: { ...image.media, url: 'u', message: 'n8n could not store the file: no space' },
			},
		},
		{ json: text },
	]);
});

test('beyond twenty pushes that wait for their files, more go on without', async () => {
	mockHeld = true;
	const context = contextOf('busy', stored);
	const waiting = Array.from({ length: 20 }, async () => await withMedia(context, [image], 'data'));
	const [one] = await withMedia(context, [image], 'data');
	expect(one?.json.media).toEqual({
		...image.media,
		message: 'There is no file: too many came at once to fetch all in time.',
	});
	mockHeld = false;
	while (mockDownloads.length === 0) await new Promise(setImmediate);
	mockDownloads.forEach((go) => go());
	const items = (await Promise.all(waiting)).flat();
	expect(items.filter(({ binary }) => binary)).toHaveLength(20);
});
