import fc from 'fast-check';
import { answerIn } from '../../../../../nodes/WechatGateway/answerPage/answer';

const double = { message: 'Ship?', approval: { approve: 'Approve', disapprove: 'Decline' } };
const single = { message: 'Ship?', approval: { approve: 'Read' } };
const open = { message: 'When?' };
/** No answer, and no field to blame. */
const NONE = { problems: {} };

describe('An answer to a question of yes or no', () => {
	it.each([
		[{ approved: 'true' }, true],
		[{ approved: true }, true],
		[{ approved: 'false' }, false],
		[{ approved: false }, false],
		[{ text: ' Approve ' }, true],
		[{ text: 'decline!' }, false],
		[{ text: '１' }, true],
		[{ text: 2 }, false],
		[{ text: '好的。' }, true],
		[{ text: 'OK ~ !!' }, true],
		[{ text: 'ＡＰＰＲＯＶＥ' }, true],
		[{ text: '不同意' }, false],
		// A button counts, whatever else is in the box.
		[{ approved: 'false', text: 'yes' }, false],
	])('in %j is approved: %s', (body, approved) => {
		expect(answerIn(double, body)).toEqual({ data: { approved } });
	});

	it.each([
		{},
		{ approved: '' },
		{ approved: 'TRUE' },
		{ approved: ['true', 'false'] },
		{ approved: 1 },
		{ text: '' },
		{ text: '...' },
		{ text: 'n.o' },
		{ text: 'not ok' },
		{ text: 'I approve of nothing' },
		{ text: { approved: true } },
	])('is not in %j', (body) => {
		expect(answerIn(double, body)).toEqual(NONE);
	});

	it('may be the words of a button without the signs at their end', () => {
		const loud = { message: 'Ship?', approval: { approve: 'Ship it!' } };
		expect(answerIn(loud, { text: 'ship it' })).toEqual({ data: { approved: true } });
	});

	it('goes by its own buttons before common words', () => {
		const odd = { message: 'Cancel?', approval: { approve: 'No', disapprove: 'OK' } };
		expect(answerIn(odd, { text: 'no' })).toEqual({ data: { approved: true } });
		expect(answerIn(odd, { text: 'ok' })).toEqual({ data: { approved: false } });
	});

	it('cannot be no where there is no such button', () => {
		expect(answerIn(single, { approved: 'false' })).toEqual(NONE);
		expect(answerIn(single, { text: 'no' })).toEqual(NONE);
		expect(answerIn(single, { text: 'read' })).toEqual({ data: { approved: true } });
	});

	it('is never yes in a sentence, whatever words are in it', () => {
		const word = fc.constantFrom('yes', 'ok', 'no', 'not', '好', '不', 'Approve', 'later', '1');
		fc.assert(
			fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (said) => {
				expect(answerIn(double, { text: said.join(' ') })).toEqual(NONE);
			}),
		);
	});
});

describe('An answer in words', () => {
	it('is what was written, without the blanks around it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const trimmed = text.trim();
				expect(answerIn(open, { text })).toEqual(
					trimmed === '' ? NONE : { data: { text: trimmed } },
				);
			}),
		);
	});

	it('is no button, and no book', () => {
		const longest = 'x'.repeat(20_000);
		expect(answerIn(open, { text: longest })).toEqual({ data: { text: longest } });
		expect(answerIn(open, { approved: 'true' })).toEqual(NONE);
		expect(answerIn(open, { text: 'x'.repeat(20_001) })).toEqual(NONE);
	});
});
