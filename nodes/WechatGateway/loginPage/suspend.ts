import { randomBytes } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	InvalidInputError,
	NotOfferedError,
	pictureFrom,
	textOf,
	timedOut,
	type OperationCall,
} from '../../../gateway';
import { forwardAtTimeOut } from '../waiting/timeOut';
import { dataUriOf, fetchInline } from './picture';
import { traceOf, type QrCodeTrace } from './trace';
import { keepWaitingLogin } from './waitingLogin';

/** @throws InvalidInputError when one page cannot serve this run */
export function refuseForPage(context: IExecuteFunctions): void {
	const count = context.getInputData().length;
	if (count > 1) {
		throw new InvalidInputError(
			`The login page serves one login per execution, but there are ${count} items.`,
			'Put Loop Over Items (batch size 1) before Get QR Code, or call a sub-workflow for each item.',
		);
	}
	if (context.isToolExecution?.()) {
		throw new NotOfferedError(
			'This agent cannot use the login page: n8n suspends no tool call of it.',
			'Use an AI Agent node of version 3 or later, or let the agent use Get QR Code and Check Login.',
		);
	}
}

/**
 * Puts the execution to sleep until somebody has logged in on the page or the time is up.
 *
 * @returns what the editor shows meanwhile, or the login if there is one already
 */
export async function suspend(
	context: IExecuteFunctions,
	call: OperationCall,
): Promise<INodeExecutionData[]> {
	const pairedItem = { item: 0 };
	const loginId = call.text('loginId');
	const trace = traceOf(context, loginId);
	if (trace?.login) return [{ json: trace.login as IDataObject, pairedItem }];

	const { dialect } = call;
	const account = trace?.account ?? dialect.accountOf(loginId);
	const seconds = call.number('timeout');
	const since = call.clock.now();
	const until = since + seconds * 1000;
	const qrCode = await findQrCode(context, call, trace);
	keepWaitingLogin(context, {
		gateway: dialect.name,
		loginId,
		account,
		...(qrCode !== undefined && { qrCode }),
		...(trace?.recipe && { recipe: trace.recipe }),
		autoCheck: call.isOn('autoCheck'),
		simplify: call.input.simplify !== false,
		since,
		until,
		key: randomBytes(32).toString('base64url'),
	});
	const loginPageUrl = textOf(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	context.setMetadata({ resumeUrl: loginPageUrl });
	forwardAtTimeOut(context, { ...timedOut(call, seconds), account: account || loginId });
	await context.putExecutionToWait(new Date(until));
	return [
		{
			json: { loggedIn: false, status: 'waitingForScan', account, loginId, loginPageUrl },
			pairedItem,
		},
	];
}

/** As data: URI, from wherever it can be had: the page itself loads nothing. */
async function findQrCode(
	context: IExecuteFunctions,
	call: OperationCall,
	trace: QrCodeTrace | undefined,
): Promise<string | undefined> {
	const url = call.text('qrCodeUrl') || trace?.qrCodeUrl;
	if (url) {
		const found = await fetchInline(call.session.surroundings.transport, url);
		if (found !== undefined) return found;
	}
	const [item] = context.getInputData();
	const [field] =
		Object.entries(item?.binary ?? {}).find(([, { mimeType }]) => mimeType.startsWith('image/')) ??
		[];
	if (field === undefined) return undefined;
	const picture = pictureFrom(await context.helpers.getBinaryDataBuffer(0, field));
	return picture && dataUriOf(picture);
}
