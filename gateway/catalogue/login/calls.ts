import { checkCall } from '../../login/openCalls';
import { confirmCall, confirmCall2020 } from '../../login/wkteamCalls';
import { must, type Endpoint, type Send } from '../../operation/binding';
import type { LoginCode } from '../../login/code';
import type { LoadCode } from '../../operation/operation';

type Name = keyof LoginCode;

/** The code of a login operation on each gateway. */
export const onOpen =
	(name: Name): LoadCode =>
	async () =>
		(await import('../../login/open')).onOpen[name];
export const onWkteam =
	(name: Name): LoadCode =>
	async () =>
		(await import('../../login/wkteam')).onWkteam[name];
export const onWkteam2020 =
	(name: Name): LoadCode =>
	async () =>
		(await import('../../login/wkteam')).onWkteam2020[name];

/** How each gateway is asked how a login stands. */
export const CONFIRM = {
	open: { ...checkCall, send: { deviceId: 'loginId' } },
	wkteam: { ...confirmCall, send: { wId: 'loginId', autoCheck: 'autoCheck' } },
	wkteam2020: { ...confirmCall2020, send: { wId: 'loginId' } },
} as const satisfies Record<string, Endpoint & { send: Send }>;

/** What a login may travel through, under the names of both gateways. */
export const PROXY = {
	proxyIp: 'proxyIp',
	proxyUser: 'proxyUser',
	proxyPassword: 'proxyPassword',
} as const;
export const LINE = { proxy: must('proxyLine', 'integer') };
export const OWN_NETWORK = { ttuid: 'ttuid', aid: 'aid' } as const;
export const NETWORK = { ...LINE, ...OWN_NETWORK, ...PROXY };
