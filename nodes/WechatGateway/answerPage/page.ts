import type { Question } from '../../../gateway';
import { wholeDocument } from '../loginPage/document';
import { icons } from '../loginPage/icons';
import { markup } from '../loginPage/markup';
import type { Html } from '../loginPage/markup';
import { closing } from '../loginPage/panel';
import { commonStyle } from '../loginPage/style';
import type { Frame } from '../loginPage/view';
import type { Asked } from './asked';
import { formFields, formStyle, type Refused } from './formFields';
import { KEY } from './link';
import { words, type Words } from './words';

/** The reader's language, and what lets the page's style pass its Content-Security-Policy. */
export type Sheet = Pick<Frame, 'language' | 'nonce'>;

const style = `${commonStyle}${formStyle}
.question { white-space: pre-wrap; font-size: 1.125rem; }
.missing { padding: 10px 14px; border-radius: 10px; background: var(--warn); color: var(--warn-text); }
.closing { justify-items: center; padding-block: 12px; text-align: center; }
.card { max-width: 560px; width: 100%; margin: 0 auto; }
textarea { width: 100%; min-height: 8.5em; padding: 10px 14px; border: 1px solid var(--control);
	border-radius: 12px; background: var(--page); color: var(--text); font: inherit; resize: vertical; }
`;

/**
 * The question with what answers it. To open the page changes nothing: WeChat itself opens links, and
 * only its buttons send anything.
 *
 * @param refused what was sent and is no answer
 */
export function answerPage(sheet: Sheet, { question, key }: Asked, refused?: Refused): string {
	const say = words[sheet.language];
	return page(
		sheet,
		markup`
		<div id="panel">
		<p class="question" dir="auto">${question.message}</p>
		${refused !== undefined && markup`<p class="missing" role="alert">${say.missing}</p>`}
		<form method="post"${question.form && MULTIPART}>
		<input type="hidden" name="${KEY}" value="${key}">
		${controls(question, say, refused)}
		</form>
		<p class="quiet">${say.goesOn}</p>
		</div>`,
	);
}

/** What is left to say. */
export const lastPage = (sheet: Sheet, which: 'done' | 'used'): string =>
	page(
		sheet,
		markup`<div id="panel" class="closing">${closing(words[sheet.language][which], which === 'done' ? icons.tick : icons.stop)}</div>`,
	);

/** As n8n demands of whatever answers a Custom Form. */
const MULTIPART = markup` enctype="multipart/form-data"`;

function controls({ approval, form }: Question, say: Words, refused?: Refused): Html {
	if (approval) return buttons(approval);
	if (!form) return box(say);
	return markup`${formFields(form, say, refused)}<button class="main">${say.submit}</button>`;
}

const buttons = ({ approve, disapprove }: NonNullable<Question['approval']>): Html => markup`
	<button class="main" name="approved" value="true">${approve}</button>
	${disapprove !== undefined && markup`<button class="plain" name="approved" value="false">${disapprove}</button>`}`;

const box = ({ label, submit }: Words): Html => markup`
	<label for="text">${label}</label>
	<textarea id="text" name="text" required></textarea>
	<button class="main">${submit}</button>`;

const page = (sheet: Sheet, panel: Html): string => {
	const { heading } = words[sheet.language];
	return wholeDocument(
		sheet,
		heading,
		style,
		markup`
		<body>
		<header><h1>${icons.bubble}<span>${heading}</span></h1></header>
		<main><div class="card">${panel}</div></main>
		</body>`,
	);
};
