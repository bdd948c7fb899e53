import { attempt } from '../../../gateway/wire/attempt';
import { GatewayBusyError } from '../../../gateway/wire/errors';

/** What a call does that is given a value to throw. */
const throwing = (reason: unknown) => async () => {
	await Promise.resolve();
	throw reason;
};

describe('A call that may go wrong', () => {
	it('gives what it gives', async () => {
		expect(await attempt(async () => await Promise.resolve(5))).toEqual({ value: 5 });
	});

	it('gives why it did not, as it was thrown', async () => {
		const busy = new GatewayBusyError('Not now.');
		expect((await attempt(throwing(busy))).reason).toBe(busy);
	});

	it('gives an error where something else was thrown', async () => {
		expect(await attempt(throwing('no'))).toEqual({ reason: new Error('no') });
	});
});
