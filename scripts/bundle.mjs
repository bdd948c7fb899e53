// Puts a library into the one published file that uses it, as a community node may require none: node scripts/bundle.mjs
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The files with a library in them, and whose it is: its licence is that of this package, MIT. */
const BUNDLED = [
	{
		file: 'gateway/media/drawQrCode',
		library: 'qrcode-generator',
		copyright: 'Copyright (c) 2009 Kazuhiko Arase',
	},
];

/** What a file of ours requires of us stays where it is. */
const ours = {
	name: 'ours',
	setup: ({ onResolve }) =>
		onResolve({ filter: /^\.\.?\// }, ({ path: name, importer, kind }) =>
			kind === 'entry-point' || importer.includes('node_modules')
				? undefined
				: { path: name, external: true },
		),
};

const mit = await readFile('LICENSE', 'utf8');
for (const { file, library, copyright } of BUNDLED) {
	const licence = mit.replace(/^Copyright.*$/m, copyright);
	await build({
		entryPoints: [`${file}.ts`],
		outfile: path.join('dist', `${file}.js`),
		allowOverwrite: true,
		bundle: true,
		plugins: [ours],
		platform: 'node',
		target: 'es2022',
		format: 'cjs',
		minify: true,
		banner: { js: `/*! With ${library} in it:\n\n${licence}*/` },
		logLevel: 'warning',
	});
}
