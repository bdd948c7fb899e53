import type { IDataObject } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import { WechatGateway } from '../../../nodes/WechatGateway/WechatGateway.node';
import type { GatewaySimulator } from '../../simulator';
import { Engine } from '../../support/engine';
import { fileNode, type GivenFile } from '../support/fileNode';
import { byId, callsTo, tokenCredential, TYPE, wechat } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';

const FILES = 'test.files';
const engine = new Engine({ [TYPE]: new WechatGateway(), [FILES]: fileNode }, [
	new WechatGatewayApi(),
]);

let sim: GatewaySimulator;
simulatorForEach((simulator) => (sim = simulator));

/** Runs one operation for an item with these files. */
async function run(
	gateway: 'open' | 'wkteam',
	operation: string,
	parameters: IDataObject,
	files: GivenFile[] = [],
) {
	const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, gateway) });
	const nodes = [{ name: 'Files', type: FILES }, wechat(operation, parameters)];
	const item = files.length > 0 ? { files: files as unknown as IDataObject[] } : {};
	return await engine.workflow({ credentials, nodes }).run([item]);
}

const picture = (field: string): GivenFile => ({ field, name: `${field}.gif`, text: 'GIF89a…' });
const namesSent = () =>
	sim.requests.flatMap(
		({ fields }) => (fields.file as { fileName: string } | undefined)?.fileName ?? [],
	);

describe('The pictures of a moment on open', () => {
	const post = async (file: unknown) =>
		await run(
			'open',
			'moment.postImage',
			{
				account: byId(sim.login('open', 'shop', 'alice')),
				text: 'Hello',
				source: 'binary',
				file: file as string,
				audience: 'except',
				hiddenFrom: 'wxid_bob000000000022',
			},
			[picture('a'), picture('b'), picture('c')],
		);

	test.each([
		['with commas between the names', 'c, a,b'],
		['as a list', '={{ ["c", "a", "b"] }}'],
	])('go out in the order in which their fields are named, %s', async (_, file) => {
		const done = await post(file);
		expect(done.error).toBeUndefined();
		expect(namesSent()).toEqual(['c.gif', 'a.gif', 'b.gif']);
		expect(sim.requests.at(-1)?.fields).toMatchObject({ blackList: 'wxid_bob000000000022' });
	});

	test('are not begun with when one of them is not there', async () => {
		const done = await post('a,d');
		expect(done.error?.message).toBe('The item has no file in a binary field "d". [item 0]');
		expect(callsTo(sim)).toEqual([]);
	});
});

describe('A video of a channel', () => {
	test('has an ID beyond 2^53 that is a number on the wire, exact to the last digit', async () => {
		const video = { id: '14200825020179157073', nonceId: '161443_0_0_2_2_0' };
		const { channels, people } = sim;
		channels.add({ owner: people.alice.wcId, userName: 'v2_own@finder' });
		const his = channels.add({ owner: people.bob.wcId });
		const sessionBuffer = channels.show(people.alice.wcId, channels.publish(his, video));
		const done = await run('wkteam', 'channel.browseVideo', {
			account: byId(sim.login('wkteam', 'alice')),
			videoId: video.id,
			nonceId: video.nonceId,
			sessionBuffer,
			options: { ownChannel: 'v2_own@finder/3' },
		});
		expect(done.error).toBeUndefined();
		expect(sim.requests.map(({ body }) => body)).toEqual([
			expect.stringContaining('"objectId":14200825020179157073,') as string,
		]);
	});
});
