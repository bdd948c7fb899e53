import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Entrance } from '../../../scripts/demo/entrance';

const owner = { email: 'owner@example.com', password: 'Demo-1234' };

/** An n8n as far as its sign-in goes. */
async function startN8n(status = 200) {
	const received: unknown[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			received.push([request.method, request.url, JSON.parse(body)]);
			response.writeHead(status, { 'Set-Cookie': 'n8n-auth=abc; HttpOnly' }).end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { url, owner, received, stop: () => server.close() };
}

const visit = async (address: string) => await fetch(address, { redirect: 'manual' });

test('the entrance signs a browser in and sends it on to the workflow', async () => {
	const n8n = await startN8n();
	const entrance = await Entrance.open(n8n);

	const answer = await visit(entrance.to('w1'));

	expect([answer.status, answer.headers.get('location')]).toEqual([302, `${n8n.url}/workflow/w1`]);
	expect(answer.headers.getSetCookie()).toEqual(['n8n-auth=abc; HttpOnly']);
	expect(n8n.received).toEqual([
		['POST', '/rest/login', { emailOrLdapLoginId: owner.email, password: owner.password }],
	]);
	await entrance.close();
	n8n.stop();
});

test('whatever it is asked for, it leads to n8n and nowhere else', async () => {
	const n8n = await startN8n();
	const entrance = await Entrance.open(n8n);

	const { origin } = new URL(entrance.to('w1'));
	const answer = await visit(`${origin}//elsewhere.example/path`);

	expect(answer.headers.get('location')).toBe(`${n8n.url}/path`);
	await entrance.close();
	n8n.stop();
});

test('if n8n lets nobody in, the page says so', async () => {
	const n8n = await startN8n(401);
	const entrance = await Entrance.open(n8n);

	const answer = await visit(entrance.to('w1'));

	expect([answer.status, await answer.text()]).toEqual([502, 'n8n lets nobody in: 401']);
	await entrance.close();
	n8n.stop();
});
