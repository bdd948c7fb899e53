import { account_ as account } from './account';
import { device_ as device } from './device';
import { login } from './login';
import type { Operation } from './operation';

export interface Resource {
	/** Title Case. */
	name: string;
	operations: Record<string, Operation>;
}

/** Everything that gateways can do: resource → operation. The keys are what workflows store. */
export const catalogue: Record<string, Resource> = {
	account: { name: 'Account', operations: account },
	device: { name: 'Device', operations: device },
	login: { name: 'Login', operations: login },
};
