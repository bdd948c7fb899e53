import { isThere, read } from './support/pages';

const PAGE = 'SECURITY.md';

/** Each of their sentences is shown by tests; what stands elsewhere is advice, or not ours to test. */
const TESTED = ['What is protected'];

const page = read(PAGE);

/** Name of a note → what it says. */
const notes = new Map(
	[...page.matchAll(/^\[\^([\w-]+)\]: (.+)$/gm)].map(([, name = '', text = '']) => [name, text]),
);

/** The sentences of a section, each with the notes behind it. */
function sentencesUnder(heading: string): string[] {
	const [, section = ''] = page.split(`\n## ${heading}\n`);
	return (section.split('\n## ')[0] ?? '')
		.split('\n')
		.filter((line) => line.startsWith('- '))
		.flatMap((line) => line.match(/\S.*?[.:](?:\[\^[\w-]+\])+(?= |$)|\S.+$/g) ?? []);
}

/** File and test that a note names, as `file`: “name”. */
const namedIn = (note: string): Array<[string, string]> => {
	const found: Array<[string, string]> = [];
	for (const part of note.split(/; (?=`)/)) {
		const [, file = '', names = ''] = /^`([^`]+)`: (.+)$/.exec(part) ?? [];
		for (const [, name = ''] of names.matchAll(/“([^”]+)”/g)) found.push([file, name]);
		if (file === '' || !/“/.test(names)) found.push([part, '']);
	}
	return found;
};

/** Whether a file has a test, or a table of tests, of that name. */
const hasTest = (file: string, name: string): boolean =>
	isThere(file) &&
	["'", '"', '`'].some((mark) => read(file).includes(`${mark}${name}${mark}`)) &&
	/\b(?:test|it)(?:\.each)?\b/.test(read(file));

describe.each(TESTED)('SECURITY.md under %s', (heading) => {
	test.each(sentencesUnder(heading))('names what shows this: %s', (sentence) => {
		expect(sentence).toMatch(/\[\^[\w-]+\]$/);
	});
});

test.each(
	[...notes].flatMap(([name, note]) => namedIn(note).map((one) => [name, ...one] as const)),
)('the note %s leads to a test that is there: %s, “%s”', (_, file, name) => {
	expect([file, name, hasTest(file, name)]).toEqual([file, name, true]);
});

test('every note is called for, and every call has its note', () => {
	const called = [...page.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, name]) => name);
	expect([...new Set(called)].sort()).toEqual([...notes.keys()].sort());
});

test.each([
	['test/unit/docs/security.test.ts', 'there is no test of this name'.slice(0, 8)],
	['test/unit/docs/nowhere.test.ts', 'anything'],
])('a note to %s, “%s” would be noticed', (file, name) => {
	expect(hasTest(file, name)).toBe(false);
});
