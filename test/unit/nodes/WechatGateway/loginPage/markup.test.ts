import { escape, markup, own } from '../../../../../nodes/WechatGateway/loginPage/markup';

describe('Markup', () => {
	it('escapes what is put in', () => {
		const name = `<b class="x">Tom & 'Jerry'</b>`;
		expect(markup`<p title="${name}">${name}</p>`.text).toBe(
			'<p title="&lt;b class=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;">&lt;b class=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;</p>',
		);
	});

	it('leaves markup in markup as it is', () => {
		const items = ['a', '<'].map((text) => markup`<li>${text}</li>`);
		expect(markup`<ul>${items}</ul>${own('<hr>')}`.text).toBe(
			'<ul><li>a</li><li>&lt;</li></ul><hr>',
		);
	});

	it('leaves out what is absent', () => {
		expect(markup`<p>${undefined}${false}${''}${0}</p>`.text).toBe('<p>0</p>');
	});

	it('drops its own line breaks, not those of a text', () => {
		const made = markup`
			<p>
			${'one\n\ttwo'}
			</p>`;
		expect(made.text).toBe('<p>one\n\ttwo</p>');
	});

	it('replaces what no document may hold', () => {
		expect(escape('a\u0000b\u001bc\ud83dd😀')).toBe('a\ufffdb\ufffdc\ufffdd😀');
	});
});
