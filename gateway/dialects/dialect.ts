import type { JsonObject } from '../wire/values';

export type GatewayName = 'open' | 'wkteam' | 'wkteam2020';

/** How a gateway is spoken to. Pure: no HTTP, no clock. */
export interface Dialect {
	name: GatewayName;
	/** The vendor's name for its product, as users know it. */
	displayName: string;
	/** What the gateway calls the account in `account`. */
	accountIs: 'deviceId' | 'wcId';
	/** Body and headers for a POST; GET parameters always travel in the query. */
	encode(fields: JsonObject): { body: string | undefined; headers: Record<string, string> };
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
}
