// Lints a folder as n8n's scanner does. Apart from jest, because ESLint's plugins are ES modules.
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import { scannerConfig } from '../../eslint.scanner.mjs';

const [folder, ...patterns] = process.argv.slice(2);
const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: scannerConfig,
	errorOnUnmatchedPattern: false,
});
const results = await eslint.lintFiles(patterns);
const findings = results.flatMap(({ filePath, messages }) =>
	messages.map(({ line, ruleId, message }) => ({
		file: relative(folder, filePath),
		line,
		ruleId,
		message,
	})),
);
process.stdout.write(JSON.stringify({ files: results.length, findings }));
