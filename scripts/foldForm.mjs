// Replaces the making of the form in a built package by what it makes: node scripts/foldForm.mjs
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unusedModules } from './unusedModules.mjs';

const folder = path.resolve('dist', 'nodes', 'WechatGateway');
const { propertiesFromCatalogue } = createRequire(import.meta.url)(
	path.join(folder, 'properties.js'),
);

await writeFile(path.join(folder, 'form.json'), JSON.stringify(propertiesFromCatalogue()));
await writeFile(
	path.join(folder, 'form.js'),
	`"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.form = require("./form.json");
`,
);
for (const file of await unusedModules('.')) await rm(file);
