import type { Handlers } from '../protocol/call';
import { changingBy, changingOnWkteam } from './changing';
import { postingBy } from './posting';
import { readingBy } from './reading';
import type { MomentScope } from './scope';

export { MomentScope, type MomentWorld } from './scope';

/** Moments, the same on both gateways but for some rows. */
export const momentsBy = (scope: MomentScope): Handlers => ({
	...readingBy(scope),
	...postingBy(scope),
	...changingBy(scope),
	...(scope.gateway === 'wkteam' && changingOnWkteam(scope)),
});
