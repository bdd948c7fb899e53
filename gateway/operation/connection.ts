import type { Dialect } from '../dialects/dialect';

/** Who is spoken to, as the credential says. */
export interface Connection {
	dialect: Dialect;
	/** Without a trailing slash; see normalizeBaseUrl. */
	baseUrl: string;
	username: string;
	password: string;
	proxy: { proxyIp: string; proxyUser: string; proxyPassword: string };
	/** Everything that must never be seen: token, password, proxy password. */
	secrets: () => string[];
}
