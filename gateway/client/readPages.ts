import type { Paging } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { CancelledError, NotGatewayAnswerError, TimedOutError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import type { OperationCall } from './operationCall';

/** Far more than any account has, at the smallest pages of the manuals. */
const MOST_PAGES = 1_000;
/** Of all pages together, as JSON: some 100,000 rows of the manuals' lists. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

/**
 * Page after page until there are as many as wanted. The gateway says when that is over, and may say
 * anything: as many rows as it has altogether, a page that was there before and a question that was
 * asked before end it as well, and pages, their size and the time are limited, whatever the style.
 *
 * @throws NotGatewayAnswerError for more pages than can be, TimedOutError, CancelledError
 */
export async function readPages(
	call: OperationCall,
	paging: Paging,
	wanted: number,
): Promise<unknown[]> {
	const time = new ReadingTime(call);
	const rows: unknown[] = [];
	const seen = new Set<string>();
	const asked = new Set<string>();
	let characters = 0;
	let next: JsonObject | undefined = paging.first(wanted);
	while (next && rows.length < wanted && !asked.has(JSON.stringify(next))) {
		if (asked.size > 0) await time.rest(paging.restMs);
		if (asked.size === MOST_PAGES || characters > MOST_CHARACTERS) throw endless(asked.size);
		asked.add(JSON.stringify(next));
		const data = expectSuccess(await call.send({ input: next, ...time.limit() }));
		const found = paging.rows(data);
		const page = JSON.stringify(found);
		if (found.length === 0 || seen.has(page)) break;
		seen.add(page);
		characters += page.length;
		for (const row of found) rows.push(row);
		const total = paging.total?.(data);
		if (total !== undefined && rows.length >= total) break;
		next = paging.next(data, found, next);
	}
	return rows;
}

/** How long the pages of one list may take: as long as somebody can press Stop, any time. */
class ReadingTime {
	private readonly endsAt: number;

	constructor(private readonly call: OperationCall) {
		const { listMs = Infinity } = call.session.surroundings;
		this.endsAt = call.clock.now() + listMs;
	}

	/** @throws TimedOutError when it is over */
	limit(): { timeoutMs?: number } {
		const left = this.endsAt - this.call.clock.now();
		if (left <= 0) throw tooSlow();
		return left < this.call.timeoutMs ? { timeoutMs: left } : {};
	}

	/** @throws CancelledError */
	async rest(ms = 0): Promise<void> {
		const { clock } = this.call;
		if (ms > 0) await clock.sleep(ms);
		if (clock.stopped()) throw new CancelledError('The reading was canceled.');
	}
}

const endless = (pages: number) =>
	new NotGatewayAnswerError(
		200,
		`The gateway gave ${pages} pages, and there are still more.`,
		'Switch off Return All and set a Limit.',
	);

const tooSlow = () =>
	new TimedOutError(
		'The gateway did not give all pages of the list in time.',
		'Find out why the gateway is slow, or why its list is so long.',
	);
