// Replaces the making of the form in a built package by what it makes: node scripts/foldForm.mjs
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { losses, withoutFormWords } from './formWords.mjs';
import { unusedModules } from './unusedModules.mjs';

const require = createRequire(import.meta.url);
const folder = path.resolve('dist', 'nodes', 'WechatGateway');
const gateway = path.resolve('dist', 'gateway');

const { propertiesFromCatalogue } = require(path.join(folder, 'properties.js'));
await writeFile(path.join(folder, 'form.json'), JSON.stringify(propertiesFromCatalogue()));
await writeFile(
	path.join(folder, 'form.js'),
	`"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.form = require("./form.json");
`,
);
for (const file of await unusedModules('.')) await rm(file);

const loaded = () => {
	for (const file of Object.keys(require.cache)) {
		if (file.startsWith(gateway)) delete require.cache[file];
	}
	return require(path.join(gateway, 'catalogue', 'index.js')).catalogue;
};
const whole = loaded();
for (const file of await readdir(path.join(gateway, 'catalogue'), { recursive: true })) {
	if (!file.endsWith('.js')) continue;
	const source = path.join(gateway, 'catalogue', file);
	await writeFile(source, withoutFormWords(await readFile(source, 'utf8')));
}
const lost = losses(whole, loaded());
if (lost.length > 0) throw new Error(`The catalogue has lost more than words: ${lost.join(', ')}`);
