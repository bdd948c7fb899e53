import type { INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger, closeTriggers, UNREAD } from '../support/callbackTrigger';
import { simulatorForEach } from '../support/simulatorForEach';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));
afterEach(closeTriggers);

const OWN = 'a-secret-of-my-own';
const LIMIT = 5 * 1024 * 1024;

const published = async (parameters: INodeParameters = {}) => {
	sim.login('wkteam', 'alice');
	return await CallbackTrigger.published(sim, 'wkteam', { parameters });
};

/** A message as wkteam pushes it. */
const body = () => sim.compose('wkteam', 'message.text', { text: 'hi' }).json;

/** Nothing in an answer but what every answer has, so nothing of what was sent. */
const bare = (status: number) => ({ status, body: '', sentBy: 'node' });

/** A push that starts the workflow is answered by n8n. */
const STARTED = { status: 200, body: '', sentBy: 'n8n' };

const HEADERS = ['connection', 'content-length', 'date', 'keep-alive'];
const HEADERS_OF_N8N = ['content-security-policy', 'content-type', 'etag'];

describe('The secret in the path', () => {
	test('lets a push in', async () => {
		const trigger = await published();
		const { response, items } = await trigger.call(body());
		expect(response).toMatchObject(STARTED);
		expect(Object.keys(response.headers).sort()).toEqual([...HEADERS, ...HEADERS_OF_N8N].sort());
		expect(items).toMatchObject([{ event: 'message.text' }]);
	});

	test.each<[string, (secret: string) => string]>([
		['another', () => 'x'.repeat(32)],
		['none', () => ''],
		['a longer one', (secret) => `${secret}x`],
		['a shorter one', (secret) => secret.slice(0, -1)],
		['one with other capitals', (secret) => secret.replace(/[a-z]/g, (c) => c.toUpperCase())],
		['a very long one', () => 'x'.repeat(8_000)],
		['the name of something else', () => '__proto__'],
		['one with a wild card', () => '.*'],
	])('%s lets nothing in: 403, and not a word more', async (_, wrong) => {
		const trigger = await published();
		const secret = wrong(trigger.memory.secret ?? '');
		const { response, items } = await trigger.call(body(), { secret });
		expect(response).toMatchObject(bare(403));
		expect(Object.keys(response.headers).filter((name) => !HEADERS.includes(name))).toEqual([]);
		expect(items).toBeUndefined();
	});

	test('what came with a wrong one is not remembered as seen', async () => {
		const trigger = await published();
		const message = body();
		await trigger.call(message, { secret: 'x' });
		expect((await trigger.call(message)).items).toHaveLength(1);
	});

	test('nobody gets in before there is one', async () => {
		const trigger = await CallbackTrigger.saved(sim, 'wkteam');
		for (const secret of ['', 'undefined', OWN]) {
			expect((await trigger.call('{}', { secret })).response).toMatchObject(bare(403));
		}
	});

	test('the one of another workflow lets nothing in', async () => {
		const trigger = await published();
		const other = await CallbackTrigger.published(sim, 'wkteam');
		const { secret } = other.memory;
		expect((await trigger.call(body(), { secret })).response.status).toBe(403);
	});

	test('the one of a test run lets nothing in where the workflow is published', async () => {
		const trigger = await published();
		await trigger.test.hook('create');
		const secret = sim.vendors.wkteam.callbackUrl?.split('/').at(-1);
		expect((await trigger.call(body(), { secret })).response).toMatchObject(bare(403));
	});

	test("the user's own counts only while the URL is not registered by the node", async () => {
		const trigger = await published({ secret: OWN });
		expect((await trigger.call(body(), { secret: OWN })).response.status).toBe(403);
	});
});

describe('With a secret of their own, where the node registers nothing', () => {
	const own = { registerCallback: false, secret: OWN };

	test('pushes come in', async () => {
		const trigger = await published(own);
		const { response, items } = await trigger.call(body(), { secret: OWN });
		expect([response.status, items?.length]).toEqual([200, 1]);
	});

	test.each(['', 'x', `${OWN}x`, 'registerCallback'])('but not with %j', async (secret) => {
		const trigger = await published(own);
		expect((await trigger.call(body(), { secret })).response).toMatchObject(bare(403));
	});

	test('nor with the one that the node had made before', async () => {
		const trigger = await published();
		const { secret } = trigger.memory;
		trigger.edit(own);
		expect((await trigger.call(body(), { secret })).response).toMatchObject(bare(403));
		expect((await trigger.call(body(), { secret: OWN })).response).toMatchObject(STARTED);
	});

	test('a browser that opens the URL to paste sees that it answers; it starts nothing', async () => {
		const trigger = await published(own);
		const { response, items } = await trigger.call(undefined, { method: 'GET' });
		expect(response).toMatchObject(bare(200));
		expect(items).toBeUndefined();
	});
});

