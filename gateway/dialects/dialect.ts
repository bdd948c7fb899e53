import type { EnvelopeReader } from '../wire/envelope';
import type { FilePart } from '../wire/file';
import type { JsonObject } from '../wire/values';
import type { GatewayName } from './names';

/** How a gateway is spoken to. Pure: no HTTP, no clock. */
export interface Dialect {
	name: GatewayName;
	/** The vendor's name for its product, as users know it. */
	displayName: string;
	/** Body and headers for a POST; GET parameters always travel in the query. */
	encode(fields: JsonObject): Encoded;
	/** The same where files are among the fields. */
	encodeWithFiles(fields: JsonObject, files: Record<string, FilePart>): Promise<Encoded>;
	/** Its envelope in an answer. */
	envelope: EnvelopeReader;
	/** How a token is had for user name and password. */
	vendorLogin: {
		path: string;
		fields(username: string, password: string): JsonObject;
		/**
		 * The token out of `data`; '' when there is none.
		 * @throws TokenRefusedError when the vendor account is blocked
		 */
		token(data: unknown): string;
	};
	/** A POST without parameters that changes nothing and needs the token. */
	readOnlyPath: string;
	/** The account of a login that is not confirmed yet; '' when only the confirmation tells it. */
	accountOf(loginId: string): string;
	/** What to leave between two looks at a login. */
	lookRests: LookRests;
}

export interface Encoded {
	body: string | Uint8Array<ArrayBuffer> | undefined;
	headers: Record<string, string>;
}

/** In milliseconds. */
export interface LookRests {
	/** As a rule. */
	usual: number;
	/** While nobody has scanned. */
	waiting: number;
	/** After the first look that finds it scanned: the phone may be showing a code. */
	scanned: number;
}
