import fc from 'fast-check';
import { joined, sentencesOf } from '../../../../nodes/WechatGateway/sentences';

describe('Sentences', () => {
	it.each([
		['One', ['One']],
		['One. Two.', ['One.', 'Two.']],
		['Is it? 5,000 are. Yes', ['Is it?', '5,000 are.', 'Yes']],
		['As in e.g. this. Or 3.5 of it', ['As in e.g. this.', 'Or 3.5 of it']],
		['Gives exists: false. More…', ['Gives exists: false.', 'More…']],
	])('are told apart in %j', (text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
	});

	it('have no period alone, and one each together', () => {
		expect([joined(['One.']), joined(['One.', 'Two'])]).toEqual(['One', 'One. Two.']);
	});

	it('lose nothing of a text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(sentencesOf(text).join(' ')).toBe(text);
			}),
		);
	});
});
