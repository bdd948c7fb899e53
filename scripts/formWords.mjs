// What only the form says: node scripts/formWords.mjs is nothing by itself, see foldForm.mjs.
import ts from 'typescript';

/** Read when the form is made, and never again. */
const WORDS = new Set(['action', 'description', 'notice', 'page', 'placeholder']);

/** Objects that hold such words: an operation, a field, a choice, a binding. Not what is sent. */
const HOLDERS = [['name', 'action'], ['label'], ['name', 'value'], ['call', 'page']];

const nameOf = (property) =>
	property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
		? property.name.text
		: '';

const isWord = (property) =>
	ts.isPropertyAssignment(property) &&
	WORDS.has(nameOf(property)) &&
	ts.isStringLiteralLike(property.initializer);

const isHolder = ({ properties }) => {
	const names = new Set(properties.map(nameOf));
	return HOLDERS.some((all) => all.every((name) => names.has(name)));
};

/**
 * JavaScript without the words of the form.
 *
 * @param {string} source
 * @returns {string}
 */
export function withoutFormWords(source) {
	const file = ts.createSourceFile('entry.js', source, ts.ScriptTarget.Latest, true);
	const cuts = [];
	const visit = (node) => {
		if (ts.isObjectLiteralExpression(node) && isHolder(node)) {
			for (const property of node.properties.filter(isWord)) {
				const comma = source.slice(property.end).match(/^\s*,/)?.[0].length ?? 0;
				cuts.push([property.getFullStart(), property.end + comma]);
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return cuts
		.sort(([one], [other]) => other - one)
		.reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), source);
}

/**
 * Where a value has lost more than words of the form, as paths; words under "send" are what goes out.
 *
 * @returns {string[]}
 */
export function losses(before, after, path = []) {
	if (typeof before === 'function') {
		return typeof after === 'function' && String(before) === String(after) ? [] : [path.join('.')];
	}
	if (typeof before !== 'object' || before === null) {
		return Object.is(before, after) ? [] : [path.join('.')];
	}
	if (typeof after !== 'object' || after === null) return [path.join('.')];
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
		const isCut = key in before && !(key in after) && WORDS.has(key) && !path.includes('send');
		return isCut ? [] : losses(before[key], after[key], [...path, key]);
	});
}
