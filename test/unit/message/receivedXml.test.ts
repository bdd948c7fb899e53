import { receivedXml } from '../../../gateway/message/receivedXml';

const app = (type: string) => `<msg><appmsg><title>x</title>${type}</appmsg></msg>`;

describe('The XML of a received message', () => {
	it.each([
		['<msg><img md5="a" /></msg>', 'image'],
		['<msg><videomsg length="1" /></msg>', 'video'],
		[app('<type>5</type>'), 'link'],
		[app('<type> 6 </type>'), 'file'],
		[app('<type>74</type>'), 'file'],
		[app('<type>33</type>'), 'miniProgram'],
		[app('<type>36</type>'), 'miniProgram'],
		[app('<type>19</type>'), 'app'],
		[app(''), 'app'],
		['<msg><location x="1" /></msg>', 'other'],
		['<appmsg><type>5</type></appmsg>', 'link'],
	])('%s is of kind %s', (xml, kind) => {
		expect(receivedXml(xml)).toEqual({ xml, kind });
	});

	it.each(['wxid_bob:\n', '19931632641@chatroom:', '  wxid_bob: \n'])(
		'loses %j, which groups put before it',
		(before) => {
			const xml = '<msg><img md5="a" /></msg>';
			expect(receivedXml(`${before}${xml}\n`)).toEqual({ xml, kind: 'image' });
		},
	);

	it.each(['hello', '<p>hello</p>', '<msg><img></msg>', 'wxid_bob: hello', '{"a":1}'])(
		'is refused where it is none: %s',
		(text) => {
			expect(() => receivedXml(text)).toThrow('Message XML is not the XML of a message.');
		},
	);
});
