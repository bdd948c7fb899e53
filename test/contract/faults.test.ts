import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	CancelledError,
	GatewayRefusedError,
	NotGatewayAnswerError,
	TimedOutError,
	UnreachableError,
} from '../../gateway';
import type { Fault } from '../simulator';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const gateways = [
	{ gateway: 'open' as const, call: 'GET /open/queryLoginDevice' },
	{ gateway: 'wkteam' as const, call: 'POST /queryLoginWx' },
];

describe.each(gateways)('On $gateway', ({ gateway, call }) => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
	});
	afterEach(() => scene.end());

	const failure = async (fault: Fault) => {
		scene.simulator.faults.next(call, fault);
		return await scene.failure('device.getOnline');
	};

	it.each<[string, Fault, number, string]>([
		['a web page', 'html', 200, 'A web page answered instead of the gateway.'],
		['an empty answer', 'empty', 200, 'The gateway sent an empty answer.'],
		['truncated JSON', 'truncated', 200, 'The answer is not complete JSON.'],
		['no code', 'noCode', 200, 'The answer has no "code", so it is not a gateway\'s.'],
		['a list', { json: [] }, 200, 'The answer has no "code", so it is not a gateway\'s.'],
		['HTTP 400', { status: 400 }, 400, 'The gateway turned the call down (HTTP 400).'],
		['HTTP 404', { status: 404 }, 404, 'The gateway does not know this path (HTTP 404).'],
		['HTTP 405', { status: 405 }, 405, 'The gateway does not know this path (HTTP 405).'],
		['HTTP 429', { status: 429 }, 429, 'The gateway wants fewer calls (HTTP 429).'],
		['HTTP 500', { status: 500 }, 500, 'The gateway could not handle the call (HTTP 500).'],
		['HTTP 502', { status: 502 }, 502, 'The gateway could not handle the call (HTTP 502).'],
		[
			'HTTP 503 with a page',
			{ status: 503, body: '<html>', headers: { 'content-type': 'text/html' } },
			503,
			'The gateway could not handle the call (HTTP 503).',
		],
	])('%s is not taken for an answer', async (_, fault, status, message) => {
		const error = await failure(fault);
		expect(error).toBeInstanceOf(NotGatewayAnswerError);
		expect(error).toMatchObject({ status, message, hint: expect.stringMatching(/\.$/) as string });
		expect(calls(scene.simulator)).toEqual([call]);
	});

	it('an unknown code is a refusal in the gateway’s words', async () => {
		const error = await failure({ json: { code: '1002', message: '不支持该操作', data: ' ' } });
		expect(error).toBeInstanceOf(GatewayRefusedError);
		expect(error).toMatchObject({
			code: '1002',
			message: '不支持该操作',
			hint: 'The gateway answered with code 1002.',
		});
	});

	it('a refusal without a sentence names its code', async () => {
		const error = await failure({ json: { code: 1001, message: '' } });
		expect(error).toMatchObject({
			code: '1001',
			message: 'The gateway refused without a reason (code 1001).',
		});
	});

	it('a refusal may call its sentence "msg", and come with any HTTP status', async () => {
		const body = JSON.stringify({ code: '1001', msg: '设备不存在' });
		const error = await failure({ status: 500, body });
		expect(error).toBeInstanceOf(GatewayRefusedError);
		expect(error).toMatchObject({ code: '1001', message: '设备不存在' });
	});

	it('a code that is a number counts like one that is text', async () => {
		scene.simulator.faults.next(call, 'numericCode');
		expect(await scene.run('device.getOnline')).toEqual([]);
	});

	it('a dropped connection may have left something done', async () => {
		const error = await failure('drop');
		expect(error).toBeInstanceOf(UnreachableError);
		expect(error).toMatchObject({
			message: `The connection to the gateway at ${new URL(scene.simulator.baseUrl).host} was lost before it answered.`,
			mayHaveArrived: true,
		});
		expect(calls(scene.simulator)).toEqual([call]);
	});

	it('a gateway that nobody is at has done nothing', async () => {
		await scene.simulator.stop();
		const error = await scene.failure('device.getOnline');
		expect(error).toBeInstanceOf(UnreachableError);
		expect(error).toMatchObject({
			message: `The gateway at ${new URL(scene.simulator.baseUrl).host} cannot be reached: nothing listens there.`,
			mayHaveArrived: false,
		});
	});

	it('an answer that does not come within a minute is given up', async () => {
		scene.simulator.faults.next(call, { delaySeconds: 3600 });
		const running = scene.failure('device.getOnline');
		await scene.simulator.received(call);
		scene.simulator.clock.advance(60);
		expect(await running).toBeInstanceOf(TimedOutError);
	});

	it('Stop ends a call that is under way', async () => {
		scene.simulator.faults.next(call, { delaySeconds: 3600 });
		const running = scene.failure('device.getOnline');
		await scene.simulator.received(call);
		scene.stop.abort();
		expect(await running).toBeInstanceOf(CancelledError);
	});

	it('a path prefix that is missing in the Base URL is suspected', async () => {
		await scene.end();
		// The address of the relay has no prefix.
		scene = await Scene.start(gateway, { pathPrefix: '/wx-api', relayed: true });
		const error = await scene.failure('device.getOnline');
		expect(error).toMatchObject({
			message: 'The gateway does not know this path (HTTP 404).',
			hint: 'Check Gateway and Base URL in the credential: the vendor may have given you a path prefix.',
		});
	});

	describe('a redirect', () => {
		let other: Server;
		const visits: string[] = [];
		beforeEach((done) => {
			other = createServer((request, response) => {
				visits.push(request.url ?? '');
				response.end('{"code":"1000"}');
			}).listen(0, '127.0.0.1', done);
		});
		afterEach((done) => void other.close(done));

		it.each([301, 302, 303, 307, 308] as const)(
			'by HTTP %i to another host is not followed: the token stays here',
			async (status) => {
				const { port } = other.address() as AddressInfo;
				const redirect = `http://127.0.0.1:${port}/open/queryLoginDevice`;
				const error = await failure({ redirect, status });
				expect(error).toBeInstanceOf(NotGatewayAnswerError);
				expect(error).toMatchObject({
					status,
					message: `The gateway redirects to 127.0.0.1:${port} (HTTP ${status}); the token was not sent there.`,
				});
				expect(visits).toEqual([]);
			},
		);

		it('to another path says so', async () => {
			const error = await failure({ redirect: '/login' });
			expect(error.message).toBe(
				'The gateway redirects to another path (HTTP 302); the token was not sent there.',
			);
			expect(calls(scene.simulator)).toEqual([call]);
		});
	});
});
