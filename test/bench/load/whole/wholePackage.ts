import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { propertiesFromCatalogue } from '../../../../nodes/WechatGateway/properties';
import { wholeCatalogue } from '../../../support/wholeCatalogue';
import { unpack, type Package } from '../packages';
import { compiled } from './compiled';
import { missingSources } from './sources';

const run = promisify(execFile);

/** Where the catalogue of the copy takes in what it lacked. */
const HOOK = `
for (const [name, resource] of Object.entries(require('./missing').missing)) {
	const there = (exports.catalogue[name] ??= { ...resource, operations: {} });
	Object.assign(there.operations, resource.operations);
}
`;

/** The package as it will be when it has every operation of the manuals, in a copy. */
export async function wholePackage(own: Package, folder: string): Promise<Package> {
	const whole = wholeCatalogue();
	const copy = path.join(folder, 'whole-source');
	await cp(own.folder, copy, { recursive: true });
	const catalogue = path.join(copy, 'dist', 'gateway', 'catalogue');
	await mkdir(path.join(catalogue, 'missing'));
	for (const [name, source] of missingSources(whole)) {
		await writeFile(path.join(catalogue, 'missing', `${name}.js`), compiled(source));
	}
	await appendFile(path.join(catalogue, 'index.js'), HOOK);
	const form = path.join(copy, 'dist', 'nodes', 'WechatGateway', 'form.json');
	await writeFile(form, JSON.stringify(propertiesFromCatalogue(whole)));
	const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent', '--offline'], {
		cwd: copy,
	});
	return await unpack(path.join(copy, stdout.trim()), path.join(folder, 'whole'));
}
