import { chinese } from './chinese';
import { english } from './english';
import type { Words } from './english';
import type { Language } from './view';

export const words: Record<Language, Words> = { en: english, 'zh-CN': chinese };

/**
 * The language to begin with: the one of the two that the reader prefers.
 *
 * @param acceptLanguage header of the request, '' when there is none
 */
export function languageOf(acceptLanguage: string): Language {
	const [best] = acceptLanguage
		.split(',')
		.map((range) => {
			const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
			const quality = parameters.find((parameter) => parameter.startsWith('q='));
			return { language: known(name), weight: quality ? Number(quality.slice(2)) : 1 };
		})
		.filter(({ language, weight }) => language !== undefined && weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return best?.language ?? 'en';
}

function known(name: string): Language | undefined {
	if (/^zh(-|$)/.test(name)) return 'zh-CN';
	return /^en(-|$)/.test(name) ? 'en' : undefined;
}
