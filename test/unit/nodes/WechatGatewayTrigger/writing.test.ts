import type { INodeExecutionData } from 'n8n-workflow';
import { onWriting } from '../../../../nodes/WechatGatewayTrigger/writing';

const withFile = (): INodeExecutionData => ({
	json: { id: 1 },
	binary: { data: { data: '', mimeType: 'image/png' } },
});
const bare = (): INodeExecutionData => ({ json: { id: 2 } });

test('looking for files tells, once, and the items are as before', () => {
	const items = [withFile(), bare(), bare()];
	const onWritten = jest.fn();
	expect(onWriting(items, onWritten)).toBe(true);
	const looks = [1, 2].map(() => items.map(({ binary }) => Object.keys(binary ?? {})));
	expect(looks).toEqual([
		[['data'], [], []],
		[['data'], [], []],
	]);
	expect(onWritten).toHaveBeenCalledTimes(1);
	expect(items).toStrictEqual([withFile(), bare(), bare()]);
	expect(Object.getOwnPropertyNames(items[1])).toEqual(['json']);
});

test('writing down, copying and listing tell nothing and show nothing', () => {
	const item = bare();
	const onWritten = jest.fn();
	onWriting([item], onWritten);
	expect(JSON.stringify(item)).toBe(JSON.stringify(bare()));
	for (const copy of [{ ...item }, structuredClone(item)]) {
		expect(Object.getOwnPropertyNames(copy)).toEqual(['json']);
	}
	expect(onWritten).not.toHaveBeenCalled();
});

test.each([false, true])(
	'a workflow may put a file to the item (looked for before: %p)',
	(isSeen) => {
		const item = bare();
		onWriting([item], () => {});
		if (isSeen) expect(item.binary).toBeUndefined();
		item.binary = withFile().binary;
		expect(item).toStrictEqual({ ...withFile(), json: { id: 2 } });
	},
);

test.each([[[]], [[withFile()]]])('without an item that has no file it cannot tell', (items) => {
	const onWritten = jest.fn();
	expect(onWriting(items, onWritten)).toBe(false);
	expect(onWritten).not.toHaveBeenCalled();
});
