import golden from './storedNames.json';
import { storedNames, type Stored, type StoredNames } from './support/storedNames';

/** Whether a workflow that holds the one finds it in the other. */
const isFoundIn = (one: Stored, other: Stored | undefined) =>
	JSON.stringify([one.type, one.default]) === JSON.stringify([other?.type, other?.default]) &&
	(one.choices ?? []).every((choice) => other?.choices?.includes(choice));

/** What the first list has and the second lacks or has otherwise, with what the second says. */
function missing(these: StoredNames, others: StoredNames) {
	const entries = Object.entries(these).flatMap(([form, parameters]) =>
		Object.entries(parameters)
			.filter(([name, one]) => !isFoundIn(one, others[form]?.[name]))
			.map(([name, one]) => ({ form, name, here: one, there: others[form]?.[name] })),
	);
	const gone = Object.keys(these).filter((form) => others[form] === undefined);
	return { gone, entries };
}

const listed: StoredNames = golden;
const NOTHING = { gone: [], entries: [] };

describe('What workflows store', () => {
	it('stays as storedNames.json has it: mend the form, never the list', () => {
		expect(missing(listed, storedNames())).toEqual(NOTHING);
	});

	it('is listed in storedNames.json: add what is new', () => {
		expect(missing(storedNames(), listed)).toEqual(NOTHING);
	});
});
