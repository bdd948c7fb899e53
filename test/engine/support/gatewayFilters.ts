import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import { CallbackTrigger } from './callbackTrigger';
import { loginCredential } from './node';

/** All types but those of texts. */
export const NO_TEXTS = [0, 1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17];
/** All but those of friend requests. */
export const NO_REQUESTS = NO_TEXTS.filter((type) => type !== 0)
	.concat(5, 9)
	.sort((a, b) => a - b);

export const narrow = { narrowAtGateway: true };
export const TEXTS: INodeParameters = { events: ['message.text'], options: narrow };
export const REQUESTS: INodeParameters = { events: ['contact.request'], options: narrow };

/** What the gateway of a test filters, and triggers that make it do so. */
export function gatewayFilters(simulator: () => GatewaySimulator) {
	const vendor = () => simulator().vendors.open;
	const saved = async (
		parameters: INodeParameters = TEXTS,
		credential: ICredentialDataDecryptedObject = loginCredential(simulator(), 'open'),
	) => await CallbackTrigger.saved(simulator(), 'open', { parameters, credential });
	const published = async (...given: Parameters<typeof saved>) => {
		const trigger = await saved(...given);
		await trigger.publish();
		return trigger;
	};
	return {
		saved,
		published,
		url: () => vendor().callbackUrl,
		blocked: () => [...vendor().blockedTypes].sort((a, b) => a - b),
		allowed: () => vendor().allowedGroups,
		block: (...types: number[]) => types.forEach((type) => vendor().blockedTypes.add(type)),
	};
}
