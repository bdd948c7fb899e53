import { measurePages } from './pages';
import { SuspendedWorld } from './suspendedWorld';
import type { Row } from './table/record';

/** How many login pages n8n serves a second beside forms of its own. */
export async function reportPages(folder: string): Promise<Row[]> {
	console.log('Starting n8n for pages of a login and of a form, in turns …');
	const world = await SuspendedWorld.start(folder);
	try {
		const { ours, form, ratio, ourSize, formSize } = await measurePages(world);
		const sizes = `${ourSize.toFixed(1)} kB / ${formSize.toFixed(1)} kB`;
		return [
			{
				table: 'pages',
				figures: [ratio.toFixed(2), `${ours.toFixed(1)} / ${form.toFixed(1)}`, sizes],
			},
		];
	} finally {
		await world.stop();
	}
}
