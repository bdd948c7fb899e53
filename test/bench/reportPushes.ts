import { measurePushes, measurePushMemory } from './pushes';
import type { Receiver } from './pushWorld';
import { printRow } from './row';

const RECEIVERS: Receiver[] = ['trigger', 'webhook', 'webhookV1'];

/** What a push costs beside n8n's Webhook node, and whether memory grows. */
export async function reportPushes(folder: string): Promise<void> {
	console.log('Starting n8n for pushes to the trigger and to n8n’s Webhook node, in turns …');
	for (const { size, perSecond, answerMs, throughput } of await measurePushes(folder)) {
		printRow(
			String(size),
			RECEIVERS.map((receiver) => perSecond[receiver].toFixed(1)).join(' / '),
			`${throughput.webhook.toFixed(2)} / ${throughput.webhookV1.toFixed(2)}`,
			RECEIVERS.map((receiver) => `${answerMs[receiver].toFixed(0)} ms`).join(' / '),
		);
	}
	console.log(
		'Messages a push | pushes a second, ratio, answer: trigger / Webhook / its version 1',
	);
	console.log('Starting n8n for 50,000 pushes …');
	const megabytes = await measurePushMemory(folder);
	console.log(`Heap after each fifth: ${megabytes.map((mb) => mb.toFixed(1)).join(', ')} MB`);
}
