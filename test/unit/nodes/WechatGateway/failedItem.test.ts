import type { INode, OnError } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { failedItem } from '../../../../nodes/WechatGateway/nodeError';

const nodeThat = (onError?: OnError): INode => ({
	id: 'node-1',
	name: 'WeChat Gateway',
	type: 'wechatGateway',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	onError,
});

const failureOf = (node: INode) =>
	new NodeOperationError(node, 'It broke. [item 3]', { description: 'Mend it.' });

const ITEM = {
	json: { error: 'It broke. [item 3]', details: 'Mend it.' },
	pairedItem: { item: 3 },
};

describe('The item of an item that went wrong', () => {
	it('says what happened and what to do', () => {
		const node = nodeThat('continueRegularOutput');
		const item = failedItem(node, failureOf(node), 3);
		expect(item).toEqual(ITEM);
		expect(item.error).toBeUndefined();
	});

	it('says only what happened where there is no advice', () => {
		const node = nodeThat();
		const item = failedItem(node, new NodeOperationError(node, 'It broke.'), 0);
		expect(item).toEqual({ json: { error: 'It broke.' }, pairedItem: { item: 0 } });
	});

	// As n8n before 2.36 takes items for the error output, and copies them.
	it('is known by its error on the way to the error output, and comes there without it', () => {
		const node = nodeThat('continueErrorOutput');
		const failure = failureOf(node);
		const item = failedItem(node, failure, 3);
		expect(item.error).toBe(failure);
		expect({ ...item }).toEqual(ITEM);
		expect(JSON.parse(JSON.stringify(item))).toEqual(ITEM);
	});
});
