import type { GatewayName } from '../state/journal';
import { facts, lenientFacts, type EndpointFact } from '../../facts';
import { callOf, type Handler, type Service } from './call';
import { failure, type Reply } from './envelope';
import { matchPath } from './facts';
import { complaintAbout, knownFields } from './parameters';
import { springError, tokenRefusal, type HttpAnswer, type RefusalForm } from './refusals';
import type { DecodedRequest } from './request';

/** One row of a manual with what serves it. */
interface Route {
	gateway: GatewayName;
	fact: EndpointFact;
	handler: Handler;
}

/** What the dispatcher needs to know from outside. */
export interface Surroundings {
	/** Takes what clients of the field send and the manuals do not allow. */
	lenient: boolean;
	token(gateway: GatewayName): string;
	refusal(): RefusalForm;
	now(): number;
	/** A bad token was sent. */
	tokenRefused(gateway: GatewayName): void;
}

/**
 * Checks a call as a vendor's server would, in Spring's order (path, method, content type, token, body,
 * fields), and hands it to what serves it. Runs without waiting until a handler itself waits.
 */
export class Dispatcher {
	private readonly routes: Route[];

	/** @throws if a handler has no row */
	constructor(
		served: Record<GatewayName, Service>,
		private readonly surroundings: Surroundings,
	) {
		const { open, wkteam } = surroundings.lenient ? lenientFacts : facts;
		this.routes = [
			...routesOf('open', open, served.open),
			...routesOf('wkteam', wkteam, served.wkteam),
		];
	}

	/** The gateway that has this path, if one has. */
	gatewayOf(path: string): GatewayName | undefined {
		return this.routes.find(({ fact }) => matchPath(fact.path, path))?.gateway;
	}

	/** `fullPath` is the path with its prefix, for error pages. Undefined if the client hung up. */
	answer(
		request: DecodedRequest,
		fullPath: string,
		gone: AbortSignal,
	): HttpAnswer | Promise<HttpAnswer | undefined> {
		const refuse = (status: number) => springError(status, fullPath, this.surroundings.now());
		const onPath = this.routes.filter(({ fact }) => matchPath(fact.path, request.path));
		if (onPath.length === 0) return refuse(404);
		const onMethod = onPath
			.filter(({ fact }) => fact.method === request.method)
			.sort((a, b) => Number(a.fact.path.includes('{')) - Number(b.fact.path.includes('{')));
		const [first] = onMethod;
		if (!first) {
			const allow = [...new Set(onPath.map(({ fact }) => fact.method))].join(', ');
			return { ...refuse(405), headers: { allow } };
		}
		if (!speaks(first.fact, request)) return refuse(415);
		if (first.fact.authHeader !== false && !this.isAuthorised(first.gateway, request)) {
			this.surroundings.tokenRefused(first.gateway);
			return tokenRefusal(this.surroundings.refusal(), fullPath, this.surroundings.now());
		}
		if (request.malformed) return refuse(400);
		const route =
			onMethod.find(({ fact }) => isMeant(fact, request, this.surroundings.lenient)) ??
			onMethod.find(({ fact }) => fact.recognisedBy === undefined) ??
			first;
		if (request.isNull && route.fact.params.length > 0) return refuse(400);
		const reply = serve(route, request, gone, this.surroundings.lenient);
		return reply instanceof Promise
			? reply.then((late) => late && { status: 200, body: late })
			: { status: 200, body: reply };
	}

	private isAuthorised(gateway: GatewayName, request: DecodedRequest): boolean {
		return request.headers.authorization === this.surroundings.token(gateway);
	}
}

function routesOf(
	gateway: GatewayName,
	rows: EndpointFact[],
	{ handlers: groups, otherwise }: Service,
): Route[] {
	const handlers = new Map(groups.flatMap((group) => Object.entries(group)));
	const routes = rows.map((fact) => {
		const handler = handlers.get(fact.id) ?? otherwise;
		handlers.delete(fact.id);
		return {
			gateway,
			fact,
			handler: typeof handler === 'function' ? { answer: handler } : handler,
		};
	});
	const [unknown] = handlers.keys();
	if (unknown) throw new Error(`The manual of ${gateway} has no ${unknown}`);
	return routes;
}

function speaks(fact: EndpointFact, request: DecodedRequest): boolean {
	if (fact.method === 'GET') return true;
	if (fact.multipart) return request.encoding === 'multipart';
	if (request.encoding === fact.encoding) return true;
	if (fact.encoding === 'json' && fact.params.length === 0 && request.encoding === 'none') {
		return ['', 'null', '{}'].includes(request.body.trim());
	}
	// Spring reads the fields of either kind of form.
	if (fact.encoding === 'form' && request.encoding === 'multipart') return true;
	// A form call without parameters has nothing whose type could be told.
	return fact.encoding === 'form' && request.encoding === 'none' && request.body === '';
}

const isMeant = ({ recognisedBy }: EndpointFact, { fields }: DecodedRequest, lenient: boolean) =>
	recognisedBy !== undefined &&
	recognisedBy in fields &&
	!(lenient && fields[recognisedBy] === null);

function serve(
	{ fact, handler }: Route,
	request: DecodedRequest,
	gone: AbortSignal,
	lenient: boolean,
): Reply | Promise<Reply | undefined> {
	const isGet = fact.method === 'GET';
	if (request.repeated) return failure(`参数错误：${request.repeated}重复`);
	if (isGet && request.body !== '') return failure('参数错误：GET请求不接受请求体');
	const inPath = decoded(matchPath(fact.path, request.path) ?? {});
	const stray =
		(isGet ? undefined : Object.keys(request.query)[0]) ??
		Object.keys(inPath).find((name) => name in request.fields);
	if (stray) return failure(`参数错误：未知参数 ${stray}`);
	const sent = lenient ? knownFields(fact.params, request.fields) : request.fields;
	const fields = { ...sent, ...inPath };
	const waived = handler.waives?.(fields) ?? [];
	const params = fact.params.map((param) =>
		waived.includes(param.name) ? { ...param, required: false } : param,
	);
	const complaint = complaintAbout(params, fields, fact.encoding === 'json');
	if (complaint) return failure(complaint);
	const reply = handler.answer(callOf(fact, fields, gone));
	return reply instanceof Promise ? reply : (reply ?? failure('失败'));
}

function decoded(values: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]),
	);
}
