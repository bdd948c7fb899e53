import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IConnections, INode } from 'n8n-workflow';

/** n8n's own Webhook node. */
export const webhook = (path: string, typeVersion: number): INode => ({
	id: path,
	webhookId: path,
	name: path,
	type: 'n8n-nodes-base.webhook',
	typeVersion,
	position: [0, 0],
	parameters: { httpMethod: 'POST', path, options: {} },
});

/** What somebody without our trigger builds behind it: split, name, filter, and drop what came before. */
const CODE = `
const NAMES = { 5: 'message.text', 6: 'message.image', 7: 'message.voice', 9: 'message.file' };
const memory = $getWorkflowStaticData('global');
const seen = new Set(memory.seen ?? []);
const items = [];
for (const pushed of [$input.first().json.body].flat()) {
	const { messageType, wcId, data } = typeof pushed === 'string' ? JSON.parse(pushed) : pushed;
	const event = NAMES[messageType % 1000];
	const id = String(data.newMsgId);
	if (event !== 'message.text' || data.self || seen.has(id)) continue;
	seen.add(id);
	items.push({ json: { event, wcId, chatId: data.fromGroup ?? data.fromUser, text: data.content, id } });
}
memory.seen = [...seen].slice(-500);
return items;
`;

export const codeNode: INode = {
	id: 'behind-webhook',
	name: 'Code',
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	position: [200, 0],
	parameters: { jsCode: CODE },
};

export const inARow = (first: INode, second: INode): IConnections => ({
	[first.name]: { main: [[{ node: second.name, type: 'main', index: 0 }]] },
});

/** n8n's trigger for another messenger, in its newest version. */
export const telegramTrigger = (webhookId: string, credential: string): INode => ({
	id: webhookId,
	webhookId,
	name: 'Telegram Trigger',
	type: 'n8n-nodes-base.telegramTrigger',
	typeVersion: 1.5,
	position: [0, 0],
	parameters: { updates: ['message'], additionalFields: {} },
	credentials: { telegramApi: { id: credential, name: 'Telegram' } },
});

/** An update as Telegram sends it. */
export const telegramUpdate = (id: number): string =>
	JSON.stringify({
		update_id: id,
		message: {
			message_id: id,
			from: { id: 1, is_bot: false, first_name: 'Bob' },
			chat: { id: 1, type: 'private', first_name: 'Bob' },
			date: 1_700_000_000,
			text: 'A text of the usual length, with some 汉字',
		},
	});

/** Telegram's side, which agrees to everything: that is all that the trigger needs of it. */
export class BotApi {
	private constructor(
		private readonly server: ReturnType<typeof createServer>,
		readonly url: string,
	) {}

	static async start(): Promise<BotApi> {
		const server = createServer((request, response) => {
			request.resume();
			response.setHeader('content-type', 'application/json');
			response.end('{"ok":true,"result":true}');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		return new BotApi(server, `http://127.0.0.1:${port}`);
	}

	stop(): void {
		this.server.close();
		this.server.closeAllConnections();
	}
}
