import { gist } from '../wire/gist';

/** Neither gateway has a code for being in trouble or asked too often; its sentence tells. */
const BUSY = /频繁|繁忙|稍后|系统|异常|busy|too many|try again later/i;
const TOO_OFTEN =
	/频繁|频率|过快|次数(?:过多|超限|达到|已达)|限流|too (?:many|often|fast|frequent)|rate.?limit/i;
const LATER = /稍[后候等]|繁忙|busy|later/i;
const AGAIN = /再试|重试|后再|再来|等待|try again|retry|wait/i;

/** What "too often" asks for when no time is named. */
const TOO_OFTEN_MS = 60_000;
const LATER_MS = 15_000;
const DAY_MS = 24 * 60 * 60_000;

const QUANTITY =
	/(\d+|半|[一二两三四五六七八九]?十?[一二两三四五六七八九]|[一二两三四五六七八九]?十)\s*个?\s*(秒|分|小时|天|s(?:ec(?:ond)?s?)?\b|m(?:in(?:ute)?s?)?\b|h(?:ours?)?\b|d(?:ays?)?\b)/gi;

const UNITS_MS: Readonly<Record<string, number>> = {
	秒: 1_000,
	s: 1_000,
	分: 60_000,
	m: 60_000,
	小时: 3_600_000,
	h: 3_600_000,
	天: DAY_MS,
	d: DAY_MS,
};

const DIGITS = '零一二三四五六七八九';

export const soundsBusy = (sentence: string): boolean => BUSY.test(gist(sentence));

/**
 * How long the gateway wants to be left alone, by its own sentence, e.g. 操作频繁，请5分钟后再试.
 *
 * @returns milliseconds, a day at the most; undefined when it asks for nothing of the kind
 */
export function restWanted(sentence: string): number | undefined {
	const message = gist(sentence);
	const named = timeIn(message);
	const [tooOften, later] = [TOO_OFTEN.test(message), LATER.test(message)];
	if (named > 0 && (tooOften || later || AGAIN.test(message))) return Math.min(named, DAY_MS);
	if (tooOften) return TOO_OFTEN_MS;
	return later ? LATER_MS : undefined;
}

/** All times that a sentence names together: 1分30秒 is one of them in two parts. */
function timeIn(message: string): number {
	let ms = 0;
	for (const [, quantity = '', unit = ''] of message.matchAll(QUANTITY)) {
		const known = UNITS_MS[unit] ?? UNITS_MS[unit.charAt(0).toLowerCase()] ?? 0;
		ms += numberOf(quantity) * known;
	}
	return ms;
}

/** In digits or in Chinese, up to 99. */
function numberOf(quantity: string): number {
	if (quantity === '半') return 0.5;
	if (/^\d/.test(quantity)) return Number(quantity);
	const digit = (character: string) => DIGITS.indexOf(character.replace('两', '二'));
	const [tens, ones] = quantity.split('十');
	if (ones === undefined) return digit(quantity);
	return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}
