import { catalogue, dialects, isOffered, type GatewayName } from '../../gateway';
import { pairs } from '../facts';
import { boundOn, callInManual, callOf, NOT_IN_2020, OTHERWISE, OWN } from './support/manual';

/** What the manuals of today have. */
const current = pairs.filter(({ legacy }) => !legacy);

describe.each(Object.keys(dialects) as GatewayName[])('The catalogue on %s', (gateway) => {
	const calls = new Map(
		boundOn(gateway).map(({ operation, binding }) => [operation, binding.call]),
	);

	it.each(current)('calls $canonical by the method and path of the manual', (pair) => {
		expect(calls.get(pair.canonical)).toBe(callInManual(pair, gateway));
	});

	it.each(Object.keys(OWN))('makes %s of a call of the manual', (operation) => {
		expect(calls.get(operation)).toBe(callOf(operation, gateway));
	});
});

describe('The catalogue', () => {
	const offered = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.keys(operations).map((name) => `${resource}.${name}`),
	);

	it('has every operation of the manuals of today, and no other but our own', () => {
		const ofManuals = offered.filter((operation) => !(operation in OWN));
		expect(ofManuals.sort()).toEqual(current.map(({ canonical }) => canonical).sort());
		expect(ofManuals).toHaveLength(143);
	});

	it('tells why it does otherwise than the table', () => {
		expect([
			...Object.values(NOT_IN_2020),
			...Object.values(OTHERWISE).map(({ because }) => because),
		]).not.toContain('');
	});

	it('explains why a gateway lacks an operation, in words that go on a sentence', () => {
		const reasons = Object.values(catalogue).flatMap(({ operations }) =>
			Object.values(operations).flatMap(({ bindings }) =>
				Object.values(bindings).flatMap((one) => (isOffered(one) ? [] : [one.notOffered])),
			),
		);
		expect(reasons.filter((reason) => !/^[a-z].*[^.]$/.test(reason))).toEqual([]);
	});
});
