import assert from 'node:assert';
import fc from 'fast-check';
import { loginPage as pageOf, updateOf } from '../../../nodes/WechatGateway/loginPage/page';
import {
	calmFor,
	cases,
	frameOf,
	leadsTo,
	viewOf,
} from '../../unit/nodes/WechatGateway/loginPage/support/hostileTexts';
import {
	elementsOf,
	elementsOfPart,
	skeletonOf,
} from '../../unit/nodes/WechatGateway/loginPage/support/html';
import { target } from '../target';

/** What else may be in a view; no text of a gateway. */
const circumstances = fc.record(
	{
		codeUnusable: fc.constant<true>(true),
		codeWaitMs: fc.double(),
		restMs: fc.double(),
		renewable: fc.boolean(),
	},
	{ requiredKeys: ['renewable'] },
);

const views = fc.record({
	about: cases,
	more: circumstances,
	gateway: fc.constantFrom('open', 'wkteam', 'wkteam2020' as const),
	until: fc.double(),
	without: fc.subarray(['nickName', 'message', 'verificationUrl'] as const),
});

/** Whatever a gateway or a link says, the page has the elements of a harmless one and leads nowhere else. */
export const loginPage = target(
	'login page',
	1,
	views,
	({ about: { texts, language, phase }, more, gateway, until, without }) => {
		const absent = Object.fromEntries(without.map((name) => [name, undefined]));
		const [hostile, calm] = [texts, calmFor(texts)].map((these) => ({
			frame: { ...frameOf(these, language), gateway, until },
			view: { ...viewOf(these, phase), ...more, ...absent },
		}));
		assert.ok(hostile && calm);
		const page = pageOf(hostile.frame, hostile.view);
		assert.ok(!/\p{Surrogate}/u.test(page), 'It holds halves of characters');
		const elements = elementsOf(page);
		assert.deepStrictEqual(
			skeletonOf(elements),
			skeletonOf(elementsOf(pageOf(calm.frame, calm.view))),
		);
		assert.deepStrictEqual(leadsTo(elements), []);
		const { panel } = updateOf(hostile.frame, hostile.view);
		assert.deepStrictEqual(
			skeletonOf(elementsOfPart(panel)),
			skeletonOf(elementsOfPart(updateOf(calm.frame, calm.view).panel)),
		);
	},
);
