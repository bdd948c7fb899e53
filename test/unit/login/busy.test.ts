import fc from 'fast-check';
import { restWanted } from '../../../gateway';

describe('How long the gateway wants to be left alone', () => {
	it.each<[string, number | undefined]>([
		['操作频繁，请稍后再试', 60],
		['操作过于频繁', 60],
		['调用次数已达上限', 60],
		['Too many requests', 60],
		['系统繁忙，请稍后再试', 15],
		['请求频繁，请30秒后再试', 30],
		['操作频繁，请 5 分钟后重试', 300],
		['操作频繁，请五分钟后重试', 300],
		['操作频繁，请十五分钟后重试', 900],
		['操作频繁，请二十秒后重试', 20],
		['操作频繁，请半小时后再试', 1_800],
		['操作频繁，请两个小时后再试', 7_200],
		['请等待1分30秒', 90],
		['Too many attempts, try again in 2 minutes', 120],
		['rate limit exceeded, retry after 45s', 45],
		['操作频繁，请3天后再试', 24 * 60 * 60],
		['二维码已过期', undefined],
		['二维码有效期4分钟', undefined],
		['设备不存在', undefined],
		['系统异常', undefined],
		['', undefined],
	])('is told by "%s": %s s', (message, seconds) => {
		expect(restWanted(message)).toBe(seconds === undefined ? undefined : seconds * 1_000);
	});

	it('is never more than a day and never nothing, whatever the sentence', () => {
		const piece = fc.constantFrom(
			'频繁',
			'请',
			'9'.repeat(400),
			'0',
			'十',
			'半',
			'分',
			's',
			'再试',
			' ',
		);
		const sentence = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(fc.oneof(sentence, fc.string({ unit: 'binary' })), (message) => {
				const rest = restWanted(message) ?? 1;
				expect(rest > 0 && rest <= 24 * 60 * 60_000).toBe(true);
			}),
		);
	});
});

it.each([
	['1', undefined],
	['十', undefined],
	['稍', undefined],
	['too many ', 60_000],
])('reads a sentence of megabytes of “%s” to its end', (word, rest) => {
	expect(restWanted(word.repeat(1_000_000))).toBe(rest);
});
