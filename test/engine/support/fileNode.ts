import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

/** As a workflow's author would say it. */
export interface GivenFile {
	field?: string;
	text: string;
	name?: string;
	mimeType?: string;
	/** Kept outside n8n's memory, as with N8N_DEFAULT_BINARY_DATA_MODE=filesystem. */
	stored?: boolean;
}

/** Puts into each item the files that its `files` list names, as a node that fetches them does. */
export const fileNode = {
	description: {
		name: 'files',
		group: ['transform'],
		version: 1,
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData().map(async ({ json }, item): Promise<INodeExecutionData> => {
			const { files, ...rest } = json as { files?: GivenFile[] };
			const binary = await Promise.all(
				(files ?? []).map(async ({ field = 'data', text, name, mimeType, stored }) => [
					field,
					{
						...(await this.helpers.prepareBinaryData(Buffer.from(text, 'latin1'), name, mimeType)),
						...(stored && { id: `filesystem-v2:${name}` }),
					},
				]),
			);
			return {
				json: rest,
				pairedItem: { item },
				...(files && { binary: Object.fromEntries(binary) as INodeExecutionData['binary'] }),
			};
		});
		return [await Promise.all(items)];
	},
} as unknown as INodeType;
