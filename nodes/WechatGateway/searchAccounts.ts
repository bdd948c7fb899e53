import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import {
	catalogue,
	textOf,
	type GatewayClient,
	type JsonObject,
	type Operation,
} from '../../gateway';
import { openClient } from '../transport/openClient';
import { nodeErrorFrom } from './nodeError';

/** The accounts to pick from: all devices on open, on wkteam those that are online. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	try {
		const client = await openClient(this);
		const found =
			client.dialect.name === 'open' ? await devices(client) : await onlineAccounts(client);
		const wanted = filter.trim().toLowerCase();
		return {
			results: found
				.filter(({ name }) => name.toLowerCase().includes(wanted))
				.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		};
	} catch (error) {
		throw nodeErrorFrom(this.getNode(), error, 0);
	}
}

async function devices(client: GatewayClient): Promise<INodeListSearchItems[]> {
	const rows = await all(client, catalogue.device.operations.getMany);
	return rows.map(({ deviceId, wxid, wechatStatus }) => {
		const state = textOf(wechatStatus) === '1' ? 'online' : 'offline';
		const holder = textOf(wxid);
		return {
			name: `${textOf(deviceId)} (${holder === '' ? state : `${holder}, ${state}`})`,
			value: textOf(deviceId),
		};
	});
}

async function onlineAccounts(client: GatewayClient): Promise<INodeListSearchItems[]> {
	const rows = await all(client, catalogue.device.operations.getOnline);
	return rows.map(({ wcId }) => ({ name: `${textOf(wcId)} (online)`, value: textOf(wcId) }));
}

async function all(client: GatewayClient, operation: Operation | undefined): Promise<JsonObject[]> {
	const rows = operation && (await client.execute(operation, { returnAll: true }));
	return Array.isArray(rows) ? rows : [];
}
