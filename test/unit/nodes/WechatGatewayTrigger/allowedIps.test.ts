import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { InvalidInputError } from '../../../../gateway';
import { allows, parseAllowedIps } from '../../../../nodes/WechatGatewayTrigger/allowedIps';
import { refusalOf } from '../../support/refusal';

const isLetIn = (address: string | undefined, list: string) =>
	allows(parseAllowedIps(list), address);

describe('The list of allowed IP addresses', () => {
	it.each(['203.0.113.7', '::1', 'nonsense', '', undefined])(
		'lets %j in when it is empty',
		(who) => {
			expect(isLetIn(who, '')).toBe(true);
			expect(isLetIn(who, ' ,\n ')).toBe(true);
		},
	);

	it.each([
		['203.0.113.7', '203.0.113.7'],
		['203.0.113.7', '198.51.100.1, 203.0.113.7'],
		['203.0.113.7', '198.51.100.1\n203.0.113.7;'],
		['203.0.113.7', '198.51.100.1，203.0.113.7、::1'],
		['203.0.113.7', '203.0.113.0/24'],
		['203.0.113.7', '203.0.113.200/24'],
		['203.0.113.7', '0.0.0.0/0'],
		['203.0.113.7', '::ffff:203.0.113.7'],
		['203.0.113.7', '::ffff:203.0.113.0/120'],
		['::ffff:203.0.113.7', '203.0.113.7'],
		['::FFFF:cb00:7107', '203.0.113.0/24'],
		['2001:db8::7', '2001:0DB8:0:0::7'],
		['2001:db8::7', '2001:db8::/32'],
		['2001:db8::7', '::/0'],
		['fe80::1%eth0', 'fe80::1'],
		['fe80::1', 'fe80::1%en1'],
		['fe80::1%eth0', 'fe80::%eth1/64'],
	])('lets %s in when it holds %s', (who, list) => {
		expect(isLetIn(who, list)).toBe(true);
	});

	it.each([
		['203.0.113.8', '203.0.113.7'],
		['203.0.114.7', '203.0.113.0/24'],
		['203.0.113.7', '::/0'],
		['2001:db8::7', '0.0.0.0/0'],
		['::203.0.113.7', '203.0.113.7'],
		['2001:db9::7', '2001:db8::/32'],
		['203.0.113.7:4711', '203.0.113.7'],
		['[2001:db8::7]', '2001:db8::7'],
		['203.0.113.07', '203.0.113.7'],
		['fe80::1%', 'fe80::1'],
		['nonsense', '0.0.0.0/0 ::/0'],
		['', '0.0.0.0/0 ::/0'],
		[undefined, '0.0.0.0/0 ::/0'],
	])('keeps %j out when it holds %s', (who, list) => {
		expect(isLetIn(who, list)).toBe(false);
	});

	it.each([
		'gateway.example',
		'203.0.113',
		'203.0.113.256',
		'203.0.113.7/33',
		'203.0.113.7/',
		'203.0.113.7/-1',
		'203.0.113.7/24/8',
		'x/203.0.113.7/24',
		'2001:db8::7/129',
		'::ffff:203.0.113.7/24',
		'2001:db8:::7',
		'1::2::3',
		'1:2:3:4:5:6:7',
		'1:2:3:4:5:6:7::8',
		'203.0.113.7::',
		':',
		'/24',
		'203.0.113.*',
	])('names the entry %s, which it cannot use', (entry) => {
		expect(refusalOf(() => parseAllowedIps(`203.0.113.7, ${entry}`))).toEqual({
			name: 'InvalidInputError',
			message: `"${entry}" in the list of allowed IP addresses is neither an address nor a range.`,
			hint: 'Write addresses such as 203.0.113.7 or 2001:db8::7 and ranges such as 203.0.113.0/24, with commas between them.',
		});
	});

	/** A range, and an address that differs from its own in one part at most. */
	const neighbours = (
		parts: number,
		max: number,
		width: number,
		write: (parts: number[]) => string,
	) =>
		fc
			.record({
				base: fc.array(fc.nat({ max }), { minLength: parts, maxLength: parts }),
				prefix: fc.nat({ max: width }),
				at: fc.nat({ max: parts - 1 }),
				other: fc.nat({ max }),
			})
			.map(({ base, prefix, at, other }) => ({
				network: write(base),
				prefix,
				who: write(base.with(at, other)),
			}));
	const v4 = neighbours(4, 0xff, 32, (parts) => parts.join('.'));
	const v6 = neighbours(8, 0xffff, 128, (parts) =>
		parts.map((part) => part.toString(16)).join(':'),
	).filter(({ network, who }) => !`${network} ${who}`.includes('0:0:0:0:0:ffff:'));

	it.each([
		['IPv4', v4, 'ipv4'],
		['IPv6', v6, 'ipv6'],
	] as const)('agrees with Node about %s', (_family, cases, family) => {
		fc.assert(
			fc.property(cases, ({ network, prefix, who }) => {
				const list = new BlockList();
				list.addSubnet(network, prefix, family);
				expect(isLetIn(who, `${network}/${prefix}`)).toBe(list.check(who, family));
			}),
			{ numRuns: 2_000 },
		);
	});

	it('takes for an address what Node takes for one, and for a mistake what it does not', () => {
		const pieces = fc.constantFrom(
			':',
			'::',
			'.',
			'0',
			'1',
			'01',
			'f',
			'ffff',
			'12345',
			'255',
			'256',
		);
		const anything = fc.oneof(
			fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join('')),
			fc.ipV4(),
			fc.ipV4Extended(),
			fc.ipV6(),
			fc.string({ maxLength: 6 }).filter((text) => !/[\s,;，；、]/.test(text)),
		);
		fc.assert(
			fc.property(
				anything.filter((text) => text !== '' && !text.includes('/')),
				(text) => {
					if (isIP(text)) expect(isLetIn(text, text)).toBe(true);
					else expect(() => parseAllowedIps(text)).toThrow(InvalidInputError);
				},
			),
			{ numRuns: 5_000 },
		);
	});

	it('is read or refused whatever it says', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (list, who) => {
				try {
					expect(typeof isLetIn(who, list)).toBe('boolean');
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInputError);
				}
			}),
		);
	});
});
