import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	attempt,
	InvalidInputError,
	operationNamed,
	textOf,
	type GatewayClient,
	type JsonObject,
	type Operation,
	type OperationCall,
	type PreparedCall,
} from '../../gateway';
import { openClient } from '../transport/openClient';
import { answerLink, type AnswerLink } from './answerPage/link';
import { suspend as suspendForAnswer } from './answerPage/suspend';
import { readInput } from './input';
import { refuseForPage, suspend as suspendForLogin } from './loginPage/suspend';
import { leaveTrace } from './loginPage/trace';
import { itemsFrom } from './output';
import { qrCodeMemory } from './qrCodeMemory';

/** One run of the node: every item is checked before the first one is sent. */
export class Run {
	private constructor(
		private readonly context: IExecuteFunctions,
		private readonly client: GatewayClient,
		readonly operation: Operation,
		private readonly prepared: Array<PreparedCall | Error>,
		private readonly link?: AnswerLink,
	) {}

	/** @param stop aborts when somebody has pressed Stop */
	static async open(context: IExecuteFunctions, stop: AbortSignal): Promise<Run> {
		const operation = chosenOperation(context);
		const qrCodes = (baseUrl: string) => qrCodeMemory(context, baseUrl);
		const client = await openClient(context, { stop, qrCodes });
		const link = operation.asks && answerLink(context);
		const prepared: Array<PreparedCall | Error> = [];
		for (const itemIndex of context.getInputData().keys()) {
			const checked = await attempt(
				async () =>
					await client.prepare(operation, {
						...readInput(context, operation, itemIndex),
						...(link && { answerUrl: link.answerUrl }),
					}),
			);
			prepared.push(checked.reason ?? checked.value);
		}
		return new Run(context, client, operation, prepared, link);
	}

	/** The first item whose input cannot be used. */
	get firstUnusable(): { itemIndex: number; reason: Error } | undefined {
		const itemIndex = this.prepared.findIndex((entry) => entry instanceof Error);
		return itemIndex < 0 ? undefined : { itemIndex, reason: this.prepared[itemIndex] as Error };
	}

	/** @throws GatewayError */
	async item(itemIndex: number): Promise<INodeExecutionData[]> {
		const prepared = this.prepared[itemIndex];
		if (prepared instanceof Error) throw prepared;
		if (prepared === undefined) return [];
		const { context, client, operation, link } = this;
		const { call, given } = prepared;
		if (suspends(operation, call)) {
			refuseForPage(context);
			return await suspendForLogin(context, call);
		}
		const output = await client.run(prepared);
		if (operation.leavesTrace) leaveTrace(context, operation, given, output as JsonObject);
		if (link) await suspendForAnswer(context, given, link);
		return await itemsFrom(context, call, output, itemIndex);
	}

	/** What a person must know who starts the workflow again after item `itemIndex` went wrong. */
	doneBefore(itemIndex: number): string {
		if (itemIndex === 0 || this.operation.repeatable) return '';
		return `Carried out already: ${itemIndex === 1 ? 'item 0' : `items 0 to ${itemIndex - 1}`}.`;
	}
}

const suspends = ({ suspends: at }: Operation, call: OperationCall): boolean =>
	at !== undefined && call.text(at.field) === at.value;

function chosenOperation(context: IExecuteFunctions): Operation {
	const resource = textOf(context.getNodeParameter('resource', 0));
	const operation = textOf(context.getNodeParameter('operation', 0));
	const found = operationNamed(resource, operation);
	if (found) return found;
	throw new InvalidInputError(
		`There is no operation "${operation}" of "${resource}".`,
		'Choose Resource and Operation again.',
	);
}
