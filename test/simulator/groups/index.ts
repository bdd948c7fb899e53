import type { Handlers } from '../protocol/call';
import { joiningBy, requestsBy } from './joining';
import { managingBy } from './managing';
import { GroupScope, type GroupGateway, type GroupWorld } from './scope';
import { tasksBy } from './tasks';

export type { GroupWorld } from './scope';

/** Groups and who is in them, the same on both gateways but for some names. */
export function groupsBy(gateway: GroupGateway, world: GroupWorld): Handlers {
	const scope = new GroupScope(gateway, world);
	return {
		...managingBy(scope),
		...joiningBy(scope),
		...(gateway.gateway === 'wkteam' && { ...requestsBy(scope), ...tasksBy(scope) }),
	};
}
