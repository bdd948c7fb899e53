// What has to hold before a version is published: node build/scripts/release.js check|notes [TAG]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { disagreements, notesOf } from './release/versions';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const versionIn = (file: string) => (JSON.parse(read(file)) as { version: string }).version;

const [task, tag] = process.argv.slice(2);
const manifest = versionIn('package.json');
const changelog = read('CHANGELOG.md');

if (task === 'notes') {
	process.stdout.write(`${notesOf(tag?.replace(/^v/, '') ?? manifest, changelog)}\n`);
} else {
	const lock = versionIn('package-lock.json');
	const wrong = disagreements({ manifest, lock, changelog, ...(tag && { tag }) });
	process.stdout.write(wrong.length > 0 ? `${wrong.join('\n')}\n` : `${manifest} can go out.\n`);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
