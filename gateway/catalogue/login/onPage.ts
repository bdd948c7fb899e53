import type { GatewayName } from '../../dialects';
import type { Operation } from '../../operation/operation';
import { confirming } from './confirming';
import { onOpen, onWkteam, onWkteam2020 } from './calls';

const withCode = (operation: Operation, name: 'checkOnPage' | 'submitCodeOnPage'): Operation => ({
	...operation,
	code: {
		open: onOpen(name),
		wkteam: onWkteam(name),
		wkteam2020: onWkteam2020(name),
	} satisfies Operation['code'] & Record<GatewayName, unknown>,
});

/** Check Login for the login page: one call that never takes long. */
export const checkOnPage = withCode(confirming.checkLogin, 'checkOnPage');

/** Submit Verification Code for the login page: does not wait for the confirmation on the phone. */
export const submitCodeOnPage = withCode(confirming.submitVerificationCode, 'submitCodeOnPage');
