import type { Operation } from '../operation/operation';
import { account_ as account } from './account';
import { callback_ as callback } from './callback';
import { channel } from './channel';
import { contact_ as contact } from './contact';
import { device_ as device } from './device';
import { favorite } from './favorite';
import { group } from './group';
import { label } from './label';
import { login } from './login';
import { media } from './media';
import { message } from './message';
import { moment } from './moment';

export interface Resource {
	/** Title Case. */
	name: string;
	operations: Record<string, Operation>;
}

/** Everything that gateways can do: resource → operation. The keys are what workflows store. */
export const catalogue = {
	account: { name: 'Account', operations: account },
	callback: { name: 'Callback', operations: callback },
	channel: { name: 'Channel', operations: channel },
	contact: { name: 'Contact', operations: contact },
	device: { name: 'Device', operations: device },
	favorite: { name: 'Favorite', operations: favorite },
	group: { name: 'Group', operations: group },
	label: { name: 'Label', operations: label },
	login: { name: 'Login', operations: login },
	media: { name: 'Media', operations: media },
	message: { name: 'Message', operations: message },
	moment: { name: 'Moment', operations: moment },
} satisfies Record<string, Resource>;

/** The operation of that name, if there is one. */
export function operationNamed(resource: string, name: string): Operation | undefined {
	const all: Record<string, Resource> = catalogue;
	if (!Object.hasOwn(all, resource)) return undefined;
	const operations = all[resource]?.operations ?? {};
	return Object.hasOwn(operations, name) ? operations[name] : undefined;
}
