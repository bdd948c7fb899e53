import fc from 'fast-check';
import { loginPage, updateOf } from '../../../../../nodes/WechatGateway/loginPage/page';
import type { View } from '../../../../../nodes/WechatGateway/loginPage/view';
import {
	calmFor,
	cases,
	frameOf,
	harmless,
	hostile,
	leadsTo,
	viewOf,
} from './support/hostileTexts';
import { elementsOf, elementsOfPart, skeletonOf } from './support/html';

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
				expect(leadsTo(elementsOf(html))).toEqual([]);
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
