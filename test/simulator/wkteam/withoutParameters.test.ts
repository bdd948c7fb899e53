import { facts } from '../../facts';
import { GatewaySimulator } from '../index';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('A call of wkteam without parameters', () => {
	let simulator: GatewaySimulator;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
	});
	afterEach(() => simulator.stop());

	/** By fetch, which adds no content type to bytes, and none where there is no body. */
	const sent = async (path: string, body?: string, headers: Record<string, string> = {}) => {
		const response = await fetch(simulator.baseUrl + path, {
			method: 'POST',
			headers: { authorization: simulator.vendors.wkteam.token, ...headers },
			...(body !== undefined && { body: new TextEncoder().encode(body) }),
		});
		return { status: response.status, body: await response.json() };
	};

	const paths = facts.wkteam.filter(({ params }) => params.length === 0).map(({ path }) => path);

	it.each(paths)('is taken in every form that clients give it: %s', async (path) => {
		const answers = [
			await sent(path, '{}', JSON_TYPE),
			await sent(path, 'null', JSON_TYPE),
			await sent(path, '', JSON_TYPE),
			await sent(path),
			await sent(path, '{}'),
			await sent(path, 'null'),
		];
		expect(answers).toEqual(Array(6).fill(answers[0]));
		expect(answers[0]).toMatchObject({ status: 200, body: { code: '1000' } });
	});

	it('is not taken as a form, nor with a field', async () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		expect(await sent('/queryLoginWx', 'a=1', form)).toMatchObject({ status: 415 });
		expect(await sent('/queryLoginWx', '{"a":1}')).toMatchObject({ status: 415 });
		expect((await sent('/queryLoginWx', '{"a":1}', JSON_TYPE)).body).toEqual({
			code: '1001',
			message: '参数错误：未知参数 a',
			data: null,
		});
	});

	it('is the only one that may be null', async () => {
		expect(await sent('/isOnline', 'null', JSON_TYPE)).toMatchObject({ status: 400 });
		expect(await sent('/queryLoginWx', '[]', JSON_TYPE)).toMatchObject({ status: 400 });
	});
});
