import { amended, type Amendment } from './amend';
import amendmentRows from './amendments.json';
import { withBigIntegers } from './bigIntegers';
import type { EndpointFact, Pair } from './fact';
import openRows from './open.json';
import pairRows from './pairs.json';
import wkteamRows from './wkteam.json';

export type { Amendment } from './amend';
export type { EndpointFact, Envelope, Pair, ParameterFact } from './fact';

export const amendments = amendmentRows as unknown as Amendment[];

const rowsOf = (gateway: Amendment['gateway'], rows: unknown): EndpointFact[] =>
	amended(
		(rows as EndpointFact[]).map((row) => ({ ...row, sample: withBigIntegers(row.sample) })),
		amendments.filter((one) => one.gateway === gateway),
	);

/** The vendors' manuals, a row per page, as amended. */
export const facts = { open: rowsOf('open', openRows), wkteam: rowsOf('wkteam', wkteamRows) };

/** Which rows of the two are the same operation. */
export const pairs = pairRows as unknown as Pair[];
