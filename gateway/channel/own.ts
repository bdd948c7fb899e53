import { givenAccount } from '../account/given';
import { wId } from '../account/wkteam';
import { known, type Endpoint, type Known, type Lookup } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { InvalidInputError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';

/** Under what name and in which role an account acts in channels. */
export interface OwnChannel {
	userName: string;
	/** 1 the WeChat identity, 3 the channel's, in the manual's samples. */
	roleType: string;
}

/** The source of both, for all other calls. */
export const ownChannelCall: Endpoint = {
	call: 'POST /finderHome',
	page: 'shipinhao/finderHome',
};

export function readOwnChannel(data: unknown): OwnChannel {
	const { userName, currentAliasRoleType, aliasInfo } = isObject(data) ? data : {};
	const [first] = Array.isArray(aliasInfo) ? (aliasInfo as unknown[]) : [];
	const role = textOf(currentAliasRoleType) || textOf(isObject(first) ? first.roleType : '');
	return { userName: textOf(userName), roleType: role };
}

/** Both in one text, as a workflow hands them on. */
export const writtenOut = ({ userName, roleType }: OwnChannel): string => `${userName}/${roleType}`;

/** @throws InvalidInputError */
function givenIn({ ownChannel }: JsonObject): OwnChannel | undefined {
	const text = textOf(ownChannel);
	if (text === '') return undefined;
	const [, userName = '', roleType = ''] = /^([^\s/]+@finder)\/(\d+)$/.exec(text) ?? [];
	if (userName !== '') return { userName, roleType };
	throw new InvalidInputError(
		`"${text}" is not an own channel.`,
		'Use the ownChannel that Get Own gives, or leave it empty for that of the account.',
	);
}

/** Asked for once per run and account. */
async function findOwn(session: Lookup, input: JsonObject): Promise<OwnChannel> {
	const account = givenAccount(input);
	const name = `wkteam: own channel of ${account}`;
	const found = session.found.get(name) as OwnChannel | undefined;
	if (found) return found;
	const about = { send: { wId: known(wId) }, input };
	const own = readOwnChannel(expectSuccess(await session.ask(ownChannelCall, undefined, about)));
	if (own.userName === '' || own.roleType === '') {
		throw new InvalidInputError(
			`The account "${account}" has no channel.`,
			'Create one first, in WeChat or with Create.',
		);
	}
	session.found.set(name, own);
	return own;
}

const label = 'Own Channel';
const from = ['ownChannel'] as const;

export const ownUserName: Known = {
	label,
	from,
	given: (input) => givenIn(input)?.userName ?? givenAccount(input),
	find: async (_given, session, input) =>
		(givenIn(input) ?? (await findOwn(session, input))).userName,
};

export const ownRoleType: Known = {
	label,
	from,
	// 0 is no role: it is still to be asked for.
	given: (input) => givenIn(input)?.roleType ?? (givenAccount(input) === '' ? '' : '0'),
	find: async (_given, session, input) =>
		(givenIn(input) ?? (await findOwn(session, input))).roleType,
};

/** The value of Identity for the account as a person (shipinhao/getSessionId). */
const AS_PERSON = '2';

/** Empty where a person writes rather than a channel. */
export const sessionOwner: Known = {
	...ownUserName,
	given: (input, connection) =>
		textOf(input.identity) === AS_PERSON ? '' : ownUserName.given(input, connection),
};
