import type { IDataObject } from 'n8n-workflow';
import type { GatewaySimulator } from '../../simulator';
import type { Execution, NodeSpec } from '../../support/engine';
import { tokenCredential, wechat } from './node';
import { engine } from './sleepingLogin';

export interface AskingOptions {
	gateway?: 'open' | 'wkteam';
	/** Parameters of Send and Wait for Response. */
	ask?: IDataObject;
	/** Anything else about the node. */
	node?: Partial<NodeSpec>;
	input?: IDataObject[];
}

/** Ask → After, asleep, with the link as the person got it. */
export class AskedPerson {
	private constructor(
		readonly account: string,
		readonly execution: Execution,
		private readonly sim: GatewaySimulator,
	) {}

	static async ask(sim: GatewaySimulator, options: AskingOptions = {}): Promise<AskedPerson> {
		const { gateway = 'open', ask = {}, node = {}, input = [{}] } = options;
		const account =
			gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
		const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, gateway) });
		const nodes = [
			wechat('message.sendAndWait', { message: 'Ship it?', ...ask }, { name: 'Ask', ...node }),
			{ name: 'After', type: 'x.note', parameters: { note: '={{ JSON.stringify($json) }}' } },
		];
		const items = input.map((item) => ({ account, chatId: 'wxid_bob', ...item }));
		const execution = await engine.workflow({ credentials, nodes }).run(items);
		return new AskedPerson(account, execution, sim);
	}

	/** The last line of what was sent. */
	get link(): string {
		return this.sim.sent.at(-1)?.text?.split('\n').at(-1) ?? '';
	}

	async visit(call: Parameters<Execution['callWebhook']>[0] = {}) {
		const { response, resumed } = await this.execution.callWebhook({ link: this.link, ...call });
		return { ...response, html: String(response.body), resumed };
	}

	/** What the form of the page sends. */
	async answer(body: Record<string, string>) {
		return await this.visit({ method: 'POST', body });
	}
}
