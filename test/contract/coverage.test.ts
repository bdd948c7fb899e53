import { catalogue, dialects, isOffered, type GatewayName } from '../../gateway';
import { pairs } from '../facts';
import { boundOn, callInManual, NOT_IN_2020, OTHERWISE } from './support/manual';

/** Still to come, a line a resource; who adds the operations takes their names, and at last the line, away. */
const ABSENT: Record<string, string> = {
	channel:
		'create getOwn update getQrCode search getVideos follow getFollowed getLiked getMentions uploadVideo publishVideo browseVideo commentVideo getComments thumbUp like getMessageContact getMessageSession sendPrivateText sendPrivateImage loginHelper',
};

const absent = Object.entries(ABSENT).flatMap(([resource, names]) =>
	names.split(' ').map((name) => `${resource}.${name}`),
);

/** What the manuals of today have. */
const current = pairs.filter(({ legacy }) => !legacy);
const expected = current.filter(({ canonical }) => !absent.includes(canonical));

describe.each(Object.keys(dialects) as GatewayName[])('The catalogue on %s', (gateway) => {
	const calls = new Map(
		boundOn(gateway).map(({ operation, binding }) => [operation, binding.call]),
	);

	it.each(expected)('calls $canonical by the method and path of the manual', (pair) => {
		expect(calls.get(pair.canonical)).toBe(callInManual(pair, gateway));
	});
});

describe('The catalogue', () => {
	const offered = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.keys(operations).map((name) => `${resource}.${name}`),
	);

	it('has every operation of the manuals but those still to come, and no other', () => {
		expect(offered.sort()).toEqual(expected.map(({ canonical }) => canonical).sort());
	});

	it('has nothing still to come that the manuals do not have', () => {
		const known = current.map(({ canonical }) => canonical);
		expect(absent.filter((name) => !known.includes(name))).toEqual([]);
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
