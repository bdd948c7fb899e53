import type { IPollFunctions } from 'n8n-workflow';
import { isObject, textOf } from '../../gateway';
import type { WatchSettings } from '../../gateway';
import { CREDENTIAL } from '../transport/credentialData';

/** What n8n gives a poll when it does not say. */
const USUAL_BUDGET_MS = 5 * 60 * 1000;

/** What the node is to watch, as the workflow sets it. */
export function readSettings(context: IPollFunctions): WatchSettings {
	const { emitOnFirstPoll = false, offlineReason = true } = optionsOf(context);
	const events: unknown = context.getNodeParameter('events', []);
	return {
		owner: context.getNode().credentials?.[CREDENTIAL]?.id ?? '',
		...(context.getNodeParameter('watch', 'all') === 'chosen' && { chosen: chosenBy(context) }),
		events: new Set(Array.isArray(events) ? events.map(textOf) : []),
		emitOnFirstPoll: emitOnFirstPoll === true,
		offlineReason: offlineReason === true,
		budgetMs: budgetOf(context),
	};
}

function chosenBy(context: IPollFunctions): string[] {
	const rows: unknown = context.getNodeParameter('accounts.values', []);
	const names = (Array.isArray(rows) ? (rows as unknown[]) : [])
		.map((row) => (isObject(row) ? row.account : undefined))
		.map((account) => (isObject(account) ? account.value : account))
		// An expression may give a list.
		.flatMap((value) => (Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,，\n]/)))
		.map((name) => name.trim())
		.filter((name) => name !== '');
	return [...new Set(names)];
}

function optionsOf(context: IPollFunctions): {
	emitOnFirstPoll?: unknown;
	offlineReason?: unknown;
} {
	const options: unknown = context.getNodeParameter('options', {});
	return isObject(options) ? options : {};
}

/** Older versions of n8n do not tell. */
function budgetOf(context: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>): number {
	return context.getPollBudgetMs?.() ?? USUAL_BUDGET_MS;
}
