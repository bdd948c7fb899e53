import { InvalidInputError } from '../wire/errors';
import { isObject, textOf } from '../wire/values';

/** Date, time of day without seconds, seconds, zone. */
const TIME =
	/^(20\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/i;

/**
 * A time as the gateways write it: YYYY-MM-DD HH:mm:ss in China. A time that names its zone is
 * converted; one that does not is taken as it stands.
 *
 * @param given text, or an object of n8n's expressions (`$now`) that gives one
 * @throws InvalidInputError
 */
export function chinaTime(given: unknown, label: string): string {
	const text = textOf(writtenOut(given));
	const [, date = '', hours = '00:00', seconds = '00', zone] = TIME.exec(text) ?? [];
	// Without a zone the digits count, wherever this runs: read and written as if they were UTC.
	const offset = zone?.replace(/([+-]\d\d):?(\d\d)/, '$1:$2').toUpperCase() ?? 'Z';
	const time = Date.parse(`${date}T${hours}:${seconds}${offset}`);
	if (Number.isNaN(time) || !isInCalendar(date)) {
		throw new InvalidInputError(
			`${label} "${text}" is not a time.`,
			'Write it as 2026-01-31 09:30:00.',
		);
	}
	const inChina = zone === undefined ? time : time + CHINA_MS;
	return new Date(inChina).toISOString().slice(0, 19).replace('T', ' ');
}

const CHINA_MS = 8 * 60 * 60 * 1000;

const writtenOut = (given: unknown): unknown => (writesItselfOut(given) ? given.toJSON() : given);

/** As n8n's times and those of JavaScript do. */
const writesItselfOut = (given: unknown): given is { toJSON: () => unknown } =>
	isObject(given) && typeof given.toJSON === 'function';

/** JavaScript takes 30 February for 2 March. */
function isInCalendar(date: string): boolean {
	const time = Date.parse(`${date}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
