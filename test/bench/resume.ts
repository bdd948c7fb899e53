import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../e2e/support/until';
import type { Update } from '../../nodes/WechatGateway/loginPage/view';
import { median } from './median';
import { QR_CODE, type SuspendedWorld } from './suspendedWorld';

const SAMPLES = 24;
const AT_ONCE = 6;
/** A person who has scanned looks at the phone for so long before confirming. */
const HESITATION_MS = 2_000;

export interface Resume {
	/** Milliseconds from the confirmation on the phone until the next node runs, medians. */
	page: number;
	wkteamPage: number;
	/** The same when the execution waits in place, on the long poll of open. */
	inPlace: number;
	/** Milliseconds that n8n takes to answer when the page asks and nothing has changed, median. */
	answer: number;
}

/** How soon workflows go on, and what a question of the page costs. */
export async function measureResume(world: SuspendedWorld): Promise<Resume> {
	await world.publish('wkteamPage');
	await world.publish('inPlace');
	const answers: number[] = [];
	return {
		page: median(await samples(async (i) => await onPage(world, 'page', `open-${i}`, answers))),
		wkteamPage: median(
			await samples(async (i) => await onPage(world, 'wkteamPage', `wkteam-${i}`, [])),
		),
		inPlace: median(await samples(async (i) => await inPlace(world, `here-${i}`))),
		answer: median(answers),
	};
}

async function samples(one: (index: number) => Promise<number>): Promise<number[]> {
	const taken: number[] = [];
	for (let i = 0; i < SAMPLES; i += AT_ONCE) {
		const some = Array.from({ length: AT_ONCE }, async (_, j) => await one(i + j));
		taken.push(...(await Promise.all(some)));
	}
	return taken;
}

/** Somebody has the page open, scans at some moment and confirms. */
async function onPage(
	world: SuspendedWorld,
	kind: 'page' | 'wkteamPage',
	device: string,
	answers: number[],
): Promise<number> {
	await world.start(kind, device);
	const execution = await until(`${device} to wait`, async () => {
		for (const id of await world.executions(kind, 'waiting')) {
			const found = await world.n8n.api.execution(id);
			const [webhook] = found.json('Webhook') as Array<{ body: { device: string } }>;
			if (webhook?.body.device === device) return found;
		}
		return undefined;
	});
	const [{ loginId }] = execution.json(QR_CODE) as [{ loginId: string }];
	const page = keepAsking(execution.resumeUrl, answers);
	const confirmedAt = await scanAndConfirm(world, loginId);
	const took = (await world.arrival(device)) - confirmedAt;
	await page;
	return took;
}

/** What the page's script does, until the login is there. */
async function keepAsking(resumeUrl: string, answers: number[]): Promise<void> {
	const url = resumeUrl.replace('?', '/wechat-login?');
	const headers = { accept: 'application/json' };
	for (;;) {
		const body = new URLSearchParams({ action: 'check', phase: 'waiting' });
		const asked = performance.now();
		const response = await fetch(url, { method: 'POST', headers, body });
		const update = (await response.json()) as Update;
		if (update.phase === 'waiting') answers.push(performance.now() - asked);
		if (update.pauseMs === undefined) return;
		await sleep(update.pauseMs);
	}
}

async function inPlace(world: SuspendedWorld, device: string): Promise<number> {
	await world.start('inPlace', device);
	const { simulator } = world;
	await simulator.until(() =>
		simulator.requests.some(
			({ path, fields }) => path === '/open/checkLogin' && fields.deviceId === device,
		),
	);
	const confirmedAt = await scanAndConfirm(world, device);
	return (await world.arrival(device)) - confirmedAt;
}

async function scanAndConfirm({ simulator }: SuspendedWorld, loginId: string): Promise<number> {
	await sleep(Math.random() * 4_000);
	simulator.phone.scan(loginId, 'alice');
	await sleep(HESITATION_MS);
	const confirmedAt = performance.now();
	simulator.phone.confirm(loginId);
	return confirmedAt;
}
