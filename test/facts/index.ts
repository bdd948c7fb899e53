import { amended, type Amendment } from './amend';
import amendmentRows from './amendments.json';
import { withBigIntegers } from './bigIntegers';
import type { EndpointFact, Pair } from './fact';
import leniencyRows from './lenient.json';
import openRows from './open.json';
import pairRows from './pairs.json';
import wkteamRows from './wkteam.json';

export type { Amendment } from './amend';
export type { EndpointFact, Envelope, Pair, ParameterFact, ReturnFact } from './fact';

export const amendments = amendmentRows as unknown as Amendment[];

const rowsOf = (gateway: Amendment['gateway'], rows: unknown): EndpointFact[] =>
	amended(
		(rows as EndpointFact[]).map((row) => ({ ...row, sample: withBigIntegers(row.sample) })),
		amendments.filter((one) => one.gateway === gateway),
	);

/** The vendors' manuals, a row per page, as amended. */
export const facts = { open: rowsOf('open', openRows), wkteam: rowsOf('wkteam', wkteamRows) };

/** Where a gateway is taken to be less strict than its manual, by what clients send it. */
export const leniencies = leniencyRows as unknown as Amendment[];

/** What a lenient simulator goes by. */
export const lenientFacts: typeof facts = {
	open: facts.open,
	wkteam: amended(facts.wkteam, leniencies),
};

/** Which rows of the two are the same operation. */
export const pairs = pairRows as unknown as Pair[];
