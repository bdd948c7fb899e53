import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { INode } from 'n8n-workflow';
import type { GatewayName } from '../../../simulator';
import { isFile } from '../../../simulator/protocol/request';
import { qrPicture } from '../../../simulator/qrPicture';
import { exampleWorkflow, withParameters, withSettings } from '../../support/exampleWorkflow';
import type { RealN8n } from '../../support/realN8n';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

const DAY_MS = 24 * 60 * 60_000;
/** What a person may enter in the place of the friends. */
const BY_LABEL = { visibleTo: '', visibleToLabels: "={{ $('Settings').first().json.labelId }}" };
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

/** examples/daily-moment.json in a real n8n. Of Alice's friends Bob has the label, Carol has not. */
export function dailyMomentSuite(world: () => World<RealN8n>): void {
	describe.each<GatewayName>(['open', 'wkteam'])('daily-moment on %s', (gateway) => {
		const stage = setStage(world);
		const posts = gateway === 'open' ? 'Post the File' : 'Post from the Address';
		let picture: Buffer;
		let folder: string;

		/** Today's picture, and tomorrow's, lest the test runs at midnight. */
		beforeEach(async () => {
			const { filesFolder } = world().n8n;
			await mkdir(filesFolder, { recursive: true });
			folder = await mkdtemp(path.join(filesFolder, 'moments-'));
			picture = await qrPicture('The picture of the day', 100);
			for (const day of [Date.now(), Date.now() + DAY_MS].map(dayAt))
				await writeFile(path.join(folder, `${day}.jpg`), picture);
		});

		/** Sets the example up as its page says for this gateway, and executes it once. */
		const run = async (settings: Record<string, string> = {}, change: INode['parameters'] = {}) => {
			const { api } = world().n8n;
			const { account } = stage.logIn(gateway);
			const book = stage.simulator.addressBook(gateway, 'alice');
			const label = String(book.createLabel('Regulars'));
			book.find(stage.simulator.people.bob.wcId)?.labels.push(Number(label));
			const example = withSettings(exampleWorkflow('daily-moment'), {
				account,
				labelId: label,
				folder,
				pictureUrl: gateway === 'open' ? '' : 'https://example.com/{date}.jpg',
				...settings,
			});
			const { id } = await stage.import(gateway, withParameters(example, posts, change));
			return await api.executionEnd(await api.run(id, 'Every Morning'));
		};
		/** What goes to the gateway of a day's picture: open is given the file, wkteam the address. */
		const pictureOf = (day: string) =>
			gateway === 'open'
				? [{ fileName: `${day}.jpg`, mimeType: 'image/png', bytes: picture }]
				: [`https://example.com/${day}.jpg`];
		const posted = (pictures: readonly string[] = []) =>
			gateway === 'open'
				? stage.simulator.requests.map(({ fields }) => fields.file).filter(isFile)
				: pictures;
		const seenBy = (name: 'bob' | 'carol') =>
			stage.simulator.moments
				.seenBy(stage.simulator.people[name].wcId)
				.map(({ content }) => content);

		test('is seen by a friend with the label, and by no other', async () => {
			const start = Date.now();
			const execution = await run();
			expect([execution.status, execution.lastNode]).toEqual(['success', posts]);
			const [moment, ...more] = seenBy('bob');
			expect(moment?.text).toBe('Good morning!');
			expect([more, seenBy('carol')]).toEqual([[], []]);
			const days = [start, Date.now()].map(dayAt);
			expect(days.map(pictureOf)).toContainEqual(posted(moment?.pictures));
			expect(stage.simulator.violations).toEqual([]);
		});

		test('is not posted when nobody has the label', async () => {
			const execution = await run({ labelId: '404' });
			expect([execution.status, execution.lastNode]).toEqual(['success', 'With the Label']);
			expect(seenBy('bob')).toEqual([]);
		});

		test('is not posted when the picture cannot be had', async () => {
			const execution = await run({ folder: `${folder}/none`, pictureUrl: '' });
			expect([execution.status, execution.lastNode]).toEqual(['error', 'Read the Picture']);
			expect(seenBy('bob')).toEqual([]);
		});

		if (gateway === 'wkteam') {
			test('is not posted from a file, which this gateway does not take', async () => {
				const execution = await run({ pictureUrl: '' });
				expect([execution.status, execution.lastNode]).toEqual(['error', 'Post the File']);
				expect(execution.error).toContain('E-Cloud Butler (wkteam)');
				expect(seenBy('bob')).toEqual([]);
			});

			test('can leave the label to the gateway, which knows who has it', async () => {
				expect((await run({}, BY_LABEL)).status).toBe('success');
				expect([seenBy('bob').length, seenBy('carol').length]).toEqual([1, 0]);
			});
		} else {
			test('is shown to nobody where the gateway is given a label, which it cannot restrict to', async () => {
				const execution = await run({}, BY_LABEL);
				expect([execution.status, execution.lastNode]).toEqual(['error', posts]);
				expect(execution.error).toContain('Visible to Labels');
				expect([seenBy('bob'), seenBy('carol')]).toEqual([[], []]);
			});
		}
	});
}
