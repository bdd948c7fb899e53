import {
	AnswerTooLargeError,
	canBeIgnored,
	CancelledError,
	foreseen,
	GatewayBusyError,
	InvalidInputError,
	isLoss,
	NotGatewayAnswerError,
	UnreachableError,
} from '../../../gateway/wire/errors';
import { refusalOf } from '../support/refusal';

describe('What was thrown', () => {
	it.each([
		['JavaScript itself', new RangeError('Maximum call stack size exceeded')],
		['an error without a kind', new Error('Maximum call stack size exceeded')],
		['a text', ' Maximum call stack size exceeded '],
		['an object with a message', { message: 'Maximum call stack size exceeded' }],
	])('by %s is told as one of our errors', (_, reason) => {
		expect(
			refusalOf(() => {
				throw foreseen(reason);
			}),
		).toEqual({
			name: 'UnforeseenError',
			message: 'Something went wrong that was not foreseen: Maximum call stack size exceeded',
			hint: 'Please report it, with the settings of the node and what the gateway answers.',
		});
	});

	it.each([undefined, null, '', {}, new TypeError('')])('may say nothing: %j', (reason) => {
		expect(foreseen(reason)).toMatchObject({
			message: 'Something went wrong that was not foreseen: no reason given',
		});
	});

	it('by others on purpose stays as it is', () => {
		class NodeOperationError extends Error {}
		for (const error of [new NodeOperationError('x'), new InvalidInputError('x')]) {
			expect(foreseen(error)).toBe(error);
		}
	});
});

test('an error need not say what to do about it', () => {
	expect(new InvalidInputError('Account is empty.')).toMatchObject({
		name: 'InvalidInputError',
		message: 'Account is empty.',
		hint: '',
	});
});

test('an answer that is too large is told with the size, and what may have happened', () => {
	const error = new AnswerTooLargeError(16 * 1024 * 1024);
	expect({ ...error, message: error.message }).toEqual({
		name: 'AnswerTooLargeError',
		maxBytes: 16 * 1024 * 1024,
		message: 'The answer of the gateway is larger than 16 MB.',
		hint: 'Check that Base URL is the gateway itself. It may have carried the call out all the same: look before you repeat it.',
	});
});

test.each([
	['a gateway that is busy', new GatewayBusyError('x'), true],
	['a Stop', new CancelledError('x'), false],
	['an error of others', new Error('x'), false],
])('a look around goes on after %s: %j', (_, reason, ignored) => {
	expect(canBeIgnored(reason)).toBe(ignored);
});

const answered = (status: number) => new NotGatewayAnswerError(status, 'x', 'y');

test.each([
	['no answer to what may have arrived', new UnreachableError('x', 'y', true), true],
	['no connection', new UnreachableError('x', 'y', false), false],
	['HTTP 500', answered(500), false],
	['HTTP 501', answered(501), false],
	['HTTP 502', answered(502), true],
	['HTTP 503', answered(503), true],
	['HTTP 504', answered(504), true],
	['HTTP 505', answered(505), false],
	['an error of others', Object.assign(new Error('x'), { mayHaveArrived: true }), false],
])('the call may have been carried out after %s: %j', (_, reason, may) => {
	expect(isLoss(reason)).toBe(may);
});
