import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningN8n } from '../../test/e2e/support/world';

type SignIn = Pick<RunningN8n, 'url' | 'owner'>;

/**
 * Leads a person to a workflow with nothing to type: its address signs the browser in to the demo's n8n and
 * passes it on. Browsers give a cookie to all ports of a host, so n8n's own does.
 */
export class Entrance {
	private constructor(
		private readonly server: Server,
		private readonly url: string,
	) {}

	static async open(n8n: SignIn): Promise<Entrance> {
		const server = createServer((request, response) => {
			admit(n8n, request.url ?? '/').then(
				(headers) => response.writeHead(302, headers).end(),
				(error: Error) => response.writeHead(502).end(error.message),
			);
		});
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(0, '127.0.0.1', resolve);
		});
		const { port } = server.address() as AddressInfo;
		return new Entrance(server, `http://127.0.0.1:${port}`);
	}

	/** Where a person goes in to see a workflow. */
	to(workflowId: string): string {
		return `${this.url}/workflow/${workflowId}`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}
}

/** The headers that send a browser on to the same place in n8n, signed in. */
async function admit({ url, owner }: SignIn, place: string): Promise<Record<string, string[]>> {
	const answer = await fetch(`${url}/rest/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ emailOrLdapLoginId: owner.email, password: owner.password }),
	});
	if (!answer.ok) throw new Error(`n8n lets nobody in: ${answer.status}`);
	const { pathname } = new URL(place, url);
	return { Location: [url + pathname], 'Set-Cookie': answer.headers.getSetCookie() };
}
