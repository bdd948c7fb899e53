import { facts } from '../facts';
import { completeFields } from '../facts/exampleCall';
import { GatewaySimulator } from './index';
import { RowCaller } from './support/rowCall';
import { VendorClient } from './support/vendorClient';

const rowOf = (gateway: 'open' | 'wkteam', id: string) => {
	const row = facts[gateway].find((one) => one.id === id);
	if (!row) throw new Error(`No ${id}`);
	return row;
};

describe('What the simulator need not remember', () => {
	let simulator: GatewaySimulator;
	let caller: RowCaller;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		caller = new RowCaller(simulator);
	});
	afterEach(() => simulator.stop());

	it('is answered with the manual’s own example', async () => {
		const row = rowOf('wkteam', 'downloadMomentVideo');
		const wId = simulator.login('wkteam', 'alice');
		const { body } = await caller.call(row, completeFields(row, { wId }));
		expect(body).toEqual(row.sample.response);
	});

	it('may be asked for with an integer beyond 2^53, which is recorded as it came', async () => {
		const row = rowOf('wkteam', 'listMoments');
		const wId = simulator.login('wkteam', 'alice');

		const { body } = await caller.call(row, {
			wId,
			firstPageMd5: '',
			maxId: 13351161735026061409n,
		});

		expect(body).toMatchObject({ code: '1000' });
		expect(simulator.requests).toMatchObject([{ fields: { maxId: 13351161735026061409n } }]);
	});

	it('may be a file, which is recorded with its name, type and bytes', async () => {
		const row = rowOf('open', 'uploadMomentImageFile');
		const deviceId = simulator.login('open', 'my-device', 'alice');
		const file = new File(['a picture'], '图.png', { type: 'image/png' });

		expect((await caller.call(row, { deviceId, file })).body).toEqual(row.sample.response);
		expect(simulator.requests.map(({ fields }) => fields)).toEqual([
			{
				deviceId,
				file: { fileName: '图.png', mimeType: 'image/png', bytes: Buffer.from('a picture') },
			},
		]);
	});

	it('is judged by its fields all the same', async () => {
		const wId = simulator.login('wkteam', 'alice');
		const answer = await new VendorClient(simulator).json('/modifyGroupName', {
			wId,
			content: 'x',
		});

		expect(answer).toEqual({ code: '1001', message: '参数错误：chatRoomId不能为空', data: null });
	});
});

describe('Whatever an account sends or forwards', () => {
	it('is in the outbox, on both gateways', async () => {
		const simulator = await GatewaySimulator.start();
		const caller = new RowCaller(simulator);
		const deviceId = simulator.login('open', 'my-device', 'alice');
		const wId = simulator.login('wkteam', 'alice');
		const { wcId: from } = simulator.people.alice;
		const shared = { from, to: 'wxid_bob', text: '', at: [], sentAt: simulator.clock.now() };
		try {
			await caller.call(rowOf('open', 'sendFile'), {
				deviceId,
				wxId: 'wxid_bob',
				path: 'http://x',
			});
			const forward = rowOf('wkteam', 'forwardImage');
			const { body } = await caller.call(forward, { wId, wcId: 'wxid_bob', content: '<msg/>' });

			expect(simulator.sent).toEqual([
				{
					...shared,
					gateway: 'open',
					loginId: deviceId,
					kind: 'sendFile',
					content: { path: 'http://x' },
				},
				{
					...shared,
					gateway: 'wkteam',
					loginId: wId,
					kind: 'forwardImage',
					content: { content: '<msg/>' },
					msgId: (body as { data: { msgId: number } }).data.msgId,
					newMsgId: expect.stringMatching(/^\d{19}$/) as string,
				},
			]);
			expect(simulator.events.map(({ type }) => type).slice(-2)).toEqual([
				'messageSent',
				'messageSent',
			]);
		} finally {
			await simulator.stop();
		}
	});
});
