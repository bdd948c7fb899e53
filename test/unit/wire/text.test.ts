import fc from 'fast-check';
import { textFrom } from '../../../gateway/wire/text';

/** 操作成功 in GBK. */
const GBK = Uint8Array.of(0xb2, 0xd9, 0xd7, 0xf7, 0xb3, 0xc9, 0xb9, 0xa6);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('The text of an answer', () => {
	it.each([
		'application/json; charset=GBK',
		'text/html;charset="gb2312"',
		"text/plain; Charset = 'gb18030'; boundary=x",
	])('is read in the charset that it names: %s', (contentType) => {
		expect(textFrom(GBK, contentType)).toBe('操作成功');
	});

	it.each([
		undefined,
		'application/json',
		'application/json; charset=utf-8',
		'application/json; charset=made-up',
		'text/plain; charset=ISO-8859-1',
		'text/plain; charset=us-ascii',
	])('is UTF-8 where nobody has chosen another one: %s', (contentType) => {
		expect(textFrom(utf8('操作成功'), contentType)).toBe('操作成功');
	});

	it('has no byte order mark', () => {
		expect(textFrom(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('{');
	});

	it('is read whatever the bytes and the content type are', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.string(), (bytes, charset) => {
				expect(typeof textFrom(bytes, `a/b; charset=${charset}`)).toBe('string');
			}),
		);
	});
});
