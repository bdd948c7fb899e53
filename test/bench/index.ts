import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packProject } from '../e2e/support/communityPackage';
import { measureLoad } from './load';
import { measurePerItem } from './perItem';
import { measureResume } from './resume';
import { measureMemory } from './suspended';
import { SuspendedWorld } from './suspendedWorld';

/** Prints the three figures of docs/performance.md, ready to be pasted there. */
async function bench(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'wechat-gateway-bench-'));
	try {
		const tarball = (await stat(await packProject(folder))).size;
		console.log(`Tarball: ${(tarball / 1000).toFixed(1)} kB (aim: at most 150 kB)`);
		const load = measureLoad();
		console.log(`Load: ${load.toFixed(1)} ms (aim: at most 60 ms)`);
		console.log('Starting n8n for 500 status calls by each node, in turns …');
		const { ours, httpRequest, ratio } = await measurePerItem(folder);
		console.log(`WeChat Gateway node: ${ours.toFixed(2)} ms per item`);
		console.log(`HTTP Request node:   ${httpRequest.toFixed(2)} ms per item`);
		console.log(`Ratio: ${ratio.toFixed(2)} (aim: at most 1.0)`);
		console.log('Starting n8n for 1,000 suspended logins …');
		const { memory, resume } = await measureLoginPage(folder);
		console.log(
			`Suspended login: ${memory.ours.toFixed(1)} kB of heap (n8n's Wait node: ${memory.waitNode.toFixed(1)} kB)`,
		);
		console.log(
			`Running executions while ${memory.records} are suspended, ${memory.waiting} of them logins: ${memory.held} (aim: 0)`,
		);
		const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
		console.log(
			`From the confirmation to the next node: ${seconds(resume.page)} (open, page), ${seconds(resume.wkteamPage)} (wkteam, page), ${seconds(resume.inPlace)} (open, in place)`,
		);
		console.log(`Answer to a question of the page: ${resume.answer.toFixed(1)} ms`);
		const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
		const row = [
			new Date().toISOString().slice(0, 10),
			machine,
			`${ratio.toFixed(2)} (${ours.toFixed(2)} ms / ${httpRequest.toFixed(2)} ms)`,
			`${load.toFixed(1)} ms`,
			`${(tarball / 1000).toFixed(1)} kB`,
		];
		console.log(`\n| ${row.join(' | ')} |`);
		const pageRow = [
			...row.slice(0, 2),
			`${memory.ours.toFixed(1)} kB / ${memory.waitNode.toFixed(1)} kB`,
			String(memory.held),
			[resume.page, resume.wkteamPage, resume.inPlace].map(seconds).join(' / '),
			`${resume.answer.toFixed(1)} ms`,
		];
		console.log(`| ${pageRow.join(' | ')} |`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measureLoginPage(folder: string) {
	const world = await SuspendedWorld.start(folder);
	try {
		return { memory: await measureMemory(world), resume: await measureResume(world) };
	} finally {
		await world.stop();
	}
}

bench().then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
