import type { GatewaySimulator, RecordedRequest } from '../../simulator';

/** Everything of a request that a gateway goes by. */
export interface SeenRequest {
	call: string;
	query: Record<string, string>;
	contentType: string | undefined;
	authorization: string | undefined;
	fields: Record<string, unknown>;
}

export const seen = ({ requests }: GatewaySimulator): SeenRequest[] => requests.map(seenRequest);

export function seenRequest({
	method,
	path,
	query,
	headers,
	fields,
}: RecordedRequest): SeenRequest {
	return {
		call: `${method} ${path}`,
		query,
		contentType: headers['content-type'],
		authorization: headers.authorization,
		fields,
	};
}

/** Only methods and paths, where the rest is looked at elsewhere. */
export const calls = ({ requests }: GatewaySimulator): string[] =>
	requests.map(({ method, path }) => `${method} ${path}`);
