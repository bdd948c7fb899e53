import { may, must, notOffered } from '../../../gateway/operation/binding';
import type { Field } from '../../../gateway/operation/field';
import { operation } from '../../../gateway/operation/word';
import { account, chat, lastingAccount } from '../../../gateway/catalogue/subjects';

const common = {
	name: 'Try',
	action: 'Try something',
	description: 'Only to show the words',
	repeatable: true,
} as const;
const word = { kind: 'text', label: 'Word', description: 'Any' } as const satisfies Field;
const count = {
	kind: 'text',
	label: 'Count',
	description: 'How many',
	required: true,
	sentAs: 'integer',
} as const satisfies Field;
const nothing = notOffered('it has no such call');
const endpoint = { call: 'POST /open/try', page: 'made up' } as const;

describe('The word operation', () => {
	it('gives each gateway what the subjects, the entry and its own part send', () => {
		const { bindings } = operation({
			...common,
			about: [chat],
			fields: { word, count },
			send: { says: 'word', times: 'count' },
			open: { ...endpoint, send: { says: must('word') } },
			wkteam: endpoint,
			wkteam2020: nothing,
		});
		const times = { from: { field: 'count' }, when: 'must', as: 'integer' };
		expect(bindings).toEqual({
			open: { ...endpoint, send: { wxId: must('chatId'), says: must('word'), times } },
			wkteam: { ...endpoint, send: { wcId: must('chatId'), says: may('word'), times } },
			wkteam2020: nothing,
		});
	});

	it('takes a form of another time for its gateway where nothing is said of it', () => {
		const { bindings } = operation({ ...common, about: [], open: nothing, wkteam: endpoint });
		expect(bindings.wkteam2020).toEqual(bindings.wkteam);
	});

	it('refuses two subjects that would take a name from one another', () => {
		expect(() =>
			operation({ ...common, about: [lastingAccount, chat], open: endpoint, wkteam: endpoint }),
		).toThrow('Two subjects of "Try" bring "wcId"');
	});
});

/** Read by the compiler only: it complains when one of these is no mistake any more. */
export const mistakes = () => [
	operation({
		...common,
		about: [],
		// @ts-expect-error a field that does not exist, where there is no subject
		send: { says: 'word' },
		open: nothing,
		wkteam: nothing,
	}),
	operation({
		...common,
		about: [account, chat],
		fields: { word },
		// @ts-expect-error a field that does not exist
		send: { says: 'werd', to: 'chatId', of: 'account' },
		open: nothing,
		wkteam: nothing,
	}),
	operation({
		...common,
		about: [account],
		open: nothing,
		// @ts-expect-error a field that does not exist, for one gateway
		wkteam: { ...endpoint, send: { says: must('word') } },
	}),
	// @ts-expect-error a forgotten gateway
	operation({ ...common, about: [account], open: nothing }),
	operation({
		...common,
		about: [account],
		// @ts-expect-error a pace by a field that does not exist
		pace: { acts: 'tries', target: 'chatId', same: 1, change: 2 },
		open: nothing,
		wkteam: nothing,
	}),
	operation({
		...common,
		about: [account],
		// @ts-expect-error a gateway that does not exist
		harbor: nothing,
		open: nothing,
		wkteam: nothing,
	}),
];
