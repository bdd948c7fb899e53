import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

/** Turns every item into one that holds only `note`, as a node that sends a message does. */
export const noteNode = {
	description: {
		name: 'note',
		group: ['transform'],
		version: 1,
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Note', name: 'note', type: 'string', default: '' }],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData().map((_, item) => ({
			json: { note: this.getNodeParameter('note', item) as string },
			pairedItem: { item },
		}));
		return await Promise.resolve([items]);
	},
} as unknown as INodeType;
