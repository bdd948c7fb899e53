import type { TriggerItem } from '../../../../gateway';
import { withoutDuplicates } from '../../../../nodes/WechatGatewayTrigger/duplicates';
import type { NodeMemory } from '../../../../nodes/WechatGatewayTrigger/nodeMemory';

let nodes = 0;
/** A node that this process knows nothing of yet. */
const newNode = () => `node ${(nodes += 1)}`;

const message = (id: number, more: Partial<TriggerItem> = {}): TriggerItem => ({
	event: 'message.text',
	gateway: 'wkteam',
	account: 'wxid_me',
	wcId: 'wxid_me',
	scope: 'private',
	isSelf: false,
	newMessageId: String(id),
	timestamp: '2026-11-21T08:30:00.000Z',
	raw: {},
	...more,
});

const messages = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => message(from + i));

const ids = (items: TriggerItem[]) => items.map(({ newMessageId }) => newMessageId);

/** What passes, with what was seen saved at once. */
function pass(node: string, memory: NodeMemory, ...items: TriggerItem[]) {
	const { items: fresh, remember } = withoutDuplicates(items, node, memory);
	remember(true);
	return ids(fresh);
}

test('within one push the second of two is dropped', () => {
	expect(pass(newNode(), {}, message(1), message(2), message(1))).toEqual(['1', '2']);
});

test('a later push of the same message is dropped, also when nothing was saved', () => {
	const node = newNode();
	withoutDuplicates([message(1)], node, {});
	expect(pass(node, {}, message(1), message(2))).toEqual(['2']);
});

test('what is forgotten passes again, here and in other processes', () => {
	const node = newNode();
	withoutDuplicates([message(1)], node, {}).forget();
	const memory: NodeMemory = {};
	expect(pass(node, memory, message(2))).toEqual(['2']);
	expect(pass(newNode(), memory, message(1), message(2))).toEqual(['1']);
	expect(pass(node, {}, message(1))).toEqual(['1']);
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
	withoutDuplicates(messages(1, 20_000), node, {});
	expect(ids(withoutDuplicates([message(1)], node, {}).items)).toEqual([]);
	withoutDuplicates([message(20_001)], node, {});
	expect(ids(withoutDuplicates([message(1)], node, {}).items)).toEqual(['1']);
	expect(ids(withoutDuplicates([message(3)], node, {}).items)).toEqual([]);
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
	const one = withoutDuplicates([message(1)], node, first);
	const two = withoutDuplicates([message(2)], node, second);
	one.remember(true);
	two.remember(true);
	expect(pass(newNode(), second, message(1), message(2), message(3))).toEqual(['3']);
});

test('what may not be saved is saved with the next message', () => {
	const node = newNode();
	const memory: NodeMemory = {};
	withoutDuplicates([message(1)], node, memory).remember(false);
	expect(memory).toEqual({});
	pass(node, memory, message(2));
	expect(pass(newNode(), memory, message(1), message(2), message(3))).toEqual(['3']);
});

test('what is not sure to start the workflow is not saved by others', () => {
	const node = newNode();
	const memory: NodeMemory = {};
	withoutDuplicates([message(1)], node, memory);
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
