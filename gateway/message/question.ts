import { InvalidInputError } from '../wire/errors';
import { textOf, type JsonObject } from '../wire/values';
import { asText } from './asText';
import type { FormField } from './form/field';
import { formFieldsFrom } from './form/fields';

/** What somebody is asked, and how the answer may look. */
export interface Question {
	message: string;
	/** Where the answer is yes or no. */
	approval?: { approve: string; disapprove?: string };
	/** Where a form is to be filled in. With neither, the answer is a text. */
	form?: FormField[];
	/** Milliseconds until nobody waits any more; absent when there is no limit. */
	limitMs?: number;
}

const UNIT_MS: Readonly<Record<string, number>> = {
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

/** n8n takes that year for "for good". */
const LONGEST_MS = 900 * 365 * 86_400_000;

/**
 * The question as the fields have it.
 *
 * @throws InvalidInputError
 */
export function questionOf(input: JsonObject): Question {
	const text = (field: string) => textOf(input[field]);
	const message = asText(input.message);
	const limitMs = limitOf(text('resumeAmount'), text('resumeUnit'));
	const limit = limitMs > 0 && { limitMs };
	const responseType = text('responseType');
	if (responseType === 'freeText') return { message, ...limit };
	if (responseType === 'customForm') {
		const given = text('defineForm') === 'json' ? input.jsonOutput : input.formFields;
		return { message, form: formFieldsFrom(given), ...limit };
	}
	const disapprove = text('disapproveLabel') || 'Decline';
	const approval = {
		approve: text('approveLabel') || 'Approve',
		...(text('approvalType') !== 'single' && { disapprove }),
	};
	if (approval.approve === approval.disapprove) {
		throw new InvalidInputError(
			`Both buttons say "${approval.approve}".`,
			'Give Approve Button Label and Disapprove Button Label different texts.',
		);
	}
	return { message, approval, ...limit };
}

function limitOf(given: string, unit: string): number {
	const ms = Number(given || '0') * (UNIT_MS[unit || 'hours'] ?? NaN);
	if (ms >= 0 && ms <= LONGEST_MS) return ms;
	throw new InvalidInputError(
		`Limit Wait Time "${given}" is not a time to wait.`,
		'Enter a number of minutes, hours or days, or 0 to wait for good.',
	);
}
