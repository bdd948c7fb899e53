import fc from 'fast-check';
import { waiting, PICTURE, refused, soon, ending } from './support/samples';
import { Tab } from './support/tab';

let tab: Tab;

const open = (): Tab => (tab = Tab.open());

afterEach(() => tab.close());

describe('When n8n cannot be reached, the login page', () => {
	it('says so, keeps the QR code and tries again, ever more slowly', async () => {
		open();
		const pauses: number[] = [];
		for (let time = 0; time < 6; time += 1) {
			await tab.breakConnection();
			pauses.push(tab.passUntilRequest());
		}
		expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
		expect(tab.status).toBe('No connection to n8n. This page keeps trying');
		expect(tab.body).toMatchObject({ connection: 'lost', phase: 'waiting' });
		expect(tab.find('#qr-code')?.getAttribute('src')).toBe(PICTURE);
		await tab.answer(waiting, soon);
		expect(tab.status).toBe('Waiting for you to scan the QR code');
		expect(tab.body.connection).toBeUndefined();
	});

	it.each([
		['n8n starts', 200, 'n8n is starting up. Please wait'],
		['a proxy knows no n8n', 404, '404 page not found'],
		['a proxy waits for n8n', 502, '<html>Bad Gateway</html>'],
		['the node fails', 500, '{"message":"Error in workflow"}'],
		['somebody else answers', 200, '{"status":"ok"}'],
	])('tries again: %s', async (_name, status, text) => {
		open();
		await tab.reply(status, text);
		expect(tab.body.connection).toBe('lost');
		expect(tab.passUntilRequest()).toBe(2_000);
		expect(tab.asks).toMatchObject({ action: 'check' });
	});

	it('leaves it to the person to press again, as a press may have arrived', async () => {
		open();
		await tab.answer(refused, ending);
		tab.press('newQrCode');
		await tab.breakConnection();
		tab.passUntilRequest();
		expect(tab.asks).toMatchObject({ action: 'watch', phase: 'refused' });
	});

	it('hangs up when there is no answer at all', () => {
		open();
		const [request] = tab.pending;
		expect(request).toBeDefined();
		tab.pass(59_999);
		expect(tab.hungUp).toBe(false);
		tab.pass(1);
		expect(tab.hungUp).toBe(true);
	});
});

describe('When n8n is slow, the login page', () => {
	it('waits three times as long as an answer took, half a minute at the most', async () => {
		open();
		const pauses: number[] = [];
		for (const tookMs of [100, 2_000, 5_000, 25_000]) {
			tab.pass(tookMs);
			await tab.answer(waiting, soon);
			pauses.push(tab.passUntilRequest());
		}
		expect(pauses).toEqual([3_000, 6_000, 15_000, 30_000]);
	});

	it('does not count what the gateway took', async () => {
		open();
		tab.pass(8_500);
		await tab.answer(waiting, { ...soon, tookMs: 8_400 });
		expect(tab.passUntilRequest()).toBe(3_000);
	});
});

describe('Whatever answers come in which order, the login page', () => {
	const DEFINITE = [401, 404, 409, 410];
	const trouble = fc.oneof(
		fc.record({
			status: fc.constantFrom(200, 301, 400, 403, 404, 408, 413, 429, 500, 502, 503, 504),
			text: fc.constantFrom('', '<html>Bad Gateway</html>', 'n8n is starting up', '{', '404 page'),
		}),
		fc.record({
			status: fc.integer({ min: 400, max: 599 }).filter((code) => !DEFINITE.includes(code)),
			text: fc.json(),
		}),
	);
	const answers = fc.array(
		fc.record({
			afterMs: fc.nat(20_000),
			what: fc.oneof(trouble, fc.constantFrom('broken' as const, 'answer' as const)),
		}),
		{ maxLength: 8 },
	);

	it('goes on by itself, with bounded pauses that grow as long as nothing gets through', async () => {
		open();
		await fc.assert(
			fc.asyncProperty(answers, async (sequence) => {
				// The one before may have ended in trouble.
				await tab.answer(waiting, soon);
				tab.passUntilRequest();
				let failures = 0;
				for (const { afterMs, what } of sequence) {
					expect(tab.pending).toHaveLength(1);
					tab.pass(afterMs);
					if (what === 'broken') await tab.breakConnection();
					else if (what === 'answer') await tab.answer(waiting, soon);
					else await tab.reply(what.status, what.text);
					failures = what === 'answer' ? 0 : failures + 1;
					expect([tab.body.phase, tab.body.connection]).toEqual([
						'waiting',
						what === 'answer' ? undefined : 'lost',
					]);
					const least = failures === 0 ? 3_000 : Math.min(30_000, 1_000 * 2 ** failures);
					const wanted = Math.max(least, Math.min(30_000, 3 * afterMs));
					const pause = tab.passUntilRequest();
					expect(pause - wanted).toBeGreaterThanOrEqual(0);
					// Time passes in steps here, so the request before went out up to a step earlier.
					expect(pause - wanted).toBeLessThanOrEqual(400);
				}
			}),
			{ numRuns: 20 },
		);
	}, 120_000);
});

describe('When the workflow has left the node, the login page', () => {
	const running = '{"code":409,"message":"The execution \\"7\\" is running already."}';
	const finished = '{"code":409,"message":"The execution \\"7 has finished already."}';

	it('says that the workflow goes on, then that the link has been used', async () => {
		open();
		await tab.reply(409, running);
		expect([tab.body.phase, tab.status]).toEqual(['goesOn', 'The workflow goes on']);
		expect(tab.passUntilRequest()).toBe(5_000);
		await tab.reply(409, finished);
		expect([tab.body.phase, tab.status]).toEqual(['linkUsed', 'This link is of no more use']);
		expect(tab.find('#panel h2')?.textContent).toBe('This link has been used, or its time is up');
		tab.pass(600_000);
		expect(tab.pending).toEqual([]);
	});

	it.each([
		[401, '{"error":"Invalid token"}'],
		[404, '{"code":404,"message":"The execution \\"7\\" does not exist."}'],
		[409, '{"code":409,"message":"The execution \\"7\\" has finished with error."}'],
		[410, '{"code":410,"message":"The execution \\"7\\" is gone."}'],
	])('asks no more after status %s', async (status, text) => {
		open();
		await tab.reply(status, text);
		expect(tab.body.phase).toBe('linkUsed');
		tab.pass(600_000);
		expect(tab.pending).toEqual([]);
	});
});
