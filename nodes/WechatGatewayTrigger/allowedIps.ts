import { InvalidInputError } from '../../gateway';

interface IpAddress {
	/** How many bits the family has: 32 or 128. */
	readonly width: number;
	readonly value: bigint;
}

interface IpRange extends IpAddress {
	/** How many bits an address must share with `value`, from the left. */
	readonly prefix: number;
}

export type IpList = readonly IpRange[];

/**
 * Reads addresses and CIDR ranges of both families, divided by commas, semicolons or white space.
 * Bits of a range beyond its prefix do not count.
 *
 * @throws InvalidInputError naming the first entry that is neither
 */
export const parseAllowedIps = (text: string): IpList =>
	text
		.split(/[\s,;，；、]+/)
		.filter((entry) => entry !== '')
		.map(readRange);

/**
 * Whether a caller may come in. An empty list lets everybody in; any other only addresses that can be
 * read and are in it. A range of one family never holds addresses of the other.
 */
export function allows(list: IpList, address: string | undefined): boolean {
	if (list.length === 0) return true;
	const caller = address === undefined ? undefined : readAddress(address);
	return caller !== undefined && list.some((range) => contains(range, caller));
}

function contains({ width, value, prefix }: IpRange, address: IpAddress): boolean {
	const ignored = BigInt(width - prefix);
	return address.width === width && address.value >> ignored === value >> ignored;
}

function readRange(entry: string): IpRange {
	const [, written = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
	const address = readAddress(written);
	// An IPv4 address written as IPv6 has its prefix counted in IPv6.
	const surplus = address?.width === 32 && written.includes(':') ? 96 : 0;
	const prefix = length === undefined ? address?.width : Number(length) - surplus;
	if (!address || prefix === undefined || prefix < 0 || prefix > address.width) {
		throw new InvalidInputError(
			`"${entry}" in the list of allowed IP addresses is neither an address nor a range.`,
			'Write addresses such as 203.0.113.7 or 2001:db8::7 and ranges such as 203.0.113.0/24, with commas between them.',
		);
	}
	return { ...address, prefix };
}

/** IPv4 mapped into IPv6, as a server listening on both hands it out, becomes IPv4 again. */
function readAddress(text: string): IpAddress | undefined {
	const v4 = readV4(text);
	if (v4 !== undefined) return { width: 32, value: v4 };
	const v6 = readV6(text.replace(/%[\da-zA-Z.:-]+$/, ''));
	if (v6 === undefined) return undefined;
	const isMapped = v6 >> 32n === 0xffffn;
	return isMapped ? { width: 32, value: v6 & 0xffffffffn } : { width: 128, value: v6 };
}

function readV4(text: string): bigint | undefined {
	const parts = text.split('.');
	// No leading zeros: some systems take such numbers as octal.
	const isV4 =
		parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256);
	return isV4 ? joined(parts.map(BigInt), 8n) : undefined;
}

function readV6(text: string): bigint | undefined {
	const [left = '', right, ...more] = withoutDots(text).split('::');
	const before = groupsOf(left);
	const after = groupsOf(right ?? '');
	if (!before || !after || more.length > 0) return undefined;
	const missing = 8 - before.length - after.length;
	// "::" stands for at least one group.
	const isComplete = right === undefined ? missing === 0 : missing > 0;
	if (!isComplete) return undefined;
	return joined([...before, ...Array<bigint>(missing).fill(0n), ...after], 16n);
}

/** The last 32 bits may be written as IPv4; they become two groups. */
const withoutDots = (text: string): string =>
	text.replace(/(?<=:)[\d.]+$/, (tail) => {
		const value = readV4(tail);
		return value === undefined ? tail : `${hex(value >> 16n)}:${hex(value & 0xffffn)}`;
	});

const hex = (value: bigint): string => value.toString(16);

function groupsOf(text: string): bigint[] | undefined {
	const parts = text === '' ? [] : text.split(':');
	const areGroups = parts.every((part) => /^[\da-f]{1,4}$/i.test(part));
	return areGroups ? parts.map((part) => BigInt(`0x${part}`)) : undefined;
}

const joined = (parts: readonly bigint[], bits: bigint): bigint =>
	parts.reduce((value, part) => (value << bits) | part, 0n);
