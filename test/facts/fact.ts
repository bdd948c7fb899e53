/** One parameter as the manual lists it. */
export interface ParameterFact {
	name: string;
	type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'file';
	required: boolean;
	/** What it is, in words of this project. */
	meaning: string;
	/** Missing in wkteam's, where all are in the body. */
	in?: 'body' | 'query' | 'path' | 'file';
	/** The only values the manual allows. */
	enum?: Array<string | number>;
	/** What the values mean. */
	enumLabels?: Record<string, string>;
	default?: string | number;
	example?: string | number;
	/** May be beyond 2^53. */
	bigInteger?: boolean;
	/** The only value that makes this form. */
	constant?: string | number;
	format?: string;
	/** The object that it is a part of; its name is then `parent.part`. */
	parent?: string;
	/** Required, but an empty string is a value of its own. */
	mayBeBlank?: boolean;
	/** Null is a value of its own. */
	mayBeNull?: boolean;
}

/** One field of an answer's data, by its path: `lists[].deviceId`. */
export interface ReturnFact {
	name: string;
	type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
	meaning: string;
}

/** What both vendors answer with, always under HTTP 200. */
export interface Envelope {
	code: string;
	message: string;
	data?: unknown;
}

/** One operation of a vendor manual. `page` is the title of its manual page, `slug` wkteam's address of it. */
export interface EndpointFact {
	id: string;
	group: string;
	/** What it does, in words of this project. */
	title: string;
	method: 'GET' | 'POST';
	/** May hold `{name}` segments. */
	path: string;
	encoding: 'form' | 'json';
	/** A form that carries a file. */
	multipart?: boolean;
	page: string | null;
	slug?: string;
	/** Of wkteam's: whether the manual of today has it, or that of 2020, or clients only. */
	era?: 'current' | '2020' | 'client-only';
	/** Where two forms share a path: the field whose presence tells this one. */
	recognisedBy?: string;
	/** False where no Authorization header is asked for. */
	authHeader?: boolean;
	params: ParameterFact[];
	returns: ReturnFact[];
	returnShape: 'none' | 'object' | 'array' | 'string';
	/** What else the page tells, in words of this project. */
	notes: string[];
	/** What `data` is when there is nothing to tell. */
	emptyData?: unknown;
	/** The manual's own example. */
	sample: {
		request?: Record<string, unknown>;
		response?: Envelope;
		/** Where an integer beyond 2^53 is written as text here, because JSON.parse would round it. */
		bigIntegerPaths?: string[];
		/** Further examples of the page: another way to ask, another answer. */
		alternatives?: Array<{
			label: string;
			request?: Record<string, unknown>;
			response?: Envelope;
		}>;
	};
}

/** An operation as both manuals have it, under the name that this project gives it. */
export interface Pair {
	canonical: string;
	open: string | null;
	openMethod: 'GET' | 'POST' | null;
	openIds: string[];
	wkteam: string | null;
	wkteamIds: string[];
	wkteamStatus: 'current' | '2020' | 'client-only' | null;
	/** Only the manual of 2020 has it. */
	legacy: boolean;
}
