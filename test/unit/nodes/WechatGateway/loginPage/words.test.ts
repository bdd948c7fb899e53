import { languageOf, words } from '../../../../../nodes/WechatGateway/loginPage/words';

type Texts = { [name: string]: string | Texts };

/** Every text with the path to it. */
const textsOf = (texts: Texts, path = ''): Array<[path: string, text: string]> =>
	Object.entries(texts).flatMap(([name, text]) =>
		typeof text === 'string' ? [[path + name, text]] : textsOf(text, `${path}${name}.`),
	);

const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];

describe('The words of the login page', () => {
	const english = textsOf(words.en);
	const chinese = new Map(textsOf(words['zh-CN']));

	it('are there in both languages', () => {
		expect([...chinese.keys()]).toEqual(english.map(([path]) => path));
	});

	it.each(english)('say something for %s', (path, text) => {
		const translated = chinese.get(path) ?? '';
		expect(text.trim()).not.toBe('');
		expect(translated.trim()).not.toBe('');
		expect(placeholders(translated)).toEqual(placeholders(text));
	});

	it('are Chinese in Chinese', () => {
		const foreign = [...chinese].filter(([, text]) => !/\p{Script=Han}/u.test(text));
		expect(foreign).toEqual([]);
	});
});

describe('The language to begin with', () => {
	it.each([
		['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
		['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
		['en;q=0.3, zh-TW;q=0.7', 'zh-CN'],
		['ZH-Hans', 'zh-CN'],
		['zh', 'zh-CN'],
		['de-DE,de;q=0.9,zh;q=0.5,en;q=0.4', 'zh-CN'],
		['de', 'en'],
		['zh;q=0, de', 'en'],
		['zha-CN', 'en'],
		['*', 'en'],
		['', 'en'],
		[';;;,,q=1', 'en'],
		['zh;q=abc', 'en'],
		['azh', 'en'],
		['ben, zh;q=0.5', 'zh-CN'],
		['en, zh;q=0.5', 'en'],
	] as const)('for %j is %s', (header, language) => {
		expect(languageOf(header)).toBe(language);
	});
});
