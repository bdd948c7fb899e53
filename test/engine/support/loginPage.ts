import type { Action, Phase, Update } from '../../../nodes/WechatGateway/loginPage/view';
import type { Execution, HttpAnswer, HttpCall } from '../../support/engine';
import { readQrCode } from '../../support/phoneCamera';

/** Where the page's script sends its requests to, after the link. */
const SCRIPT = 'wechat-login';

export interface Answered {
	response: HttpAnswer;
	resumed: Execution | undefined;
}

/** The login page of a suspended execution in one tab of somebody's browser. */
export class Tab {
	ticket = '';
	phase: Phase = 'waiting';
	/** The picture of the QR code that the tab shows. */
	picture: string | undefined;
	/** The execution, if a request of this tab made it go on. */
	resumed: Execution | undefined;
	/** Everything that n8n has sent to this tab. */
	received = '';

	constructor(readonly execution: Execution) {}

	/** Opens the link. */
	static async open(execution: Execution, call: HttpCall = {}): Promise<Tab> {
		const tab = new Tab(execution);
		await tab.reload(call);
		return tab;
	}

	async reload(call: HttpCall = {}): Promise<Answered> {
		const answered = await this.execution.callWebhook(call);
		const html = String(answered.response.body);
		this.received += html;
		this.ticket = /data-ticket="([^"]*)"/.exec(html)?.[1] ?? '';
		this.phase = (/data-phase="([^"]*)"/.exec(html)?.[1] ?? 'waiting') as Phase;
		this.picture = /<img id="qr-code" src="([^"]*)"/.exec(html)?.[1];
		return answered;
	}

	/** What the page's script does for a button, or by itself. */
	async press(action: Action, fields: Record<string, string> = {}): Promise<Update> {
		const { response, resumed } = await this.post({ action, ...fields });
		if (response.status !== 200) throw new Error(`${action}: HTTP ${response.status}`);
		this.resumed ??= resumed;
		const update = response.body as Update;
		this.phase = update.phase;
		if (update.renewed) {
			this.ticket = update.renewed.ticket;
			this.picture = update.renewed.qrCode;
		}
		return update;
	}

	async check(): Promise<Update> {
		return await this.press('check');
	}

	/** A request as the script sends it, with whatever comes back. */
	async post(fields: Record<string, string>): Promise<Answered> {
		const { ticket, phase } = this;
		const answered = await this.execution.callWebhook({
			method: 'POST',
			path: SCRIPT,
			headers: { accept: 'application/json' },
			body: { ticket, phase, language: 'en', ...fields },
		});
		this.received += JSON.stringify(answered.response.body);
		return answered;
	}

	/** A form sent where JavaScript is off: the whole page comes back. */
	async submit(action: Action, fields: Record<string, string> = {}): Promise<Answered> {
		const { ticket, phase } = this;
		const body = { action, ticket, phase, language: 'en', ...fields };
		return await this.execution.callWebhook({ method: 'POST', body });
	}

	/** What a phone reads in the picture that the tab shows. */
	get qrContent(): string | undefined {
		const [, base64] = (this.picture ?? '').split(';base64,');
		if (!base64) return undefined;
		return readQrCode(Buffer.from(base64, 'base64'));
	}
}
