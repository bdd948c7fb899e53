import callbackFacts from '../../facts/callbacks.json';
import { compose } from '../../simulator/callbacks/compose';
import { composable, type CallbackFormat } from '../../simulator/callbacks/eventCodes';
import { peopleAt } from '../../simulator/state/people';
import { fieldCases, pushOf } from '../../support/fieldCases';

const FORMATS: CallbackFormat[] = ['open', 'optimised', 'raw'];

/** IDs, keys and checksums are new in every process; with these, a seed repeats a run to the letter. */
const withFixedIds = (json: string): string =>
	json.replace(/[\da-f]{4,}/g, ({ length }) => '12345678'.repeat(length).slice(0, length));

function composed(): string[] {
	const origin = 'http://127.0.0.1:7000';
	const { alice, bob, carol } = peopleAt(origin);
	const account = { owner: alice, wId: '9d2a7282-2fd6-4541-9192-80e115e21ba1' };
	return FORMATS.flatMap((format) =>
		composable(format).map(({ event, scope }) => {
			const people = { account, sender: bob, third: carol };
			const surroundings = { at: Date.UTC(2026, 10, 21), origin };
			return withFixedIds(compose(format, event, people, { scope }, surroundings).json);
		}),
	);
}

/** Messages as the simulator composes them: every event that a format can tell of. */
export const composedMessages: readonly string[] = composed();

/** Pushes of the manuals, of captures and of the simulator. */
export const realPushes: readonly string[] = [
	...[...callbackFacts.examples.open, ...callbackFacts.examples.wkteam].map(({ raw }) => raw),
	...fieldCases.map(pushOf),
	...composedMessages,
];
