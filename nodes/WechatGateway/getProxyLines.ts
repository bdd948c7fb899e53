import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { dialectOf, PROXY_LINES, textOf } from '../../gateway';
import { CREDENTIAL } from '../transport/credentialData';
import { nodeErrorFrom } from './nodeError';

/** The vendor's proxy lines: the numbers mean other places on the form of 2020, and open has none. */
export async function getProxyLines(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	try {
		const { gateway } = await this.getCredentials(CREDENTIAL);
		return PROXY_LINES[dialectOf(textOf(gateway)).name].map(({ line, name, chinese }) => ({
			name: `${name} ${chinese} (${line})`,
			value: String(line),
		}));
	} catch (error) {
		throw nodeErrorFrom(this.getNode(), error, 0);
	}
}
