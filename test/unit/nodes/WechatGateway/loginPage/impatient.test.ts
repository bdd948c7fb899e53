import fc from 'fast-check';
import * as gateway from '../../../../../gateway';
import type { Ticket } from '../../../../../nodes/WechatGateway/loginPage/tickets';
import type { Action, Phase } from '../../../../../nodes/WechatGateway/loginPage/view';
import type * as visits from '../../../../../nodes/WechatGateway/loginPage/visit';
import type { WaitingLogin } from '../../../../../nodes/WechatGateway/loginPage/waitingLogin';
import { StrictGateway, type Mood } from './support/strictGateway';

/** Processes of n8n, one after the other: each has loaded the page anew and remembers nothing. */
const processes: Array<typeof visits> = [];

beforeAll(() => {
	for (let count = 0; count < 3; count++) {
		jest.isolateModules(() => {
			// It remembers nothing, and its errors are to be of the same classes.
			jest.doMock('../../../../../gateway', () => gateway);
			const visit = '../../../../../nodes/WechatGateway/loginPage/visit';
			processes.push(jest.requireActual<typeof visits>(visit));
		});
	}
});

beforeEach(() => {
	const doNotFake = ['nextTick', 'queueMicrotask', 'setTimeout', 'setImmediate'] as const;
	jest.useFakeTimers({ now: 1_800_000_000_000, doNotFake: [...doNotFake] });
});
afterEach(() => jest.useRealTimers());

const pass = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1_000);

let links = 0;

/** Somebody with a link, who does whatever they like with it. */
class Impatience {
	readonly gateway = new StrictGateway();
	restarts = 0;
	private readonly loginId = `device-${(links += 1)}`;
	private readonly tabs: Array<{ ticket?: Ticket; phase: Phase }> = [];
	/** Every ticket that any page ever had; the link alone has none. */
	private readonly kept: Array<Ticket | undefined> = [undefined];

	private readonly waiting: WaitingLogin = {
		gateway: 'open',
		loginId: this.loginId,
		account: this.loginId,
		recipe: { account: this.loginId, province: '广东' },
		autoCheck: false,
		simplify: true,
		since: Date.now() - 1,
		until: Date.now() + 30 * 24 * 3_600_000,
		key: this.loginId,
	};

	/** @returns what the tab shows then */
	async press(tab: number, action: Action): Promise<Phase> {
		const page = (this.tabs[tab] ??= { phase: 'waiting' });
		await this.send(page, action);
		return page.phase;
	}

	/** Opens the link in another tab. */
	reload(tab: number): void {
		const { shown, view } = this.visit('watch', undefined, 'waiting').look();
		this.tabs[tab] = { ticket: shown?.ticket, phase: view.phase };
	}

	/** Sends what an old page would send. */
	async replay(which: number, action: Action): Promise<void> {
		const ticket = this.kept[which % this.kept.length];
		await this.send({ ticket, phase: 'expired' }, action);
	}

	async together(action: Action): Promise<void> {
		await Promise.all([0, 1, 2, 2].map(async (tab) => await this.press(tab, action)));
	}

	restart(): void {
		if (this.restarts < processes.length - 1) this.restarts += 1;
	}

	private async send(page: { ticket?: Ticket; phase: Phase }, action: Action): Promise<void> {
		const { shown, view } = await this.visit(action, page.ticket, page.phase).act();
		Object.assign(page, { ticket: shown?.ticket, phase: view.phase });
		this.kept.push(shown?.ticket);
	}

	private visit(action: Action, ticket: Ticket | undefined, phase: Phase): visits.Visit {
		const process = processes[this.restarts];
		if (!process) throw new Error('No process is left.');
		const { Visit } = process;
		const connection = {
			dialect: gateway.dialectOf('open'),
			baseUrl: 'http://gateway.example',
			username: '',
			password: '',
			proxy: { proxyIp: '', proxyUser: '', proxyPassword: '' },
			secrets: () => [],
		};
		const clock = {
			now: () => Date.now(),
			sleep: async () => await Promise.resolve(),
			stopped: () => false,
		};
		const client = new gateway.GatewayClient(connection, { transport: this.gateway, clock });
		const request = { action, phase, code: '123456', wantsPicture: true };
		return new Visit(this.waiting, client, request, ticket, 'credential');
	}
}

