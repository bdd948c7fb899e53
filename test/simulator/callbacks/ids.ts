import { randomBytes, randomInt } from 'node:crypto';

const smallest19 = 10n ** 18n;
const beyondLong = 2n ** 63n;
let lastMsgId = 1_000_000_000 + randomInt(500_000_000);

/** Hex digits, as WeChat's keys and checksums have them. */
export const hex = (digits: number): string =>
	randomBytes(Math.ceil(digits / 2))
		.toString('hex')
		.slice(0, digits);

/** 18 digits, the length of bufId in every sample. */
export const bufId = (): string => `2${randomInt(1e8, 1e9)}${randomInt(1e7, 1e8)}`;

/** A msgId, of 32 bits without a sign: every other one is beyond 2^31, as 3267563389 of a capture is. */
export function newMsgId32(): number {
	lastMsgId += 1;
	return lastMsgId % 2 === 0 ? lastMsgId : lastMsgId + 2 ** 31;
}

/** A newMsgId: 19 digits, and odd, so that no double holds it by accident. */
export function newMsgId64(): bigint {
	const random = BigInt(`0x${hex(16)}`) % (beyondLong - smallest19);
	return (smallest19 + random) | 1n;
}
