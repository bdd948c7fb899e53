import { plainInline } from './inline';
import { cellsIn, isDelimiter } from './table';

const FENCE = /^\s*(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:={2,}|-{2,})[ \t]*$/;
const HEADING = /#{1,6}(?:[ \t]+|$)/y;
const QUOTE = /[ \t]*>[ \t]?/y;
const BULLET = /([ \t]*)[-*+][ \t]+(?:\[([ xX])\][ \t]+)?/y;
const NUMBER = /([ \t]*)(\d{1,9}[.)])[ \t]+/y;
const INDENTED = /^(?: {4}|\t)/;
const SHOWN_RULE = '──────────';

/**
 * Markdown, in which AI models answer, as WeChat can show it: as plain text. Marks go, addresses stand
 * behind the words of their links, a row of a table has a line, code is left alone. What is no Markdown
 * stays as it is, and no word is lost but the language of a block of code.
 */
export function plainText(markdown: string): string {
	const blocks = new Blocks();
	for (const line of markdown.split(/\r?\n/)) blocks.add(line);
	return blocks.end();
}

class Blocks {
	private readonly shown: string[] = [];
	/** Lines of a paragraph that is not at its end; a mark may go over several. */
	private paragraph: string[] = [];
	/** What stands before it. */
	private prefix = '';
	/** What closes the code that we are in. */
	private fence: string | undefined;
	private isInList = false;
	private isInTable = false;
	private isAfterBlank = true;

	add(line: string): void {
		if (this.fence !== undefined) this.code(line, this.fence);
		else if (line.trim() === '') this.blank();
		else if (!this.special(line)) this.text(line);
	}

	end(): string {
		this.flush();
		return this.shown.join('\n');
	}

	/** A line that is more than a part of a paragraph. */
	private special(line: string): boolean {
		const [, fence] = FENCE.exec(line) ?? [];
		if (fence !== undefined) {
			this.flush();
			this.fence = fence;
			return true;
		}
		if (this.isInTable && line.includes('|')) return this.row(line);
		if (this.paragraph.length > 0 && isDelimiter(line) && this.head()) return true;
		if (this.paragraph.length > 0 && this.prefix === '' && UNDERLINE.test(line)) {
			this.flush();
			return true;
		}
		if (RULE.test(line)) return this.show(SHOWN_RULE);
		const isCode = INDENTED.test(line) && this.isAfterBlank && !this.isInList;
		return isCode && this.show(line, true);
	}

	/** A line of code, or its end: at least as many signs as at its beginning. */
	private code(line: string, fence: string): void {
		const [, end = '', rest = ''] = FENCE.exec(line) ?? [];
		const isEnd = end.startsWith(fence) && rest.trim() === '';
		if (!isEnd) this.shown.push(line);
		else this.fence = undefined;
		this.isAfterBlank = false;
	}

	private blank(): void {
		this.flush();
		this.shown.push('');
		this.isAfterBlank = true;
	}

	private show(line: string, isCode = false): true {
		this.flush();
		this.shown.push(line);
		this.isAfterBlank = isCode;
		return true;
	}

	/** The line before a delimiter is the head of a table, if it has cells. */
	private head(): boolean {
		const line = this.paragraph.at(-1) ?? '';
		if (!line.includes('|')) return false;
		this.paragraph.pop();
		const { prefix } = this;
		if (this.paragraph.length > 0) this.flush();
		this.prefix = '';
		this.shown.push(prefix + rowOf(line));
		this.isInTable = true;
		return true;
	}

	private row(line: string): true {
		this.shown.push(rowOf(line));
		return true;
	}

	private text(line: string): void {
		const { prefix, rest, kind } = beginningOf(line);
		if (kind === '' && this.paragraph.length > 0) {
			this.paragraph.push(line);
			return;
		}
		this.flush();
		this.isInList = kind === 'list' || (this.isInList && /^[ \t]/.test(line));
		this.prefix = prefix;
		this.paragraph = [rest];
		if (kind === 'heading') this.flush();
		this.isAfterBlank = false;
	}

	private flush(): void {
		this.isInTable = false;
		if (this.paragraph.length === 0) return;
		this.shown.push(this.prefix + plainInline(this.paragraph.join('\n')));
		this.paragraph = [];
		this.prefix = '';
	}
}

const rowOf = (line: string): string =>
	cellsIn(line)
		.map((cell) => plainInline(cell).replace(/\n/g, ' '))
		.join(' | ');

interface Beginning {
	prefix: string;
	rest: string;
	kind: '' | 'list' | 'quote' | 'heading';
}

/** The marks at the beginning of a line, of which there may be several: a list in a quote. */
function beginningOf(line: string): Beginning {
	let prefix = '';
	let kind: Beginning['kind'] = '';
	let at = 0;
	for (;;) {
		const matched = (mark: RegExp) => {
			mark.lastIndex = at;
			return mark.exec(line);
		};
		const found = matched(QUOTE) ?? matched(BULLET) ?? matched(NUMBER);
		if (!found) break;
		at += found[0].length;
		const isQuote = found[0].trim() === '>';
		kind = isQuote ? 'quote' : 'list';
		prefix += isQuote ? '│ ' : markOf(found);
	}
	const indent = /^ {0,3}(?=#)/.exec(line.slice(at, at + 4))?.[0].length ?? 0;
	HEADING.lastIndex = at + indent;
	const heading = HEADING.exec(line);
	if (!heading) return { prefix, rest: line.slice(at), kind };
	return { prefix, rest: withoutEnd(line.slice(HEADING.lastIndex)), kind: 'heading' };
}

function markOf([whole, indent = '', detail]: RegExpExecArray): string {
	if (/\d/.test(whole)) return `${indent}${detail} `;
	if (detail === undefined) return `${indent}• `;
	return `${indent}${detail === ' ' ? '☐' : '☑'} `;
}

/** A heading may end with signs as it began; of a name like C# they are part. */
function withoutEnd(heading: string): string {
	const text = heading.trimEnd();
	let end = text.length;
	while (text.charAt(end - 1) === '#') end--;
	return end === 0 || /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}
