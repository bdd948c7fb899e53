import fc from 'fast-check';
import { fileNameFor, type FileFacts } from '../../../gateway/media/fileName';
import { typeFromBytes, typeFromExtension } from '../../../gateway/media/fileType';

const facts = (more: Partial<FileFacts> = {}): FileFacts => ({
	kind: 'file',
	messageId: '1102684150',
	xml: '',
	fileName: '',
	url: 'http://files.example/a/b4c2-1591347877463.png?Expires=1',
	...more,
});
const file = (title: string, extension = '') =>
	`<?xml version="1.0"?><msg><appmsg><title>${title}</title><type>6</type><appattach><fileext>${extension}</fileext></appattach></appmsg></msg>`;

describe('The name of a file', () => {
	it('is cut before it is looked through: a quarter of a million blanks hold nobody up', () => {
		const name = fileNameFor(facts({ xml: file(`a${' '.repeat(250_000)}b.txt`, 'txt') }), '');
		expect(name).toMatch(/^a.*\.txt$/);
	});

	it.each<[string, Partial<FileFacts>, string, string]>([
		['is the one it was sent under', { xml: file('下载文件.txt', 'txt') }, '', '下载文件.txt'],
		[
			'is found in a group, where the sender stands before the XML',
			{ xml: `wxid_bob:\n${file('a.pdf')}` },
			'',
			'a.pdf',
		],
		[
			'keeps its extension, whatever the bytes say',
			{ xml: file('offer.docx') },
			'zip',
			'offer.docx',
		],
		['gets the extension that the message names', { xml: file('offer', 'docx') }, '', 'offer.docx'],
		['gets the extension that the bytes tell', { xml: file('offer') }, 'pdf', 'offer.pdf'],
		['is the one given', { kind: 'cdn', fileName: 'cover.jpg' }, 'png', 'cover.jpg'],
		['tells kind and message of what has none', { kind: 'image' }, 'jpg', 'image-1102684150.jpg'],
		[
			'takes the extension of the address when the bytes do not tell',
			{ kind: 'image' },
			'',
			'image-1102684150.png',
		],
		[
			'does without an extension',
			{ kind: 'voice', url: 'http://files.example/voice' },
			'',
			'voice-1102684150',
		],
		['does without a message', { kind: 'cdn', messageId: '' }, 'mp4', 'cdn.mp4'],
		[
			'does without XML that can be read',
			{ xml: '<msg><appmsg><title>x' },
			'',
			'file-1102684150.png',
		],
	])('%s', (_, more, extension, name) => {
		expect(fileNameFor(facts(more), extension)).toBe(name);
	});

	it.each([
		['../../etc/passwd.txt', '_.._etc_passwd.txt'],
		['C:\\Users\\bob\\a.txt', 'C__Users_bob_a.txt'],
		['photo\u202Egpj.exe', 'photogpj.exe'],
		['a\u0000b\n.txt', 'ab.txt'],
		[' .hidden. ', 'hidden.png'],
	])('is made harmless: %j is %j', (title, name) => {
		expect(fileNameFor(facts({ fileName: title }), 'png')).toBe(name);
	});

	it('is short enough for any disk, and keeps its extension', () => {
		const name = fileNameFor(facts({ fileName: `${'长'.repeat(500)}.docx` }), '');
		expect([...name].length).toBeLessThanOrEqual(120);
		expect(name).toMatch(/^长+\.docx$/);
	});

	it('never leads into a folder, whatever somebody sends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, url) => {
				const name = fileNameFor(facts({ fileName: title, url }), '');
				expect(name).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u);
			}),
		);
	});
});

describe('The type of a file', () => {
	it.each([
		['image/png', 'png', '\x89PNG\r\n\x1a\n'],
		['image/jpeg', 'jpg', '\xff\xd8\xff\xe0'],
		['image/gif', 'gif', 'GIF89a'],
		['image/webp', 'webp', 'RIFF\x10\0\0\0WEBPVP8 '],
		['image/heic', 'heic', '\0\0\0\x18ftypheic'],
		['video/mp4', 'mp4', '\0\0\0\x18ftypmp42'],
		['video/quicktime', 'mov', '\0\0\0\x14ftypqt  '],
		['audio/silk', 'silk', '\x02#!SILK_V3'],
		['audio/silk', 'silk', '#!SILK_V3'],
		['audio/amr', 'amr', '#!AMR\n'],
		['audio/mpeg', 'mp3', 'ID3\x03'],
		['application/pdf', 'pdf', '%PDF-1.7'],
	])('%s (%s) is told by how its bytes begin', (mimeType, extension, start) => {
		expect(typeFromBytes(Buffer.from(start, 'latin1'))).toEqual({ mimeType, extension });
	});

	it.each(['', 'PK\x03\x04', 'RIFF\x10\0\0\0WAVE', 'ftyp', '<html>'])(
		'is not told by %j',
		(start) => {
			expect(typeFromBytes(Buffer.from(start, 'latin1'))).toBeUndefined();
		},
	);

	it.each([
		['txt', 'text/plain'],
		['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		['', 'application/octet-stream'],
		['constructor', 'application/octet-stream'],
	])('is told by the extension %j: %s', (extension, mimeType) => {
		expect(typeFromExtension(extension)).toBe(mimeType);
	});

	it.each(['html', 'htm', 'svg', 'xml', 'js'])(
		'is never one that a browser would run: %s',
		(extension) => {
			expect(typeFromExtension(extension)).toBe('application/octet-stream');
		},
	);
});
