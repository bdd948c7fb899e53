import { detailsOf, itemsOf } from './support/pushed';

const mediaOf = (code: string, content: string, data: Record<string, unknown> = {}) =>
	detailsOf(code, { fromUser: 'wxid_bob', content, ...data }).media;

describe('An image', () => {
	test('has the size of its best form', () => {
		const content =
			'<msg><img md5="m" length="100" hdlength="300" cdnmidwidth="10" cdnmidheight="20" cdnhdwidth="30" cdnhdheight="40"/></msg>';
		expect(mediaOf('60002', content)).toEqual({
			kind: 'image',
			sizeBytes: 300,
			width: 30,
			height: 40,
			md5: 'm',
		});
	});

	test('without that, of the other; a width of 0 is none', () => {
		const content =
			'<msg><img length="100" hdlength="0" cdnmidwidth="10" cdnmidheight="0" cdnhdwidth="0" cdnhdheight="0"/></msg>';
		expect(mediaOf('60002', content)).toEqual({ kind: 'image', sizeBytes: 100, width: 10 });
		expect(mediaOf('60002', '<msg><img cdnmidheight="20"/></msg>')).toEqual({
			kind: 'image',
			height: 20,
		});
	});
});

test('a video', () => {
	const content =
		'<msg><videomsg md5="m" length="1305852" playlength="10" cdnthumbwidth="304" cdnthumbheight="540"/></msg>';
	expect(mediaOf('60003', content)).toEqual({
		kind: 'video',
		sizeBytes: 1_305_852,
		durationMs: 10_000,
		width: 304,
		height: 540,
		md5: 'm',
	});
	const small = '<msg><videomsg playlength="0" cdnthumbwidth="0" cdnthumbheight="0"/></msg>';
	expect(mediaOf('60003', small)).toEqual({ kind: 'video', durationMs: 0 });
});

describe('A voice message', () => {
	const content =
		'<msg><voicemsg length="2446" voicelength="1955" bufid="219120766489985424"/></msg>';

	test('by its XML', () => {
		expect(mediaOf('60004', content)).toEqual({
			kind: 'voice',
			sizeBytes: 2446,
			durationMs: 1955,
			length: 2446,
			bufId: '219120766489985424',
		});
	});

	test('its fields go first', () => {
		expect(mediaOf('60004', content, { length: 1, voiceLength: 2, bufId: 0 })).toEqual({
			kind: 'voice',
			sizeBytes: 1,
			durationMs: 2,
			length: 1,
			bufId: '0',
		});
	});
});

describe('A file', () => {
	const content =
		'<msg><appmsg><title>a.pdf</title><md5>m</md5><appattach><totallen>6</totallen><fileext>pdf</fileext></appattach></appmsg></msg>';

	test.each(['60008', '60009'])('under code %s', (code) => {
		expect(mediaOf(code, content)).toEqual({
			kind: 'file',
			fileName: 'a.pdf',
			extension: 'pdf',
			sizeBytes: 6,
			md5: 'm',
		});
	});

	test('by its fields', () => {
		expect(mediaOf('60009', '', { title: 'a.pdf', fileName: 'b.pdf', url: 'u' })).toEqual({
			kind: 'file',
			fileName: 'a.pdf',
			url: 'u',
		});
		expect(mediaOf('60009', '', { fileName: 'b.pdf' })).toEqual({
			kind: 'file',
			fileName: 'b.pdf',
		});
	});
});

describe('An emoji', () => {
	test('by its XML', () => {
		const content =
			'<msg><emoji md5="m" len="9" width="3" height="4" cdnurl="https://x.example"/></msg>';
		expect(mediaOf('60006', content)).toEqual({
			kind: 'emoji',
			md5: 'm',
			sizeBytes: 9,
			width: 3,
			height: 4,
			url: 'https://x.example',
		});
	});

	test('its fields go first', () => {
		const content = '<msg><emoji md5="m" len="9" cdnurl="https://x.example"/></msg>';
		expect(mediaOf('60006', content, { md5: 'f', length: 0, url: 'u' })).toEqual({
			kind: 'emoji',
			md5: 'f',
			sizeBytes: 0,
			url: 'u',
		});
	});

	test("of a phone's keyboard, which comes as an app message", () => {
		const content =
			'<msg><appmsg><type>8</type><appattach><emoticonmd5>m</emoticonmd5><totallen>12</totallen></appattach></appmsg></msg>';
		expect(mediaOf('60006', content)).toEqual({ kind: 'emoji', md5: 'm', sizeBytes: 12 });
	});
});

test.each([
	['60002', 'image'],
	['60003', 'video'],
	['60004', 'voice'],
	['60009', 'file'],
	['60006', 'emoji'],
])('code %s without anything readable still says that it is a %s', (code, kind) => {
	expect(mediaOf(code, '<msg>')).toEqual({ kind });
	expect(mediaOf(code, '')).toEqual({ kind });
});

test('sizes that JSON cannot hold are left out', () => {
	const push = '{"messageType":"60004","wcId":"a","data":{"length":1e999,"voiceLength":7}}';
	expect(itemsOf(push)).toMatchObject([{ media: { kind: 'voice', durationMs: 7 } }]);
	expect(itemsOf(push)[0]?.media).not.toHaveProperty('sizeBytes');
	const long = '<msg><videomsg length="-0" playlength="1e308"/></msg>';
	expect(mediaOf('60003', long)).toEqual({ kind: 'video', sizeBytes: 0 });
});

test('sizes that are no numbers are left out', () => {
	const content = '<msg><img length="many" hdlength="1e999" md5="m"/></msg>';
	expect(mediaOf('60002', content)).toEqual({ kind: 'image', md5: 'm' });
});
