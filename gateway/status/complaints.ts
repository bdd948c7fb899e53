import { toldCode } from '../wire/advice';
import { GatewayError, GatewayRefusedError, InvalidInputError } from '../wire/errors';
import { isMiss, type Look, type Miss } from './look';

/** There is no account, or no state, of which a sample could be shown. */
export class NothingToShowError extends GatewayError {}

/** Accounts that the user has chosen and the gateway does not know. */
export function wrongChoice(misses: readonly Miss[]): InvalidInputError {
	const named = misses.map(({ account, reason }) => `"${account}" (${reason.message})`).join(', ');
	const [first] = misses;
	return new InvalidInputError(
		`The gateway does not know what is chosen to be watched: ${named}`,
		[
			'Check Accounts: the device ID on Community Assistant (open), the wcId on E-Cloud Butler (wkteam).',
			misses.length === 1 && first ? furtherHint(first) : '',
		]
			.filter(Boolean)
			.join(' '),
	);
}

export function nothingChosen(): InvalidInputError {
	return new InvalidInputError(
		'There is no account to watch.',
		'Add one under Accounts, or set Watch to "All Accounts".',
	);
}

/** @param looks those that were made; each showed nothing, or not what is wanted */
export function nothingToShow(looks: readonly Look[]): NothingToShowError {
	if (looks.length === 0) {
		return new NothingToShowError(
			'There is no account to watch yet.',
			'Log one in first, with the WeChat Gateway node for instance.',
		);
	}
	const told = looks.find((look) => !isMiss(look) && look.state !== 'unknown');
	if (!told) {
		return new NothingToShowError(
			'The gateway cannot tell at the moment who is online.',
			'Try again in a minute.',
		);
	}
	const state = 'state' in told ? told.state : '';
	return new NothingToShowError(
		`Every account is ${state} at the moment, so there is no such event to show.`,
		'For a look at the accounts as they are, choose the other event as well.',
	);
}

/** What helps has been said; of a refusal only its code is left to say. */
const furtherHint = ({ reason }: Miss): string =>
	reason instanceof GatewayRefusedError ? toldCode(reason.code) : reason.hint;
