import { read, withoutCode } from './pages';

const LONG = 60;

/** The sentences of a page that are long enough to be noticed when they stand twice. */
export const longSentences = (page: string): string[] =>
	withoutCode(read(page))
		.replace(/<!--.*?-->/gs, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.split(/\n|\||(?<=[.!?])\s|(?<=[。！？；])/)
		.map((sentence) => sentence.replace(/[*_]/g, '').trim())
		.filter((sentence) => !sentence.startsWith('[') && widthOf(sentence) >= LONG)
		.filter((sentence) => !/^-+$/.test(sentence));

/** A Chinese character says as much as two letters. */
const widthOf = (text: string): number =>
	text.length + (text.match(/[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/g)?.length ?? 0);
