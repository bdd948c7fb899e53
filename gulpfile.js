const { rm } = require('node:fs/promises');
const { dest, series, src } = require('gulp');

const BINARY = { encoding: false };

/** Nodes refer to their icons as ../../icons, seen from dist/nodes/…; credentials as ../icons. */
const icons = () => src('icons/*.svg', BINARY).pipe(dest('dist/icons'));

/** The codex files: where n8n lists a node, and by which words it is found. */
const codex = () => src('nodes/**/*.node.json', BINARY).pipe(dest('dist/nodes'));

/** What an operation gives, which n8n shows before it has run. */
const previews = () => src('nodes/*/__schema__/**/*.json', BINARY).pipe(dest('dist/nodes'));

const clean = () => rm('dist', { recursive: true, force: true });

/** What a file became a folder of would still be found as the file. */
const cleanTools = () => rm('build', { recursive: true, force: true });

module.exports = { clean, cleanTools, default: series(icons, codex, previews) };
