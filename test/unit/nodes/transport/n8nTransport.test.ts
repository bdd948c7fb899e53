import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { CancelledError, TimedOutError } from '../../../../gateway';
import { N8nTransport } from '../../../../nodes/transport/n8nTransport';

/** Downloads as n8n makes them: axios, a stream, the given signal. */
const helpers = {
	httpRequest: async ({ url, abortSignal }: IHttpRequestOptions) => {
		const signal = abortSignal as AbortSignal;
		const response = await axios.get(url, { responseType: 'stream', signal });
		return { statusCode: response.status, body: response.data as unknown };
	},
};

describe('A download that never ends', () => {
	let server: Server;
	let url: string;
	beforeEach(async () => {
		server = createServer((_, response) => {
			response.writeHead(200, { 'content-type': 'image/png' });
			response.write('half a picture');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/qr.png`;
	});
	afterEach(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	const download = async (stop: AbortSignal, timeoutMs: number) => {
		const context = { helpers, getNode: () => ({}) };
		const transport = new N8nTransport(context as never, { authentication: 'token' }, stop);
		return await transport.download(url, { maxBytes: 1000, timeoutMs }).catch((e: unknown) => e);
	};

	it('is given up when its time is over, which is no Stop', async () => {
		const outcome = await download(new AbortController().signal, 50);
		expect(outcome).toEqual(new TimedOutError(`${new URL(url).host} did not send it in time.`));
	});

	it('ends with a Stop', async () => {
		const stop = new AbortController();
		const outcome = download(stop.signal, 60_000);
		stop.abort();
		expect(await outcome).toEqual(new CancelledError('The call was canceled.'));
	});
});
