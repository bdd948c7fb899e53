import { disagreements, notesOf, type Named } from '../../../scripts/release/versions';

const CHANGELOG = `# Changelog

## [0.2.0] – 2026-12-01

### Added

- Something new.

## [0.1.0] – 2026-11-01

- The first.

[0.1.0]: https://example.com/v0.1.0
`;

const ready: Named = { tag: 'v0.2.0', manifest: '0.2.0', lock: '0.2.0', changelog: CHANGELOG };

describe('What names a version', () => {
	it('agrees where it can go out', () => {
		expect(disagreements(ready)).toEqual([]);
	});

	it('may have no tag yet', () => {
		expect(disagreements({ manifest: '0.2.0', lock: '0.2.0', changelog: CHANGELOG })).toEqual([]);
	});

	it.each<[string, Partial<Named>, string[]]>([
		[
			'the tag',
			{ tag: 'v0.3.0' },
			['The tag is v0.3.0, but package.json has 0.2.0: tag v0.2.0, or set the version.'],
		],
		[
			'the tag, without its v',
			{ tag: '0.2.0' },
			['The tag is 0.2.0, but package.json has 0.2.0: tag v0.2.0, or set the version.'],
		],
		[
			'the lock file',
			{ lock: '0.1.0' },
			['package-lock.json has 0.1.0, but package.json has 0.2.0: run npm install.'],
		],
		[
			'the changelog',
			{ changelog: CHANGELOG.replace('[0.2.0]', '[0.2.1]') },
			['CHANGELOG.md begins with 0.2.1, but package.json has 0.2.0: add its section.'],
		],
		[
			'the changelog, which has no section at all',
			{ changelog: '# Changelog\n' },
			['CHANGELOG.md begins with no version, but package.json has 0.2.0: add its section.'],
		],
		[
			'the day',
			{ changelog: CHANGELOG.replace('2026-12-01', 'unreleased') },
			['CHANGELOG.md says "unreleased" for 0.2.0: enter the day of the release.'],
		],
	])('is refused where %s says something else', (_, change, expected) => {
		expect(disagreements({ ...ready, ...change })).toEqual(expected);
	});
});

describe('The notes of a release', () => {
	it('are its section of the changelog', () => {
		expect(notesOf('0.2.0', CHANGELOG)).toBe('### Added\n\n- Something new.');
	});

	it('end where the links begin', () => {
		expect(notesOf('0.1.0', CHANGELOG)).toBe('- The first.');
	});

	it('are empty for a version that it does not have', () => {
		expect(notesOf('9.9.9', CHANGELOG)).toBe('');
	});
});
