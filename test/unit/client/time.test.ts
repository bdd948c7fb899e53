import fc from 'fast-check';
import { InvalidInputError } from '../../../gateway/wire/errors';
import { chinaTime } from '../../../gateway/client/time';
import { refusalOf } from '../support/refusal';

describe('A time for the gateways', () => {
	it.each([
		['2026-01-31 09:30:00', '2026-01-31 09:30:00'],
		['2026-01-31T09:30:00', '2026-01-31 09:30:00'],
		['2026-01-31T09:30:00.250', '2026-01-31 09:30:00'],
		['2026-01-31 09:30', '2026-01-31 09:30:00'],
		['2026-01-31', '2026-01-31 00:00:00'],
		['2026-01-31T01:30:00Z', '2026-01-31 09:30:00'],
		['2026-01-31T01:30:00.000z', '2026-01-31 09:30:00'],
		['2026-01-31T09:30:00+08:00', '2026-01-31 09:30:00'],
		['2026-01-31 09:30:00+0800', '2026-01-31 09:30:00'],
		['2026-01-30T20:30:00-05:00', '2026-01-31 09:30:00'],
		['2026-12-31T23:00:00Z', '2027-01-01 07:00:00'],
		['2024-02-29', '2024-02-29 00:00:00'],
	])('%s is written as %s', (given, written) => {
		expect(chinaTime(given, 'Start Time')).toBe(written);
	});

	it.each([
		'',
		'yesterday',
		'31.01.2026',
		'2026-1-31',
		'2026-01-31 9:30',
		'2026-01-31 09:30 PM',
		'2026-01-31 09:30:00 GMT',
		'2026-13-01',
		'2026-02-30',
		'2025-02-29 10:00:00',
		'2026-01-31 25:00:00',
		'2026-01-31 09:61:00',
		'2026-01-31T',
		'2026-01-31Z',
		'0226-01-31',
		'1769823000',
	])('%j is refused', (given) => {
		expect(refusalOf(() => chinaTime(given, 'Start Time'))).toEqual({
			name: 'InvalidInputError',
			message: `Start Time "${given}" is not a time.`,
			hint: 'Write it as 2026-01-31 09:30:00.',
		});
	});

	it('may be an object as n8n’s expressions give them', () => {
		const moment = new Date('2026-01-31T01:30:00Z');
		expect(chinaTime(moment, 'Start Time')).toBe('2026-01-31 09:30:00');
		const luxon = { toJSON: () => '2026-01-30T20:30:00.000-05:00' };
		expect(chinaTime(luxon, 'Start Time')).toBe('2026-01-31 09:30:00');
	});

	it.each([[new Date(Number.NaN)], [{}], [[]], [null], [true]])('is not %p', (given) => {
		expect(() => chinaTime(given, 'Start Time')).toThrow(InvalidInputError);
	});

	it('with a zone names the same moment', () => {
		const moment = fc.date({
			min: new Date('2001-01-01'),
			max: new Date('2098-01-01'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(moment, (date) => {
				const written = chinaTime(date.toISOString(), 'Start Time');
				expect(Date.parse(`${written.replace(' ', 'T')}+08:00`)).toBe(
					Math.floor(date.getTime() / 1000) * 1000,
				);
			}),
		);
	});

	it('that is any text is written or refused, and nothing else happens', () => {
		const nearly = fc.stringMatching(/^2026-[0-9]{2}-[0-9]{2}[T ]?[0-9:.+ZGMP -]{0,15}$/);
		fc.assert(
			fc.property(fc.oneof(fc.string(), nearly), (given) => {
				try {
					expect(chinaTime(given, 'x')).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInputError);
				}
			}),
		);
	});
});
