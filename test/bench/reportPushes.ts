import { measurePushes, measurePushMemory, RECEIVERS } from './pushes';
import type { Row } from './table/record';

/** What a push costs beside what else takes pushes in n8n. */
export async function reportPushes(folder: string): Promise<Row[]> {
	console.log('Starting n8n for pushes to the trigger and to its peers, in turns …');
	console.log(`Pushes a second, ratio of ours, answer: ${RECEIVERS.join(' / ')}`);
	const figures = await measurePushes(folder);
	return figures.map(({ size, perSecond, answerMs, throughput }) => {
		const each = (figure: (receiver: (typeof RECEIVERS)[number]) => string) =>
			RECEIVERS.map(figure).join(' / ');
		return {
			table: 'pushes',
			figures: [
				String(size),
				each((receiver) => perSecond[receiver].toFixed(1)),
				// Beside itself it is always 1.
				RECEIVERS.slice(1)
					.map((receiver) => throughput[receiver].toFixed(2))
					.join(' / '),
				each((receiver) => `${answerMs[receiver].toFixed(0)} ms`),
			],
		};
	});
}

/** Whether memory grows with the pushes. */
export async function reportPushMemory(folder: string): Promise<Row[]> {
	console.log('Starting n8n for 7,000 pushes of 10 messages …');
	const megabytes = await measurePushMemory(folder);
	return [
		{ table: 'push-memory', figures: [`${megabytes.map((mb) => mb.toFixed(1)).join(' / ')} MB`] },
	];
}
