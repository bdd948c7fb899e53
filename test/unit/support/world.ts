import { GatewayClient, type Clock, type Dialect, type HttpRequest } from '../../../gateway';

/** Path → what the gateway answers, or what makes that up each time. */
export type Answers = Readonly<Record<string, object | (() => unknown)>>;

/** Everything that was sent, and how long was waited between. */
export class World implements Clock {
	readonly seen: Array<Omit<HttpRequest, 'timeoutMs'>> = [];
	readonly pauses: number[] = [];
	private time = 0;

	constructor(private readonly answers: Answers) {}

	now = () => this.time;
	stopped = () => false;
	sleep = async (ms: number) => {
		this.pauses.push(ms);
		this.time += ms;
		await Promise.resolve();
	};

	client(dialect: Dialect): GatewayClient {
		return new GatewayClient(
			{
				dialect,
				baseUrl: 'http://gw.example',
				username: '',
				password: '',
				proxy: { proxyIp: '', proxyUser: '', proxyPassword: '' },
				secrets: () => [],
			},
			{
				clock: this,
				transport: {
					canRenewToken: false,
					send: async ({ timeoutMs: _, ...request }) => {
						this.seen.push(request);
						const answer = this.answers[new URL(request.url).pathname];
						const said: unknown = typeof answer === 'function' ? answer() : answer;
						return await Promise.resolve({
							status: 200,
							headers: {},
							text: JSON.stringify(said ?? { done: false, why: 'no such dock' }),
						});
					},
					download: async () => await Promise.resolve({ status: 404, bytes: new Uint8Array() }),
				},
			},
		);
	}
}
