import type { TriggerItem } from '../../../../gateway';
import { withoutDuplicates } from '../../../../nodes/WechatGatewayTrigger/duplicates';
import { Fate } from '../../../../nodes/WechatGatewayTrigger/fate';
import type { NodeMemory } from '../../../../nodes/WechatGatewayTrigger/nodeMemory';
import { message } from './support/message';

let nodes = 0;
/** A node that this process knows nothing of yet. */
const newNode = () => `node ${(nodes += 1)}`;

const messages = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => message(from + i));

const ids = (items: TriggerItem[]) => items.map(({ newMessageId }) => newMessageId);

/** A push that is under way. */
function push(node: string, memory: NodeMemory, ...items: TriggerItem[]) {
	const fate = new Fate();
	return { fate, ...withoutDuplicates(items, node, memory, fate) };
}

/** What passes, stored and saved at once. */
function pass(node: string, memory: NodeMemory, ...items: TriggerItem[]) {
	const { fate, items: fresh, save } = push(node, memory, ...items);
	fate.store();
	save();
	return ids(fresh);
}

test('within one push the second of two is dropped', () => {
	expect(pass(newNode(), {}, message(1), message(2), message(1))).toEqual(['1', '2']);
});

test('a later push of the same message is dropped, also when nothing was saved', () => {
	const node = newNode();
	push(node, {}, message(1));
	expect(pass(node, {}, message(1), message(2))).toEqual(['2']);
});

test('what could not be stored passes again, here and in other processes', () => {
	const node = newNode();
	push(node, {}, message(1)).fate.fail();
	const memory: NodeMemory = {};
	expect(pass(node, memory, message(2))).toEqual(['2']);
	expect(pass(newNode(), memory, message(1), message(2))).toEqual(['1']);
	expect(pass(node, {}, message(1))).toEqual(['1']);
});

test('a push learns of all under way that have brought some of its messages, and of no others', () => {
	const node = newNode();
	pass(node, {}, message(1));
	const [two, three] = [push(node, {}, message(2)), push(node, {}, message(3), message(4))];
	two.fate.write();
	const again = push(node, {}, ...messages(1, 5), message(3), message(5));
	expect(ids(again.items)).toEqual(['5']);
	expect(again.others).toEqual([two.fate, three.fate]);
	two.fate.store();
	three.fate.fail();
	const oncemore = push(node, {}, ...messages(1, 5));
	expect([ids(oncemore.items), oncemore.others]).toEqual([['3', '4'], [again.fate]]);
});

describe('What n8n tells nothing of', () => {
	afterEach(() => jest.useRealTimers());

	test('passes again after five minutes; a failure of the first does not matter then', () => {
		jest.useFakeTimers();
		const node = newNode();
		const first = push(node, {}, message(1));
		jest.advanceTimersByTime(300_000);
		expect(push(node, {}, message(1)).others).toEqual([first.fate]);
		jest.advanceTimersByTime(1);
		const second = push(node, {}, message(1));
		expect([ids(second.items), second.others]).toEqual([['1'], []]);
		first.fate.fail();
		expect(push(node, {}, message(1)).others).toEqual([second.fate]);
	});

	test('does not when it was written', () => {
		jest.useFakeTimers();
		const node = newNode();
		const first = push(node, {}, message(1));
		first.fate.write();
		jest.advanceTimersByTime(3_600_000);
		expect(push(node, {}, message(1)).others).toEqual([first.fate]);
	});
});

test('another node has a memory of its own', () => {
	pass(newNode(), {}, message(1));
	expect(pass(newNode(), {}, message(1))).toEqual(['1']);
});

test('another process knows of it from the static data', () => {
	const memory: NodeMemory = {};
	pass(newNode(), memory, message(1));
	expect(pass(newNode(), memory, message(1), message(2))).toEqual(['2']);
});

test('messages that are never repetitions pass every time, and are not remembered', () => {
	const memory: NodeMemory = {};
	const drop = message(1, { gateway: 'open', raw: { messageType: 4 } });
	expect(pass(newNode(), memory, drop, drop)).toEqual(['1', '1']);
	expect(memory).toEqual({});
});

test('in the process the last 20,000 are known, and the one before them is not', () => {
	const node = newNode();
	push(node, {}, ...messages(1, 20_000));
	expect(ids(push(node, {}, message(1)).items)).toEqual([]);
	push(node, {}, message(20_001));
	expect(ids(push(node, {}, message(1)).items)).toEqual(['1']);
	expect(ids(push(node, {}, message(3)).items)).toEqual([]);
});

test('the static data holds the last 500, and the one before them is not known elsewhere', () => {
	const memory: NodeMemory = {};
	pass(newNode(), memory, ...messages(1, 501));
	expect(memory.recent?.split(' ')).toHaveLength(500);
	expect(pass(newNode(), { ...memory }, message(2))).toEqual([]);
	expect(pass(newNode(), { ...memory }, message(1))).toEqual(['1']);
});

test('the 500 may have come in many pushes', () => {
	const memory: NodeMemory = {};
	const node = newNode();
	for (const item of messages(1, 501)) pass(node, memory, item);
	expect(memory.recent?.split(' ')).toHaveLength(500);
	expect(pass(newNode(), { ...memory }, message(1), message(2), message(501))).toEqual(['1']);
});

test('what another process has seen is kept beside what this one has', () => {
	const memory: NodeMemory = {};
	pass(newNode(), memory, message(1));
	pass(newNode(), memory, message(2));
	expect(pass(newNode(), memory, message(1), message(2), message(3))).toEqual(['3']);
});

test('of pushes at the same time, the last to be saved saves what the others saw', () => {
	const node = newNode();
	const before: NodeMemory = {};
	const first = { ...before };
	const second = { ...before };
	const one = push(node, first, message(1));
	const two = push(node, second, message(2));
	for (const { fate, save } of [one, two]) {
		fate.store();
		save();
	}
	expect(pass(newNode(), second, message(1), message(2), message(3))).toEqual(['3']);
});

test('what is not saved is saved with the next message', () => {
	const node = newNode();
	const memory: NodeMemory = {};
	push(node, memory, message(1)).fate.store();
	expect(memory).toEqual({});
	pass(node, memory, message(2));
	expect(pass(newNode(), memory, message(1), message(2), message(3))).toEqual(['3']);
});

test('what is not stored is not saved by others', () => {
	const node = newNode();
	const memory: NodeMemory = {};
	push(node, memory, message(1)).fate.write();
	pass(node, memory, message(2));
	expect(pass(newNode(), memory, message(1), message(2))).toEqual(['1']);
});

test('the static data is left alone when there was nothing new', () => {
	const node = newNode();
	pass(node, {}, message(1));
	const memory: NodeMemory = {};
	expect(pass(node, memory, message(1))).toEqual([]);
	expect(memory).toEqual({});
});

test('what is saved is short, and tells nothing of the messages', () => {
	const memory: NodeMemory = {};
	pass(
		newNode(),
		memory,
		message(1),
		message(2, { newMessageId: undefined, raw: 'x'.repeat(999) }),
	);
	expect(memory.recent).toMatch(/^[\w-]{12} [\w-]{12}$/);
});

test.each([undefined, '', ' ', 7 as never])('static data of %p holds nothing', (recent) => {
	expect(pass(newNode(), { recent }, message(1))).toEqual(['1']);
});
