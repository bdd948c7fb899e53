import { isOffered, type GatewayName, type JsonObject, type Output } from '../../../gateway';
import { callOf } from './manual';
import { accountField, requestOf, rowOf, type Fields } from './request';
import { sampleOutput } from './sampleOutput';
import { operationNamed, type Scene } from './scene';
import type { SeenRequest } from './seen';

/** What a case may be told of the run that it is about. */
export interface Told {
	scene: Scene;
	gateway: GatewayName;
	/** Method and path of the operation, by the manual. */
	call: string;
	/** The login that the case is about: deviceId on open, wId on wkteam. */
	loginId: string;
}

/** For all gateways, or for each its own; the form of 2020 has what wkteam has unless it is named. */
export type PerGateway<Thing> = Thing | Partial<Record<GatewayName, Thing>>;
type Given<Thing> = PerGateway<Thing> | ((told: Told) => PerGateway<Thing>);

/** One operation done once on each gateway that has it: all that went out and all that came back. */
export interface OperationCase {
	/** As in the catalogue, e.g. `login.getQrCode`. */
	operation: string;
	/** Where the case is one of these gateways only. */
	on?: readonly GatewayName[];
	/** For an operation that has several ways to go well. */
	when?: string;
	/** What is so beforehand; gives the login ID. Otherwise Alice is online, if the call is about an account. */
	before?: (scene: Scene) => Promise<string> | string | undefined;
	/** What is filled in; the account or login ID is that of the case unless it is given. */
	input?: Given<JsonObject>;
	/** What people do at the phone while the gateway holds the call. */
	meanwhile?: (told: Told) => Promise<void>;
	/** The fields of the one request, as JSON has them; the account is added where the call has it. */
	sends?: Given<Fields>;
	/** In the place of `sends`: all requests, where there are others than that one. */
	calls?: Given<Array<readonly [call: string, fields?: Fields]>>;
	/** The whole output; `sample` is the manual's own answer as it is. */
	gives: Given<Output> | 'sample';
}

export const OPEN: readonly GatewayName[] = ['open'];
export const WKTEAM: readonly GatewayName[] = ['wkteam', 'wkteam2020'];

/** Where the case is to be run: wherever the operation is offered, unless it says otherwise. */
export const isFor = ({ operation, on }: OperationCase, gateway: GatewayName): boolean =>
	isOffered(operationNamed(operation).bindings[gateway]) && (on ?? [gateway]).includes(gateway);

/** Prepares the case; gives what all the rest goes by. */
export async function prepare(one: OperationCase, scene: Scene): Promise<Told> {
	const { gateway } = scene;
	const call = callOf(one.operation, gateway) ?? '';
	const isAboutAccount = rowOf(gateway, call).params.some(
		({ name, required }) => required && name === accountField(gateway),
	);
	const before = one.before ?? ((there: Scene) => (isAboutAccount ? there.logIn() : ''));
	return { scene, gateway, call, loginId: (await before(scene)) ?? '' };
}

export function inputOfCase({ operation, input = {} }: OperationCase, told: Told): JsonObject {
	const { fields } = operationNamed(operation);
	const identity = ['account', 'loginId'].filter((name) => name in fields && told.loginId !== '');
	return {
		...Object.fromEntries(identity.map((name) => [name, told.loginId])),
		...resolved(input, told),
	};
}

export function requestsOf({ sends = {}, calls }: OperationCase, told: Told): SeenRequest[] {
	const { scene, gateway, loginId } = told;
	const all = calls ? resolved(calls, told) : [[told.call, resolved(sends, told)] as const];
	const account = accountField(gateway);
	return all.map(([call, fields = {}]) => {
		const isAboutAccount =
			loginId !== '' &&
			rowOf(gateway, call).params.some(({ name, required }) => required && name === account);
		return requestOf(scene, call, { ...(isAboutAccount && { [account]: loginId }), ...fields });
	});
}

export const outputOf = ({ gives }: OperationCase, told: Told): Output =>
	gives === 'sample' ? sampleOutput(rowOf(told.gateway, told.call)) : resolved(gives, told);

function resolved<Thing extends object>(given: Given<Thing>, told: Told): Thing {
	const value = typeof given === 'function' ? given(told) : given;
	if (!isPerGateway(value)) return value;
	const own = value[told.gateway] ?? (told.gateway === 'wkteam2020' ? value.wkteam : undefined);
	if (own === undefined) throw new Error(`The case says nothing for ${told.gateway}`);
	return own;
}

const gateways = ['open', 'wkteam', 'wkteam2020'];

/** No field on the wire and none of an output has a gateway's name. */
function isPerGateway<Thing extends object>(
	value: PerGateway<Thing>,
): value is Partial<Record<GatewayName, Thing>> {
	const names = Object.keys(value);
	return names.length > 0 && names.every((name) => gateways.includes(name));
}
