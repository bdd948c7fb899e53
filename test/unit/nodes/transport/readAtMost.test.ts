import { Readable } from 'node:stream';
import fc from 'fast-check';
import { readAtMost } from '../../../../nodes/transport/readAtMost';

describe('Reading a stream up to a limit', () => {
	it('gives all of it, or one byte more than allowed', async () => {
		const chunk = fc.uint8Array({ minLength: 1, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(fc.array(chunk), fc.nat(60), async (chunks, limit) => {
				const whole = Buffer.concat(chunks);
				const read = await readAtMost(Readable.from(chunks), limit);
				expect(Buffer.from(read).equals(whole.subarray(0, limit + 1))).toBe(true);
			}),
		);
	});

	it('leaves an endless stream, which closes its connection', async () => {
		let given = 0;
		const endless = new Readable({
			read() {
				given += 1;
				this.push(Buffer.alloc(1024));
			},
		});
		expect((await readAtMost(endless, 10_000)).length).toBe(10_001);
		expect(endless.destroyed).toBe(true);
		expect(given).toBeLessThan(200);
	});

	it('hands on what breaks the stream', async () => {
		const broken = new Readable({
			read() {
				this.destroy(new Error('cut'));
			},
		});
		await expect(readAtMost(broken, 10)).rejects.toThrow('cut');
	});
});
