import fc from 'fast-check';
import type {
	Frame,
	Language,
	Phase,
	View,
} from '../../../../../../nodes/WechatGateway/loginPage/view';
import { words } from '../../../../../../nodes/WechatGateway/loginPage/words';
import type { Element } from './html';
import { PICTURE } from './samples';

const PHASES = Object.keys(words.en.status) as Phase[];

/** What breaks out of where it is put, if it can. */
const traps = [
	`"><script>alert(1)</script>`,
	`' onmouseover='alert(1)`,
	`</script><script>alert(1)</script>`,
	`</title></style></template></noscript><img src=x onerror=alert(1)>`,
	'${alert(1)}',
	'`',
	'{seconds}',
	'<!--',
	']]>',
	'&quot;&#0;&lt;',
	'javascript:alert(1)',
	'https://evil.example/',
	'//evil.example',
	'data:text/html;base64,AAAA',
	'\ud800',
	'\udc00\u2028\u2029\u0000\u202e\r\n',
];

export const hostile = fc
	.array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'binary' })), { minLength: 1 })
	.map((parts) => parts.join(''));

/** An empty name or message is left out of the page, which would be another page. */
const notEmpty = hostile.map((text) => `x${text}x`);

/** The texts that a page is made of. What is absent stays absent, so that only the content differs. */
interface Texts {
	account: string;
	ticket: string;
	nickName: string;
	message: string;
	address: string;
	ownAddress: string;
	nonce: string;
}

export const harmless: Texts = {
	account: 'shop',
	ticket: 'ticket',
	nickName: 'Alice',
	message: 'Done',
	address: 'somewhere',
	ownAddress: '?lang=en',
	nonce: 'abc',
};

/** Where a verification may lead. */
const ELSEWHERE = 'https://verification.example/';

/** What a page for these texts has to look like. */
export const calmFor = ({ address }: Texts): Texts =>
	address.startsWith(ELSEWHERE) ? { ...harmless, address: ELSEWHERE } : harmless;

export const frameOf = (texts: Texts, language: Language): Frame => ({
	language,
	otherLanguageUrl: texts.ownAddress,
	account: texts.account,
	gateway: 'open',
	qrCode: PICTURE,
	ticket: texts.ticket,
	postUrl: texts.ownAddress,
	formUrl: texts.ownAddress,
	until: 0,
	nonce: texts.nonce,
});

export const viewOf = ({ nickName, message, address }: Texts, phase: Phase): View => ({
	phase,
	nickName,
	message,
	avatar: PICTURE,
	verificationUrl: address,
	renewable: true,
});

export const cases = fc.record({
	language: fc.constantFrom<Language>('en', 'zh-CN'),
	phase: fc.constantFrom(...PHASES),
	texts: fc.record<Texts>({
		account: hostile,
		ticket: hostile,
		nickName: notEmpty,
		message: notEmpty,
		address: fc.oneof(
			notEmpty,
			hostile.map((text) => ELSEWHERE + text),
		),
		ownAddress: hostile,
		nonce: hostile,
	}),
});

const ADDRESSES = [
	'href',
	'src',
	'action',
	'data-post',
	'formaction',
	'srcset',
	'poster',
	'xlink:href',
];

const addressesIn = (elements: Element[]): string[] =>
	elements
		.flatMap(({ attrs }) => attrs)
		.filter(({ name }) => ADDRESSES.includes(name))
		.map(({ value }) => value);

/** Where else a page leads than to itself and to the verification. */
export const leadsTo = (elements: Element[]): string[] =>
	addressesIn(elements)
		.filter((address) => address !== 'data:,' && address !== PICTURE)
		.map((address) => new URL(address, 'https://n8n.example/waiting/1').origin)
		.filter((origin) => origin !== 'https://n8n.example' && `${origin}/` !== ELSEWHERE);
