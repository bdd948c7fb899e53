import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import type { GatewayName } from '../../../gateway';
import { WechatGatewayStatusTrigger } from '../../../nodes/WechatGatewayStatusTrigger/WechatGatewayStatusTrigger.node';
import type { GatewaySimulator, PersonName } from '../../simulator';
import { Engine } from '../../support/engine';
import { tokenCredential } from './node';
import { pass } from './time';

const TYPE = 'n8n-nodes-wechat-gateway.wechatGatewayStatusTrigger';

const engine = new Engine({ [TYPE]: new WechatGatewayStatusTrigger() }, [new WechatGatewayApi()]);

/** A published workflow that begins with the status trigger. */
export class Watch {
	readonly credentials;
	/** What the list of accounts in the form offers. */
	readonly accountsToPick;
	private readonly trigger;

	constructor(
		private readonly sim: GatewaySimulator,
		gateway: GatewayName,
		parameters: INodeParameters = {},
		credential: ICredentialDataDecryptedObject = tokenCredential(sim, gateway),
	) {
		this.credentials = engine.credentials({ wechatGatewayApi: credential });
		const nodes = [{ name: 'Status', type: TYPE, parameters }];
		const flow = engine.workflow({ credentials: this.credentials, nodes });
		this.trigger = flow.trigger('Status');
		this.accountsToPick = async () =>
			(await flow.listSearch('Status', 'searchAccounts')).results.map(({ value }) => value);
	}

	/** What the workflow is started with; null when it is not. */
	async poll(): Promise<IDataObject[] | null> {
		return jsonOf(await this.trigger.poll());
	}

	/** The same a minute later. */
	async pollLater(): Promise<IDataObject[] | null> {
		pass(this.sim, 60);
		return await this.poll();
	}

	/** All that so many more polls tell, a minute apart. */
	async news({ polls }: { polls: number }): Promise<IDataObject[]> {
		const told: IDataObject[] = [];
		for (let done = 0; done < polls; done++) told.push(...((await this.pollLater()) ?? []));
		return told;
	}

	/** What a test in the editor shows. */
	async test(): Promise<IDataObject[] | null> {
		return jsonOf(await this.trigger.poll('manual'));
	}
}

/** The accounts chosen in the form, by their IDs. */
export const chosen = (...accounts: string[]): INodeParameters => ({
	watch: 'chosen',
	accounts: {
		values: accounts.map((value) => ({ account: { __rl: true, mode: 'id', value } })),
	},
});

/** Somebody's account at one of the gateways, and how an event names it. */
export class WatchedPerson {
	/** deviceId on open, wId on wkteam. */
	loginId = '';

	constructor(
		private readonly sim: GatewaySimulator,
		readonly gateway: GatewayName,
		readonly name: PersonName = 'alice',
		private readonly deviceId = 'shop',
	) {}

	get account(): string {
		return this.gateway === 'open' ? this.deviceId : this.wcId;
	}

	get wcId(): string {
		return this.sim.people[this.name].wcId;
	}

	/** What every event says of the account. */
	get named(): IDataObject {
		const { gateway, account, wcId, loginId: wId } = this;
		return { gateway, account, wcId, ...(gateway !== 'open' && { wId }) };
	}

	logIn(): void {
		this.loginId =
			this.gateway === 'open'
				? this.sim.login('open', this.deviceId, this.name)
				: this.sim.login('wkteam', this.name);
	}

	drop(reason?: string): void {
		this.sim.drop(this.loginId, reason);
	}
}

/** Seconds from now on n8n's clock, as items write it. */
export const inSeconds = (seconds: number): string =>
	new Date(Date.now() + seconds * 1000).toISOString();

const jsonOf = (news: Array<Array<{ json: IDataObject }>> | null): IDataObject[] | null =>
	news && news.flat().map(({ json }) => json);
