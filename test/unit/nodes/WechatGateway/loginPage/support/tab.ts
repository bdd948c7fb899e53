import { JSDOM } from 'jsdom';
import type { PageElement, PageWindow } from 'jsdom';
import { loginPage, updateOf } from '../../../../../../nodes/WechatGateway/loginPage/page';
import type { Frame, Update, View } from '../../../../../../nodes/WechatGateway/loginPage/view';
import { frame, waiting } from './samples';

interface Reply {
	status: number;
	text: string;
}

interface Pending {
	url: string;
	headers: Record<string, string>;
	fields: Record<string, string>;
	resolve: (reply: Reply) => void;
	reject: () => void;
}

interface Timer {
	id: number;
	at: number;
	run: () => void;
	everyMs?: number;
}

/** What the page's script calls of its browser. */
interface ScriptInit {
	headers: Record<string, string>;
	body: { toString(): string };
	signal: { readonly aborted: boolean };
}

/** The login page in a tab whose time and network are in the hands of the test. */
export class Tab {
	/** Requests under way, the oldest first. */
	readonly pending: Pending[] = [];
	private readonly window: PageWindow;
	private timers: Timer[] = [];
	private lastId = 0;
	private now = 0;
	private hidden = false;
	private signal: ScriptInit['signal'] = { aborted: false };

	private constructor(
		fragment: string,
		changes: Partial<Frame>,
		view: View,
		private readonly languages: readonly string[],
	) {
		const url = `https://n8n.example/webhook-waiting/7?signature=abc${fragment}`;
		const html = loginPage({ ...frame, ...changes }, view);
		const beforeParse = (window: PageWindow) => this.takeOver(window);
		this.window = new JSDOM(html, { url, runScripts: 'dangerously', beforeParse }).window;
	}

	static open({
		fragment = '',
		view = waiting,
		languages = ['en-US'],
		...changes
	}: Partial<Frame> & { fragment?: string; view?: View; languages?: string[] } = {}): Tab {
		return new Tab(fragment, changes, view, languages);
	}

	close(): void {
		this.window.close();
	}

	find(selector: string): PageElement | null {
		return this.window.document.querySelector(selector);
	}

	get body(): Record<string, string | undefined> {
		return this.window.document.body.dataset;
	}

	get status(): string {
		return this.find('#status')?.textContent ?? '';
	}

	/** Whether the script has given up its last request. */
	get hungUp(): boolean {
		return this.signal.aborted;
	}

	get title(): string {
		return this.window.document.title;
	}

	get fragment(): string {
		return this.window.location.hash;
	}

	get focused(): PageElement {
		return this.window.document.activeElement;
	}

	/** What the only request under way asks for. */
	get asks(): Record<string, string> {
		expect(this.pending).toHaveLength(1);
		return this.pending[0]!.fields;
	}

	/** Answers the request under way as the node would. */
	async answer(view: View, more: Partial<Update> = {}): Promise<void> {
		await this.reply(200, JSON.stringify({ ...updateOf(frame, view), ...more }));
	}

	/** Answers the request under way as n8n or a proxy would. */
	async reply(status: number, text: string): Promise<void> {
		this.take().resolve({ status, text });
		await settled();
	}

	async breakConnection(): Promise<void> {
		this.take().reject();
		await settled();
	}

	press(action: string): void {
		const button = this.find(`#panel button[value=${action}]`);
		if (!button) throw new Error(`There is no button for ${action}`);
		button.click();
	}

	type(text: string): void {
		(this.find('[name=code]') as { value: string }).value = text;
	}

	/** Lets time pass until then, timer by timer. */
	pass(ms: number): void {
		const end = this.now + ms;
		for (;;) {
			const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
			if (!next) break;
			this.now = next.at;
			if (next.everyMs) next.at += next.everyMs;
			else this.timers = this.timers.filter((timer) => timer !== next);
			next.run();
		}
		this.now = end;
	}

	/** Lets so much time pass that a request is due, but not more than the limit. @returns how much that was */
	passUntilRequest(limitMs = 120_000): number {
		const start = this.now;
		while (this.pending.length === 0 && this.now - start < limitMs) this.pass(100);
		return this.now - start;
	}

	show(visible: boolean): void {
		this.hidden = !visible;
		this.window.document.dispatchEvent(new this.window.Event('visibilitychange'));
	}

	private take(): Pending {
		const [oldest] = this.pending.splice(0, 1);
		if (!oldest) throw new Error('No request is under way');
		return oldest;
	}

	private takeOver(window: PageWindow): void {
		const set = (run: () => void, ms: number, everyMs?: number) => {
			this.timers.push({ id: ++this.lastId, at: this.now + ms, run, everyMs });
			return this.lastId;
		};
		window.Date.now = () => this.now;
		Object.defineProperty(window.document, 'hidden', { get: () => this.hidden });
		Object.defineProperty(window.navigator, 'languages', { get: () => this.languages });
		Object.assign(window, {
			setTimeout: (run: () => void, ms: number) => set(run, ms),
			setInterval: (run: () => void, ms: number) => set(run, ms, ms),
			clearTimeout: (id: number) => {
				this.timers = this.timers.filter((timer) => timer.id !== id);
			},
			fetch: async (url: string, { headers, body, signal }: ScriptInit) => {
				this.signal = signal;
				const fields = Object.fromEntries(new URLSearchParams(body.toString()));
				const { status, text } = await new Promise<Reply>((resolve, reject) => {
					const fail = () => reject(new Error('Failed to fetch'));
					this.pending.push({ url, headers, fields, resolve, reject: fail });
				});
				return { ok: status === 200, status, text: async () => text };
			},
		});
	}
}

/** Until the script has dealt with an answer: nothing in it waits for anything but promises. */
const settled = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));
