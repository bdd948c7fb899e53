import { EVENTS } from '../../../gateway';
import { PAGES } from '../../../scripts/docs';
import { EVENT_WORDS } from '../../../scripts/docs/eventWords';
import { wordsOf } from '../../../scripts/docs/resourceWords';
import { withSection } from '../../../scripts/docs/section';
import { isThere, pagesIn, read } from './support/pages';

test.each(Object.entries(PAGES))(
	'%s is what the code says; "npm run docs" writes it',
	(file, fresh) => {
		expect(isThere(file) && read(file)).toBe(fresh(read));
	},
);

test('there is no page of a resource that is gone', () => {
	const written = Object.keys(PAGES).filter((file) => file.startsWith('docs/operations/'));
	expect(pagesIn('docs/operations').sort()).toEqual(written.sort());
});

test('a page without the marker comments is refused rather than left as it is', () => {
	expect(() => withSection('# A page', 'events', '')).toThrow(
		'The page must hold the lines <!-- events: written by npm run docs --> and <!-- events: end -->',
	);
});

test('a resource that nobody has put into words is refused rather than left blank', () => {
	expect(() => wordsOf('spaceship')).toThrow(
		'scripts/docs/resourceWords.ts must say what "spaceship" is for',
	);
});

test('the tables of events have every event that a workflow may get, and no other', () => {
	expect(Object.keys(EVENT_WORDS).sort()).toEqual([...EVENTS].sort());
});