type Step = (one: Impatience) => unknown;

const ACTIONS = ['check', 'confirmed', 'watch', 'hold', 'code', 'newQrCode', 'end'] as const;
const action = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom<Action>('code', 'newQrCode') },
	{ weight: 1, arbitrary: fc.constantFrom<Action>(...ACTIONS) },
);
const tab = fc.nat(2);
const mood = fc.constantFrom<Mood>('gives', 'givesNone', 'rests', 'fails');

const pressing = fc.tuple(tab, action).map(
	([which, what]): Step =>
		async (one) =>
			await one.press(which, what),
);
const passing = fc.constantFrom(1, 3, 30, 60, 240).map(
	(seconds): Step =>
		() =>
			pass(seconds),
);
const moody = mood.map(
	(next): Step =>
		(one) =>
			void (one.gateway.mood = next),
);
const restarting = fc.constant<Step>((one) => one.restart());
const reloading = tab.map(
	(which): Step =>
		(one) =>
			one.reload(which),
);
const replaying = fc.tuple(fc.nat(), action).map(
	([which, what]): Step =>
		async (one) =>
			await one.replay(which, what),
);
const crowding = action.map(
	(what): Step =>
		async (one) =>
			await one.together(what),
);

const many = (...steps: Array<fc.Arbitrary<Step>>) =>
	fc.array(fc.oneof(...steps), { minLength: 20, maxLength: 120 });

async function after(steps: Step[]): Promise<Impatience> {
	const one = new Impatience();
	for (const step of steps) await step(one);
	return one;
}

const countOf = ({ gateway }: Impatience, path: string) =>
	gateway.seen.filter((call) => call.path === path).length;

function codesPerQrCode({ gateway }: Impatience): number[] {
	const counts = new Map<number, number>();
	for (const { path, qrCode } of gateway.seen) {
		if (path === 'loginVerifyCode') counts.set(qrCode, (counts.get(qrCode) ?? 0) + 1);
	}
	return [...counts.values()];
}

/** Milliseconds from each call to the next one. */
const gaps = (calls: Array<{ at: number }>) =>
	calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0));

function expectPace({ gateway }: Impatience): void {
	const codes = gateway.seen.filter(({ path }) => path === 'loginVerifyCode');
	expect(gaps(codes).every((ms) => ms >= 3_000)).toBe(true);
}

function expectRests({ gateway }: Impatience): void {
	const afterRefusals = gaps(gateway.seen).filter((_, index) => gateway.seen[index]?.refused);
	expect(afterRefusals.every((ms) => ms >= 60_000)).toBe(true);
}

