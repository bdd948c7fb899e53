import { catalogue, dialects, isOffered, operationNamed, type GatewayName } from '../../gateway';
import facts from './facts/operations.json';

/**
 * A row of the vendors' manuals, both in one vocabulary. wkteam only knows POST. Of the resources
 * callback, contact, media and message there are only the rows that the trigger and its examples need.
 */
interface Fact {
	canonical: string;
	open: string | null;
	openMethod: string | null;
	wkteam: string | null;
	wkteamStatus: string | null;
	legacy: boolean;
	clientOnly: boolean;
}

/** What is left out on purpose, besides what only the manual of 2020 knows. */
const ABSENT: Record<string, string> = {
	'login.getQrCodeLocal': 'gone from the manual; login.getQrCode with ttuid does the same',
};

/** Where the catalogue calls something else than the table says. */
const OTHERWISE: Record<string, { call: string; because: string }> = {
	'login.checkLogin on wkteam': {
		call: 'POST /getIPadLoginInfo',
		because: '/simpleIPadLoginInfo is in no manual, so the documented long poll is cut short',
	},
	'login.submitVerificationCode on wkteam': {
		call: 'POST /getIPadLoginInfo',
		because: 'wkteam takes the code as verifyCode of the confirm call',
	},
};

/** What the form of 2020 does not share with the present one. */
const NOT_IN_2020: Record<string, string> = {
	'login.loginWithPassword on wkteam2020':
		'its list of proxy lines is that of 2020, and the same number means another city now',
};

const current = (facts as Fact[]).filter(
	({ canonical, legacy, wkteamStatus }) =>
		!legacy && wkteamStatus !== '2020' && !(canonical in ABSENT),
);

function callOf(canonical: string, gateway: GatewayName): string | undefined {
	const [resource = '', name = ''] = canonical.split('.');
	const operation = operationNamed(resource, name);
	if (!operation) throw new Error(`The catalogue has no ${canonical}`);
	const binding = operation.bindings[gateway];
	return isOffered(binding) ? binding.call : undefined;
}

function callInManual(fact: Fact, gateway: GatewayName): string | undefined {
	if (gateway === 'open') return fact.open ? `${fact.openMethod} ${fact.open}` : undefined;
	if (`${fact.canonical} on ${gateway}` in NOT_IN_2020) return undefined;
	const otherwise = OTHERWISE[`${fact.canonical} on wkteam`];
	return otherwise?.call ?? (fact.wkteam ? `POST ${fact.wkteam}` : undefined);
}

describe.each(Object.keys(dialects) as GatewayName[])('The catalogue on %s', (gateway) => {
	it.each(current)('calls $canonical by the method and path of the manual', (fact) => {
		expect(callOf(fact.canonical, gateway)).toBe(callInManual(fact, gateway));
	});
});

describe('The catalogue', () => {
	it('has no operation that the manuals do not have', () => {
		const offered = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
			Object.keys(operations).map((name) => `${resource}.${name}`),
		);
		expect(offered.sort()).toEqual(current.map(({ canonical }) => canonical).sort());
	});

	it('names the manual page of every call', () => {
		const pages = Object.values(catalogue).flatMap(({ operations }) =>
			Object.values(operations).flatMap(({ bindings }) =>
				Object.values(bindings).flatMap((binding) => (isOffered(binding) ? [binding.page] : [])),
			),
		);
		expect(pages.filter((page) => page === '')).toEqual([]);
	});

	it('leaves out only what the tables know, and tells why', () => {
		const known = (facts as Fact[]).map(({ canonical }) => canonical);
		expect(Object.keys(ABSENT).filter((name) => !known.includes(name))).toEqual([]);
		expect([
			...Object.values(ABSENT),
			...Object.values(NOT_IN_2020),
			...Object.values(OTHERWISE).map(({ because }) => because),
		]).not.toContain('');
	});

	it('explains why a gateway lacks an operation, in words that go on a sentence', () => {
		const reasons = Object.values(catalogue).flatMap(({ operations }) =>
			Object.values(operations).flatMap(({ bindings }) =>
				Object.values(bindings).flatMap((one) => (isOffered(one) ? [] : [one.notOffered])),
			),
		);
		expect(reasons.filter((reason) => !/^[a-z].*[^.]$/.test(reason))).toEqual([]);
	});
});
