import { InvalidInputError } from './errors';

/**
 * A time as the gateways write it: YYYY-MM-DD HH:mm:ss in China. A time that names its zone is
 * converted; one that does not is taken as it stands.
 *
 * @throws InvalidInputError
 */
export function chinaTime(given: string, label: string): string {
	if (!/^\d{4}-\d\d-\d\d([T ]|$)/.test(given) || Number.isNaN(Date.parse(given))) {
		throw new InvalidInputError(
			`${label} "${given}" is not a time.`,
			'Write it as 2026-01-31 09:30:00.',
		);
	}
	const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(given) && given.length > 10;
	// Without a zone the digits count, wherever this runs: read and written as if they were UTC.
	const utc = zoned
		? Date.parse(given) + CHINA_MS
		: Date.parse(`${given.replace(' ', 'T')}${given.length > 10 ? 'Z' : ''}`);
	return new Date(utc).toISOString().slice(0, 19).replace('T', ' ');
}

const CHINA_MS = 8 * 60 * 60 * 1000;
