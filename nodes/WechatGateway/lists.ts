import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { later } from '../../gateway/start';
import type { pickers } from './pickers';

const loaded = later(async () => await import('./pickers'));

const listOf = (name: keyof typeof pickers) =>
	async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		return await (await loaded()).pickers[name].call(this, filter, paginationToken);
	};

/** The lists to pick from, by the names that the form refers to; loaded when somebody picks. */
export const lists = {
	searchAccounts: listOf('searchAccounts'),
	searchChats: listOf('searchChats'),
	searchGroups: listOf('searchGroups'),
	searchContacts: listOf('searchContacts'),
	searchMembers: listOf('searchMembers'),
	searchLabels: listOf('searchLabels'),
} satisfies Record<keyof typeof pickers, unknown>;