describe('Whatever somebody does with a link', () => {
	it('with tabs, reloads and old tickets, no more gets out than is allowed', async () => {
		await fc.assert(
			fc.asyncProperty(
				many(pressing, pressing, passing, moody, reloading, replaying, crowding),
				async (steps) => {
					const one = await after(steps);
					expect(countOf(one, 'getLoginQrCode')).toBeLessThanOrEqual(5);
					expect(Math.max(0, ...codesPerQrCode(one))).toBeLessThanOrEqual(5);
					expectPace(one);
					expectRests(one);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('over restarts of n8n, a page that brings its ticket gets no more than that', async () => {
		const alone = action.map(
			(what): Step =>
				async (one) =>
					await one.press(0, what),
		);
		await fc.assert(
			fc.asyncProperty(many(alone, alone, passing, moody, restarting), async (steps) => {
				const one = await after(steps);
				expect(countOf(one, 'getLoginQrCode')).toBeLessThanOrEqual(5);
				expect(Math.max(0, ...codesPerQrCode(one))).toBeLessThanOrEqual(5);
				expectRests(one);
			}),
			{ numRuns: 150 },
		);
	});

	it('over restarts of n8n, old tickets get that much once more for each restart, no more', async () => {
		await fc.assert(
			fc.asyncProperty(
				many(pressing, passing, moody, reloading, replaying, crowding, restarting),
				async (steps) => {
					const one = await after(steps);
					const most = 5 * (one.restarts + 1);
					expect(countOf(one, 'getLoginQrCode')).toBeLessThanOrEqual(most);
					expect(Math.max(0, ...codesPerQrCode(one))).toBeLessThanOrEqual(most);
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe('Somebody who presses on and on', () => {
	/** Every half second, from three tabs. */
	async function pressOn(one: Impatience, what: Action, seconds: number): Promise<void> {
		for (let count = 0; count < seconds * 2; count++) {
			await one.together(what);
			pass(0.5);
		}
	}

	it('gets out five requests for QR codes, a minute apart, while the gateway refuses', async () => {
		const one = new Impatience();
		pass(240);
		one.gateway.mood = 'givesNone';
		await pressOn(one, 'newQrCode', 600);
		const asked = one.gateway.seen.filter(({ path }) => path === 'getLoginQrCode');
		expect(gaps(asked)).toEqual([60_000, 60_000, 60_000, 60_000]);
	});

	it('gets out no more when n8n restarts meanwhile, and not sooner', async () => {
		const one = new Impatience();
		pass(240);
		one.gateway.mood = 'givesNone';
		await pressOn(one, 'newQrCode', 130);
		one.restart();
		await pressOn(one, 'newQrCode', 600);
		const asked = one.gateway.seen.filter(({ path }) => path === 'getLoginQrCode');
		expect(gaps(asked)).toEqual([60_000, 60_000, 60_000, 60_000]);
	});

	it('gets out five wrong codes, three seconds apart', async () => {
		const one = new Impatience();
		await pressOn(one, 'code', 60);
		const codes = one.gateway.seen.filter(({ path }) => path === 'loginVerifyCode');
		expect(gaps(codes)).toEqual([3_000, 3_000, 3_000, 3_000]);
	});

	it('has five more codes with the next QR code', async () => {
		const one = new Impatience();
		await pressOn(one, 'code', 60);
		pass(240);
		await one.press(0, 'check');
		await one.press(0, 'newQrCode');
		await pressOn(one, 'code', 60);
		expect(codesPerQrCode(one)).toEqual([5, 5]);
	});
});

describe('An answer that never ends', () => {
	it('is let go of by all tabs after 40 seconds, and the page goes on', async () => {
		const one = new Impatience();
		one.gateway.mood = 'drips';
		const phases = [one.press(0, 'check'), one.press(1, 'confirmed'), one.press(2, 'end')];
		await new Promise(setImmediate);
		pass(40);
		const unreachable = 'gatewayUnreachable';
		expect(await Promise.all(phases)).toEqual([unreachable, unreachable, unreachable]);
		one.gateway.mood = 'gives';
		pass(5);
		expect(await one.press(0, 'check')).toBe('waiting');
		expect(one.gateway.seen.map(({ path }) => path)).toEqual(Array(2).fill('checkLoginShort'));
	});

	it('to a new QR code is let go of after two minutes', async () => {
		const one = new Impatience();
		pass(240);
		one.gateway.mood = 'drips';
		const phase = one.press(0, 'newQrCode');
		await new Promise(setImmediate);
		pass(120);
		expect(await phase).toBe('gatewayUnreachable');
		one.gateway.mood = 'gives';
		pass(5);
		expect(await one.press(0, 'newQrCode')).toBe('waiting');
		expect(countOf(one, 'getLoginQrCode')).toBe(1);
	});
});
