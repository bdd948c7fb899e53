import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const REQUIRED = /\brequire\((['"])(\.[^'"]*)\1\)/g;

/** The modules of a built package that nothing loads which n8n loads: absolute paths. */
export async function unusedModules(packageFolder) {
	const folder = path.resolve(packageFolder);
	const { n8n } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const used = new Set();
	const visit = async (file) => {
		if (used.has(file)) return;
		used.add(file);
		if (!file.endsWith('.js')) return;
		const { resolve } = createRequire(file);
		const text = await readFile(file, 'utf8');
		for (const [, , name] of text.matchAll(REQUIRED)) await visit(resolve(name));
	};
	for (const entry of [...n8n.nodes, ...n8n.credentials]) {
		await visit(path.join(folder, entry));
	}
	const dist = path.join(folder, 'dist');
	const entries = await readdir(dist, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => !used.has(file));
}
