// Replaces the making of the form in a built package by what it makes: node scripts/foldForm.mjs [folder]
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const packageFolder = path.resolve(process.argv[2] ?? '.');
const folder = path.join(packageFolder, 'dist', 'nodes', 'WechatGateway');
const { propertiesFromCatalogue } = createRequire(import.meta.url)(
	path.join(folder, 'properties.js'),
);
const json = JSON.stringify(propertiesFromCatalogue());

await writeFile(
	path.join(folder, 'form.js'),
	`"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.form = JSON.parse(${JSON.stringify(json)});
`,
);
