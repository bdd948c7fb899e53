import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { dialectOf, PROXY_LINES, textOf, type GatewayName } from '../../gateway';
import { CREDENTIAL } from '../transport/credentialData';
import { nodeErrorFrom } from './nodeError';

/** What it means to choose none. */
const UNSET: Record<GatewayName, string> = {
	open: 'None',
	wkteam: 'From Province',
	wkteam2020: 'Any',
};

/** The vendor's proxy lines: the numbers mean other places on the form of 2020, and open has none. */
export async function getProxyLines(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	try {
		const { gateway } = await this.getCredentials(CREDENTIAL);
		const { name: gatewayName } = dialectOf(textOf(gateway));
		const lines = PROXY_LINES[gatewayName].map(({ line, name, chinese }) => ({
			name: `${name} ${chinese} (${line})`,
			value: String(line),
		}));
		return [{ name: UNSET[gatewayName], value: '' }, ...lines];
	} catch (error) {
		throw nodeErrorFrom(this.getNode(), error, 0);
	}
}
