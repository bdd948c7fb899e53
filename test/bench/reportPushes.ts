import { measurePushes, measurePushMemory, RECEIVERS } from './pushes';
import { printRow } from './row';

/** What a push costs beside what else takes pushes in n8n. */
export async function reportPushes(folder: string): Promise<void> {
	console.log('Starting n8n for pushes to the trigger and to its peers, in turns …');
	console.log(`Pushes a second, ratio of ours, answer: ${RECEIVERS.join(' / ')}`);
	for (const { size, perSecond, answerMs, throughput } of await measurePushes(folder)) {
		const each = (figure: (receiver: (typeof RECEIVERS)[number]) => string) =>
			RECEIVERS.map(figure).join(' / ');
		printRow(
			String(size),
			each((receiver) => perSecond[receiver].toFixed(1)),
			each((receiver) => throughput[receiver].toFixed(2)),
			each((receiver) => `${answerMs[receiver].toFixed(0)} ms`),
		);
	}
}

/** Whether memory grows with the pushes; takes three quarters of an hour. */
export async function reportPushMemory(folder: string): Promise<void> {
	console.log('Starting n8n for 50,000 pushes …');
	const megabytes = await measurePushMemory(folder);
	console.log(`Heap after each fifth: ${megabytes.map((mb) => mb.toFixed(1)).join(', ')} MB`);
}
