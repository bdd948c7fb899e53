import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isObject, textOf, type Question } from '../../../gateway';
import { languageOf } from '../loginPage/words';
import { newNonce, secure, sendDocument } from '../waiting/response';
import { resumption } from '../waiting/resumption';
import { answerIn } from './answer';
import { askedIn } from './asked';
import { KEY } from './link';
import { answerPage, lastPage } from './page';
import type { Problems } from './formAnswer';
import { problemWith, words, type Words } from './words';

/**
 * Serves the page of a question, and takes the answer: from its form, or as JSON (`approved` or `text`)
 * from a workflow to which the person answered otherwise. Never throws: n8n would go on with an empty item.
 */
export function serveAnswerPage(context: IWebhookFunctions): IWebhookResponseData {
	const response = secure(context.getResponseObject());
	const sent = fieldsOf(context.getBodyData());
	// n8n puts the parts of a form there.
	const body = isObject(sent.data) ? sent.data : sent;
	const query = fieldsOf(context.getQueryData());
	const { accept, 'accept-language': acceptLanguage } = context.getHeaderData();
	const wantsJson = textOf(accept).includes('application/json');
	const language = languageOf(textOf(acceptLanguage));
	const sheet = { language, nonce: newNonce() };
	const tell = (
		status: number,
		html: string,
		message: string,
		accepted = false,
	): IWebhookResponseData => {
		response.status(status);
		if (wantsJson) response.json({ accepted, message });
		else sendDocument(response, html, sheet.nonce);
		return { noWebhookResponse: true };
	};

	const asked = askedIn(context);
	const names = [query[KEY], body[KEY]].map(textOf).filter((name) => name !== '');
	if (asked === undefined || names.some((name) => name !== asked.key)) {
		return tell(404, lastPage(sheet, 'used'), words[language].used.text);
	}
	if (context.getRequestObject().method !== 'POST') {
		return tell(200, answerPage(sheet, asked), asked.question.message);
	}
	const answer = answerIn(asked.question, body);
	if ('problems' in answer) {
		const page = answerPage(sheet, asked, { body, problems: answer.problems });
		return tell(400, page, complaintOf(asked.question, answer.problems, words[language]));
	}
	const data = { ...answer.data, respondedAt: new Date().toISOString() };
	const goOn = resumption(asked.key, { data });
	// Somebody else was quicker by a moment.
	if (goOn.workflowData === undefined) {
		return tell(404, lastPage(sheet, 'used'), words[language].used.text);
	}
	return { ...tell(200, lastPage(sheet, 'done'), words[language].done.text, true), ...goOn };
}

/** For a workflow, which sees no page. */
const complaintOf = ({ form = [] }: Question, problems: Problems, say: Words): string =>
	form
		.flatMap((field, at) => {
			const problem = problems[at];
			return problem ? [`${field.label}${say.colon}${problemWith(field, problem, say)}`] : [];
		})
		.join('\n') || say.missing;

const fieldsOf = (given: unknown): Record<string, unknown> => (isObject(given) ? given : {});
