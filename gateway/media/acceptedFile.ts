import type { GatewayName } from '../dialects/names';
import type { AcceptedFile } from '../operation/field';
import { InvalidInputError } from '../wire/errors';
import { typeFromBytes } from './fileType';

/** What is allowed of a file that is sent. */
interface Rule {
	/** MIME types; any when absent. */
	types?: readonly string[];
	/** For the sentence: what the file is not, and what to do about it. */
	called?: string;
	hint?: string;
	maxBytes: number;
}

/** The whole file goes through memory. */
const MOST_BYTES = 100 * 1024 * 1024;
/** fa-song-shi-pin-xiao-xi, fa-song-lian-jie-xiao-xi: 50 KB. */
const COVER_BYTES = 50 * 1024;

const RULES: Readonly<Record<AcceptedFile, Rule>> = {
	any: { maxBytes: MOST_BYTES },
	picture: {
		types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'],
		called: 'a picture that WeChat shows',
		hint: 'It takes PNG, JPEG, GIF and WebP. Convert the file, or use Send File.',
		maxBytes: MOST_BYTES,
	},
	cover: {
		types: ['image/png', 'image/jpeg'],
		called: 'a cover',
		hint: 'A cover is a PNG or JPEG picture.',
		maxBytes: MOST_BYTES,
	},
	video: {
		types: ['video/mp4', 'video/quicktime'],
		called: 'a video that WeChat plays',
		hint: 'It takes MP4. Convert the file, or use Send File.',
		maxBytes: MOST_BYTES,
	},
	voice: {
		types: ['audio/silk'],
		called: 'a voice message',
		hint: 'Convert it to silk first, or use Send File.',
		maxBytes: MOST_BYTES,
	},
};

/** What wkteam's manual says beyond that. */
const ON_WKTEAM: Partial<Record<AcceptedFile, Partial<Rule>>> = {
	cover: { maxBytes: COVER_BYTES },
	voice: {
		types: ['audio/silk', 'audio/amr'],
		hint: 'Convert it to silk or amr first, or use Send File.',
	},
};

/**
 * Refuses a file that a gateway would take and WeChat would not show.
 *
 * @throws InvalidInputError
 */
export function refuseUnfit(
	accepts: AcceptedFile,
	gateway: GatewayName,
	{ fileName, bytes }: { fileName: string; bytes: Uint8Array },
): void {
	const rule = { ...RULES[accepts], ...(gateway === 'open' ? {} : ON_WKTEAM[accepts]) };
	if (bytes.length === 0) {
		throw new InvalidInputError(`The file "${fileName}" is empty.`, 'Look where it comes from.');
	}
	const type = typeFromBytes(bytes)?.mimeType;
	if (rule.types && (type === undefined || !rule.types.includes(type))) {
		const found = type === undefined ? '' : ` but ${type}`;
		throw new InvalidInputError(
			`The file "${fileName}" is not ${rule.called ?? ''}${found}.`,
			rule.hint,
		);
	}
	if (bytes.length > rule.maxBytes) {
		throw new InvalidInputError(
			`The file "${fileName}" has ${inUnits(bytes.length)}, more than the ${inUnits(rule.maxBytes)} that are allowed.`,
			'Make it smaller.',
		);
	}
}

/** Rounded up, so that what is too large never looks as if it were not. */
const inUnits = (bytes: number): string =>
	bytes >= MOST_BYTES
		? `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`
		: `${Math.ceil((bytes / 1024) * 10) / 10} KB`;
