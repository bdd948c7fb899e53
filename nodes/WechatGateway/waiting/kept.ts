import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../../../gateway';

/** Keeps what a page of a suspended execution needs to know; n8n stores it with the execution. */
export function keep(context: IExecuteFunctions, name: string, facts: object): void {
	context.getContext('node')[name] = facts;
}

/** A webhook has no getContext; an expression sees the same data. */
export function kept(context: IWebhookFunctions, name: string): object | undefined {
	// Braces would end the expression.
	const node = JSON.stringify(context.getNode().name).replace(
		/[{}]/g,
		(brace) => `\\u00${brace.charCodeAt(0).toString(16)}`,
	);
	const data: unknown = context.evaluateExpression(`{{ $node[${node}].context }}`);
	const facts = isObject(data) ? data[name] : undefined;
	return isObject(facts) ? facts : undefined;
}
