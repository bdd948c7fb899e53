import { GatewayRefusedError } from '../../gateway';
import { Scene } from './support/scene';

describe('Get Status on wkteam', () => {
	const W_ID = '0000016e-63ef-3a9c-0001-ed3311628ef4';
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('wkteam');
	});
	afterEach(async () => await scene.end());

	const statusWhen = async (json: unknown) => {
		scene.simulator.faults.next('POST /isOnline', { json });
		return await scene.run('account.getStatus', { account: W_ID });
	};

	it.each([
		[
			{ code: '1000', data: { isOnline: true } },
			{ online: true, state: 'online' },
		],
		[
			{ code: '1000', data: { isOnline: 'true' } },
			{ online: true, state: 'online' },
		],
		[
			{ code: '1000', data: { isOnline: false } },
			{ online: false, state: 'offline' },
		],
		[
			{ code: '1001', message: '微信已离线', data: null },
			{ online: false, state: 'offline', reason: '微信已离线' },
		],
		[
			{ code: '1001', message: '系统失败,请重试', data: null },
			{ online: null, state: 'unknown', reason: '系统失败,请重试' },
		],
		[
			{ code: '1001', message: '操作频繁', data: null },
			{ online: null, state: 'unknown', reason: '操作频繁' },
		],
		[
			{ code: '1000', message: '', data: null },
			{ online: null, state: 'unknown' },
		],
	])('reads %j as %j', async (json, status) => {
		expect(await statusWhen(json)).toEqual({ account: W_ID, ...status });
	});

	it('does not take a complaint about the call for an offline account', async () => {
		scene.simulator.faults.next('POST /isOnline', {
			json: { code: '1001', message: 'wId不能为空', data: null },
		});
		const failure = await scene.failure('account.getStatus', { account: W_ID });
		expect(failure).toEqual(new GatewayRefusedError('1001', 'wId不能为空'));
	});
});
