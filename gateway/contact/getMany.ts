import type { Call, Code } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { GatewayRefusedError, InvalidInputError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { attempt } from '../wire/attempt';
import { lookUp, tell } from './details';
import { kindOf } from './ids';
import { described } from './rows';
import { open, wkteam, type ContactWay } from './way';

export const onOpen = getManyBy(open);
export const onWkteam = getManyBy(wkteam);

type Kind = 'friend' | 'group' | 'officialAccount' | 'enterprise' | 'other';

interface Listed {
	contactId: string;
	kind: Kind;
	/** What is known of it already. */
	row?: JsonObject;
}

/** The lists of both manuals, in the order of the output, and what those in them are. */
const LISTS: ReadonlyArray<readonly [list: string, kind: Kind]> = [
	['friends', 'friend'],
	['chatrooms', 'group'],
	['ghs', 'officialAccount'],
	['others', 'other'],
];

/** What the field `lists` calls contacts from WeCom, which open has among the others. */
const ENTERPRISE = 'openIm';

function getManyBy(way: ContactWay): Code {
	return {
		async run(call: Call): Promise<JsonObject[]> {
			const wanted = call.isOn('returnAll') ? Infinity : call.number('limit');
			const contacts = (await inAddressBook(call, way)).filter(isWantedBy(call.text('lists')));
			if (contacts.length < wanted) contacts.push(...(await inWeCom(call, way)));
			const listed = contacts.slice(0, wanted);
			const unknown = listed.flatMap(({ contactId, row }) => (row ? [] : [contactId]));
			const found = call.input.details === false ? undefined : await lookUp(call, way, unknown);
			return listed.map(({ contactId, kind, row = found?.get(contactId) }) =>
				described(call, { contactId, kind }, found && row),
			);
		},
	};
}

/** All but WeChat's own IDs, or those of one list. */
const isWantedBy =
	(lists: string) =>
	({ kind }: Listed): boolean => {
		if (lists === '') return kind !== 'other';
		const [, listed] = LISTS.find(([list]) => list === lists) ?? [];
		return kind === (listed ?? 'enterprise');
	};

/**
 * The IDs in the lists of the gateway, which are all empty until it has loaded the address book once.
 *
 * @throws InvalidInputError when it has not and is not to
 */
async function inAddressBook(call: Call, way: ContactWay): Promise<Listed[]> {
	const load = call.text('load');
	if (load === 'always') await loadOnce(call, way);
	const lists = LISTS.some(([list]) => list === call.text('lists')) ? call.text('lists') : '';
	const listed = await idsOf(call, lists);
	const isLoaded = async () => (lists === '' ? listed : await idsOf(call, '')).length > 0;
	if (listed.length > 0 || load === 'always' || (await isLoaded())) return listed;
	if (load === 'never') {
		throw new InvalidInputError(
			'The gateway tells of no contacts: it has not loaded the address book of this account yet.',
			'Run Load Address Book of Contact once.',
		);
	}
	await loadOnce(call, way);
	return await idsOf(call, lists);
}

/** @param lists one of them, where the gateway can be asked for one; '' for all */
async function idsOf(call: Call, lists: string): Promise<Listed[]> {
	const data = expectSuccess(await call.send({ input: { lists } }));
	return LISTS.flatMap(([list, kind]) =>
		textsIn(isObject(data) ? data[list] : undefined).map((contactId) => ({
			contactId,
			kind: kindOf(contactId, kind),
		})),
	);
}

const textsIn = (list: unknown): string[] =>
	(Array.isArray(list) ? list.map(textOf) : []).filter((id) => id !== '');

/** Once per account and node run: more often it endangers a fresh account. */
async function loadOnce(call: Call, { load }: ContactWay): Promise<void> {
	const { found } = call.session;
	const key = `address book of ${call.text('account')}`;
	if (found.has(key)) return;
	tell(call, 'the gateway loads the address book, which takes up to 3 minutes');
	expectSuccess(await call.send({ binding: load }));
	found.set(key, true);
}

/** Where they have a list of their own; that a gateway has none for an account keeps the others. */
async function inWeCom(call: Call, { enterpriseList }: ContactWay): Promise<Listed[]> {
	const lists = call.text('lists');
	if (enterpriseList === undefined || (lists !== '' && lists !== ENTERPRISE)) return [];
	const answer = await attempt(async () =>
		expectSuccess(await call.send({ binding: enterpriseList })),
	);
	if (answer.reason instanceof GatewayRefusedError && lists === '') {
		tell(call, `without contacts from WeCom, for the gateway says: ${answer.reason.message}`);
		return [];
	}
	if (answer.reason) throw answer.reason;
	return (Array.isArray(answer.value) ? answer.value : [])
		.filter(isObject)
		.map((row) => ({ contactId: textOf(row.userName), kind: 'enterprise', row }));
}
