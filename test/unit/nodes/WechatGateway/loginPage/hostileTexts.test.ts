import fc from 'fast-check';
import { loginPage, updateOf } from '../../../../../nodes/WechatGateway/loginPage/page';
import type {
	Frame,
	Language,
	Phase,
	View,
} from '../../../../../nodes/WechatGateway/loginPage/view';
import { words } from '../../../../../nodes/WechatGateway/loginPage/words';
import { elementsOf, elementsOfPart, skeletonOf } from './support/html';
import { PICTURE } from './support/samples';

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

const hostile = fc
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

const harmless: Texts = {
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
const calmFor = ({ address }: Texts): Texts =>
	address.startsWith(ELSEWHERE) ? { ...harmless, address: ELSEWHERE } : harmless;

const frameOf = (texts: Texts, language: Language): Frame => ({
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

const viewOf = ({ nickName, message, address }: Texts, phase: Phase): View => ({
	phase,
	nickName,
	message,
	avatar: PICTURE,
	verificationUrl: address,
	renewable: true,
});

const cases = fc.record({
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

const addressesIn = (html: string): string[] =>
	elementsOf(html)
		.flatMap(({ attrs }) => attrs)
		.filter(({ name }) => ADDRESSES.includes(name))
		.map(({ value }) => value);

describe('Whatever texts a gateway or a link brings', () => {
	it('the document consists of the same elements and attributes', () => {
		fc.assert(
			fc.property(cases, ({ texts, language, phase }) => {
				const html = loginPage(frameOf(texts, language), viewOf(texts, phase));
				const calm = loginPage(frameOf(harmless, language), viewOf(calmFor(texts), phase));
				expect(skeletonOf(elementsOf(html))).toEqual(skeletonOf(elementsOf(calm)));
			}),
		);
	});

	it('the document leads nowhere but to the verification', () => {
		fc.assert(
			fc.property(cases, ({ texts, language, phase }) => {
				const html = loginPage(frameOf(texts, language), viewOf(texts, phase));
				const elsewhere = addressesIn(html)
					.filter((address) => address !== 'data:,' && address !== PICTURE)
					.map((address) => new URL(address, 'https://n8n.example/waiting/1').origin)
					.filter((origin) => origin !== 'https://n8n.example' && `${origin}/` !== ELSEWHERE);
				expect(elsewhere).toEqual([]);
			}),
		);
	});

	it('a picture is either in the document or not there', () => {
		fc.assert(
			fc.property(hostile, hostile, (qrCode, avatar) => {
				const frame = { ...frameOf(harmless, 'en'), qrCode: `data:image/png;base64,${qrCode}<` };
				const view: View = { ...viewOf(harmless, 'scanned'), avatar };
				const pictures = elementsOf(loginPage(frame, view)).filter(
					({ tagName }) => tagName === 'img',
				);
				expect(pictures).toEqual([]);
			}),
		);
	});

	it('the panel consists of the same elements and survives the way to the page', () => {
		fc.assert(
			fc.property(cases, ({ texts, language, phase }) => {
				const update = updateOf(frameOf(texts, language), viewOf(texts, phase));
				const calm = updateOf(frameOf(harmless, language), viewOf(calmFor(texts), phase));
				const sent = Buffer.from(JSON.stringify(update)).toString();
				expect(JSON.parse(sent)).toEqual(update);
				expect(skeletonOf(elementsOfPart(update.panel))).toEqual(
					skeletonOf(elementsOfPart(calm.panel)),
				);
			}),
		);
	});
});