test.each<INodeParameters>([{}, { secret: OWN }, { registerCallback: false }])(
	'with the parameters %j nothing answers a browser',
	async (parameters) => {
		const trigger = await CallbackTrigger.saved(sim, 'wkteam', { parameters });
		const { response, items } = await trigger.call(undefined, { method: 'GET' });
		expect(response).toMatchObject(bare(403));
		expect(items).toBeUndefined();
	},
);

describe('Allowed IP addresses', () => {
	test.each(['203.0.113.7', '203.0.113.0/24, 2001:db8::/32'])(
		'%s does not let this machine in, whatever the secret',
		async (allowedIps) => {
			const trigger = await published({ options: { allowedIps } });
			expect((await trigger.call(body())).response).toMatchObject(bare(403));
		},
	);

	test.each(['127.0.0.1', '203.0.113.7 127.0.0.0/8', ''])('%j does', async (allowedIps) => {
		const trigger = await published({ options: { allowedIps } });
		expect((await trigger.call(body())).response).toMatchObject(STARTED);
	});

	test('do not make up for a wrong secret', async () => {
		const trigger = await published({ options: { allowedIps: '127.0.0.1' } });
		expect((await trigger.call(body(), { secret: 'x' })).response).toMatchObject(bare(403));
	});
});

describe('A body', () => {
	const filledUp = (bytes: number) => {
		const message = body();
		return message + ' '.repeat(bytes - Buffer.byteLength(message));
	};
	const plain = { headers: { 'content-type': 'text/plain' } };

	test('of 5 MB is read', async () => {
		const trigger = await published();
		const { response, items } = await trigger.call(filledUp(LIMIT), plain);
		expect([response.status, items?.length]).toEqual([200, 1]);
	});

	test('of more is refused, and starts nothing', async () => {
		const trigger = await published();
		const { response, items } = await trigger.call(filledUp(LIMIT + 1), plain);
		expect(response).toMatchObject(bare(413));
		expect(items).toBeUndefined();
	});

	test('is not even looked at with a wrong secret', async () => {
		const trigger = await published();
		const { response } = await trigger.call(filledUp(LIMIT + 1), { ...plain, secret: 'x' });
		expect(response).toMatchObject(bare(403));
	});

	test('that n8n has not read is read', async () => {
		const trigger = await published();
		const headers = { 'content-type': 'application/octet-stream', [UNREAD]: 'yes' };
		const { response, items } = await trigger.call(body(), { headers });
		expect([response.status, items?.length]).toEqual([200, 1]);
	});

	test.each([
		['too large', 413],
		['broken', 400],
		['cut off', 400],
		['in a strange charset', 415],
	])('that n8n cannot read, being %s, is refused with %i', async (why, status) => {
		const trigger = await published();
		const headers = { 'content-type': 'application/octet-stream', [UNREAD]: why };
		const { response, items } = await trigger.call(body(), { headers });
		expect(response).toMatchObject(bare(status));
		expect(items).toBeUndefined();
	});

	/** n8n reads these itself, and refuses what it cannot. */
	const PARTS = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n';

	test.each<Record<string, string>>([
		{ 'content-type': 'multipart/form-data; boundary=x' },
		{ 'content-type': 'Multipart/Mixed; boundary=x' },
		{ 'content-type': 'text/plain', 'content-encoding': 'br' },
	])('that is not a text here is refused with 415: %j', async (headers) => {
		const trigger = await published();
		const isForm = headers['content-type']?.startsWith('multipart/form-data');
		const { response, items } = await trigger.call(isForm ? PARTS : body(), { headers });
		expect(response).toMatchObject(bare(415));
		expect(items).toBeUndefined();
	});

	test('is read in the charset that it names', async () => {
		const trigger = await published();
		const { data, ...message } = JSON.parse(body()) as { data: object };
		const json = JSON.stringify({ ...message, data: { ...data, content: '??' } });
		// 你好
		const gbk = Buffer.from(json.replace('??', '\xc4\xe3\xba\xc3'), 'latin1');
		const headers = { 'content-type': 'application/json;charset=GBK', [UNREAD]: 'yes' };
		const { items } = await trigger.call(new Uint8Array(gbk), { headers });
		expect(items).toMatchObject([{ event: 'message.text', text: '你好' }]);
	});

	test.each([
		Uint8Array.of(0xff, 0xfe, 0x00, 0x80),
		'\u0000',
		'{"messageType":',
		'['.repeat(99_999),
	])('that nobody understands is answered like any other (%#)', async (rubbish) => {
		const trigger = await published();
		const { response, items } = await trigger.call(rubbish, plain);
		expect(response).toMatchObject(bare(200));
		expect(items).toBeUndefined();
	});
});

test('no item and nothing that is kept holds the secret', async () => {
	const trigger = await published({ options: { emitUnknown: true } });
	const { secret, url, ...kept } = trigger.memory;
	const { items } = await trigger.call('["x"]');
	const all = JSON.stringify([items, kept, sim.deliveries.map(({ answer }) => answer)]);
	expect(all).not.toContain(secret);
});
