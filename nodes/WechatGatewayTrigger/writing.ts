import type { INodeExecutionData } from 'n8n-workflow';

/**
 * Calls `onWritten` when n8n has written these items into its database: it then adds up the sizes of their files,
 * in the same transaction (execution-persistence.js, 2.41), and so looks for files where there are none. Nothing
 * of that is seen in what it writes, and the items are as before afterwards.
 *
 * @returns false when it cannot tell, because each item has files
 */
export function onWriting(items: INodeExecutionData[], onWritten: () => void): boolean {
	const bare = items.find(({ binary }) => binary === undefined);
	if (!bare) return false;
	Object.defineProperty(bare, 'binary', {
		configurable: true,
		enumerable: false,
		get(): undefined {
			delete bare.binary;
			onWritten();
		},
		set(files: INodeExecutionData['binary']) {
			delete bare.binary;
			bare.binary = files;
		},
	});
	return true;
}
