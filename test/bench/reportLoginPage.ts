import { measureResume } from './resume';
import { measureMemory } from './suspended';
import { SuspendedWorld } from './suspendedWorld';
import type { Row } from './table/record';

/** What sleeping logins cost, and how soon the workflow goes on. */
export async function reportLoginPage(folder: string): Promise<Row[]> {
	console.log('Starting n8n for 1,000 suspended logins …');
	const { memory, resume } = await measure(folder);
	const { ours, waitNode, records, waiting, held } = memory;
	console.log(
		`Suspended login: ${ours.toFixed(1)} kB of heap (n8n's Wait node: ${waitNode.toFixed(1)} kB)`,
	);
	console.log(
		`Running executions while ${records} are suspended, ${waiting} of them logins: ${held} (aim: 0)`,
	);
	const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
	console.log(
		`From the confirmation to the next node: ${seconds(resume.page)} (open, page), ${seconds(resume.wkteamPage)} (wkteam, page), ${seconds(resume.inPlace)} (open, in place)`,
	);
	const answer = `${resume.answer.toFixed(1)} ms`;
	console.log(`Answer to a question of the page: ${answer}`);
	const figures = [
		`${ours.toFixed(1)} kB / ${waitNode.toFixed(1)} kB`,
		String(held),
		[resume.page, resume.wkteamPage, resume.inPlace].map(seconds).join(' / '),
		answer,
	];
	return [{ table: 'login-page', figures }];
}

async function measure(folder: string) {
	const world = await SuspendedWorld.start(folder);
	try {
		return { memory: await measureMemory(world), resume: await measureResume(world) };
	} finally {
		await world.stop();
	}
}
