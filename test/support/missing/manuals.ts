import openRows from '../../facts/open.json';
import pairRows from '../../facts/pairs.json';
import wkteamRows from '../../facts/wkteam.json';

/** A parameter as a manual describes it. */
export interface Described {
	name: string;
	type: string;
	required: boolean;
	meaning: string;
	enum?: Array<string | number>;
	enumLabels?: Record<string, string>;
	example?: unknown;
}

/** A page of a manual. */
export interface Page {
	id: string;
	title: string;
	method: 'GET' | 'POST';
	path: string;
	params: Described[];
	returnShape: string;
	notes: string[];
}

interface Pair {
	canonical: string;
	title: string;
	open: string | null;
	openIds: string[];
	wkteamIds: string[];
	wkteamStatus: string | null;
	legacy: boolean;
	params: Array<{ canonical: string; open: string | null; wkteam: string | null }>;
}

/** A parameter under the name that this project gives it, as each of the manuals has it. */
export interface Parameter {
	canonical: string;
	open?: Described;
	wkteam?: Described;
}

/** An operation of the manuals of today; a gateway that lacks it has no page. */
export interface Documented {
	resource: string;
	operation: string;
	title: string;
	open?: Page;
	wkteam?: Page;
	parameters: Parameter[];
}

const pageOf = (rows: unknown, ids: string[]) => (rows as Page[]).find(({ id }) => id === ids[0]);

const described = (page: Page | undefined, wireName: string | null) =>
	page?.params.find(({ name }) => name === wireName);

/** All that the manuals of today offer, without what only clients know and only 2020 had. */
export const documented: Documented[] = (pairRows as unknown as Pair[])
	.filter(({ legacy, open, wkteamStatus }) => !legacy && (open ?? wkteamStatus) !== 'client-only')
	.map(({ canonical, title, openIds, wkteamIds, params }) => {
		const [resource = '', operation = ''] = canonical.split('.');
		const open = pageOf(openRows, openIds);
		const wkteam = pageOf(wkteamRows, wkteamIds);
		const parameters = params.map((names) => ({
			canonical: names.canonical,
			open: described(open, names.open),
			wkteam: described(wkteam, names.wkteam),
		}));
		return { resource, operation, title, open, wkteam, parameters };
	});
