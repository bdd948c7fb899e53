import type { GatewaySimulator } from '../../../simulator';
import { AskedPerson } from '../../support/question';
import { simulatorForEach } from '../../support/simulatorForEach';
import { callsTo } from '../../support/node';
import { storedRun } from '../../support/stored';
import { pass } from '../../support/time';

let sim: GatewaySimulator;

simulatorForEach((started) => (sim = started));

const JSON_ONLY = { accept: 'application/json' };
function options(...texts: string[]) {
	return { values: texts.map((option) => ({ option })) };
}
/** As browsers and HTTP Request send a form in parts. */
function partsOf(fields: Record<string, string>): FormData {
	const parts = new FormData();
	for (const [name, value] of Object.entries(fields)) parts.append(name, value);
	return parts;
}

/** What the form of the page sends. */
async function fillIn(asked: AskedPerson, fields: Record<string, string>) {
	const question = new URL(asked.link).searchParams.get('question') ?? '';
	return await asked.visit({ method: 'POST', body: partsOf({ question, ...fields }) });
}

const now = () => new Date().toISOString();
/** A form as the node stores it. */
const FORM = {
	responseType: 'customForm',
	formFields: {
		values: [
			{ fieldLabel: 'Boxes', fieldType: 'number', requiredField: true },
			{ fieldLabel: 'Colours', fieldType: 'checkbox', fieldOptions: options('Red', 'Blue') },
			{ fieldLabel: 'Note' },
		],
	},
};
const itemOf = (data: object) => [{ json: { data }, pairedItem: { item: 0 } }];

describe.each(['open', 'wkteam'] as const)('Send and Wait for Response on %s', (gateway) => {
	test('sends the question with n8n’s signed link, and sleeps', async () => {
		const asked = await AskedPerson.ask(sim, { gateway });
		expect(sim.sent.map(({ to, text }) => ({ to, text }))).toEqual([
			{ to: 'wxid_bob', text: `Ship it?\n\nApprove / Decline:\n${asked.link}` },
		]);
		expect(asked.link).toMatch(
			/^https:\/\/n8n\.test\/webhook-waiting\/1\/node-1\?question=[\w-]{12}&signature=[0-9a-f]{64}$/,
		);
		const { execution, account } = asked;
		expect([execution.status, execution.waitTill]).toEqual([
			'waiting',
			new Date('3000-01-01T00:00:00.000Z'),
		]);
		expect(execution.json('Ask')).toMatchObject([{ success: true, account, chatId: 'wxid_bob' }]);
		expect(execution.json('After')).toEqual([]);
		const [run] = storedRun(execution).resultData.runData.Ask ?? [];
		expect(run?.metadata).toEqual({ resumeUrl: asked.link });
	});

	test.each([
		['true', true],
		['false', false],
	])('goes on with approved: %s', async (pressed, approved) => {
		const asked = await AskedPerson.ask(sim, { gateway });
		const { status, html, resumed } = await asked.answer({ approved: pressed });
		expect([status, resumed?.status]).toEqual([200, 'success']);
		expect(html).toContain('Got it, thanks');
		expect(resumed?.items('Ask')).toEqual(itemOf({ approved, respondedAt: now() }));
		expect(resumed?.json('After')).toEqual([
			{ note: JSON.stringify({ data: { approved, respondedAt: now() } }) },
		]);
	});

	test('goes on with the text, where a text is asked for', async () => {
		const asked = await AskedPerson.ask(sim, { gateway, ask: { responseType: 'freeText' } });
		const { resumed } = await asked.answer({ text: '  <b>明天</b>\nplease ' });
		expect(resumed?.items('Ask')).toEqual(
			itemOf({ text: '<b>明天</b>\nplease', respondedAt: now() }),
		);
	});
});

describe('A form', () => {
	test('shows its fields, and goes on with what was filled in', async () => {
		const asked = await AskedPerson.ask(sim, { ask: FORM });
		expect(sim.sent.at(-1)?.text).toBe(`Ship it?\n\nRespond:\n${asked.link}`);
		const { html } = await asked.visit();
		for (const label of ['Boxes', 'Colours', 'Note', 'Blue']) expect(html).toContain(label);
		const { resumed } = await fillIn(asked, {
			'field-0': '7',
			'field-1': 'Blue',
			'field-2': '',
		});
		expect(resumed?.items('Ask')).toEqual(
			itemOf({ Boxes: 7, Colours: ['Blue'], Note: null, respondedAt: now() }),
		);
	});

	test('is asked for again while something is wrong in it', async () => {
		const asked = await AskedPerson.ask(sim, { ask: FORM });
		const answer = await fillIn(asked, { 'field-0': 'ten', 'field-2': 'soon' });
		const { status, html, resumed } = answer;
		expect([status, resumed, asked.execution.status]).toEqual([400, undefined, 'waiting']);
		expect(html).toContain('Enter a number of at most 15 digits');
		expect(html).toContain('value="soon"');
	});

	test('can come as JSON, and be filled in by a workflow', async () => {
		const jsonOutput = JSON.stringify(FORM.formFields.values);
		const asked = await AskedPerson.ask(sim, {
			ask: { responseType: 'customForm', defineForm: 'json', jsonOutput },
		});
		const post = async (fields: Record<string, string>) =>
			await asked.visit({ method: 'POST', headers: JSON_ONLY, body: partsOf(fields) });
		const wrong = await post({ Colours: 'Green' });
		const message = 'Boxes: This is needed.\nColours: Choose among these.';
		expect([wrong.status, wrong.body]).toEqual([400, { accepted: false, message }]);
		expect((await post({ text: 'seven' })).status).toBe(400);
		const { resumed } = await post({ Boxes: '7' });
		expect(resumed?.json('Ask')).toEqual([
			{ data: { Boxes: 7, Colours: [], Note: null, respondedAt: now() } },
		]);
	});

	test('is taken in parts alone, by n8n itself', async () => {
		const asked = await AskedPerson.ask(sim, { ask: FORM });
		expect((await asked.answer({ Boxes: '7' })).status).toBe(415);
	});
});

describe('The link', () => {
	test.each([
		['a browser', { 'user-agent': 'Mozilla/5.0', 'accept-language': 'zh-CN' }],
		['WeChat, for a preview', { 'user-agent': 'Mozilla/5.0 MicroMessenger/8.0' }],
		['a program without a name', JSON_ONLY],
	])('changes nothing when %s opens it', async (_, headers) => {
		const asked = await AskedPerson.ask(sim);
		for (const query of [{}, { approved: 'true' }]) {
			const { resumed } = await asked.visit({ headers, query });
			expect(resumed).toBeUndefined();
		}
		expect((await asked.answer({ approved: 'false' })).resumed?.status).toBe('success');
	});

	test('shows the question in the language of the reader, under the strictest policy', async () => {
		const asked = await AskedPerson.ask(sim, { ask: { message: 'Send <i>30</i> boxes?' } });
		const { status, html, headers } = await asked.visit({
			headers: { 'accept-language': 'zh-CN,zh;q=0.9' },
		});
		expect(status).toBe(200);
		expect(html).toContain('<html lang="zh-CN">');
		expect(html).toContain('Send &lt;i&gt;30&lt;/i&gt; boxes?');
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'x-frame-options': 'DENY',
			'content-security-policy': expect.stringMatching(/^default-src 'none'; /) as unknown,
		});
	});

	test('is refused by n8n when anything in it is changed', async () => {
		const asked = await AskedPerson.ask(sim);
		for (const link of [
			asked.link.replace(/question=./, 'question=-_'),
			asked.link.replace(/signature=.*/, 'signature='),
			`${asked.link}&more=1`,
		]) {
			const { status, resumed } = await asked.visit({ method: 'POST', link });
			expect([status, resumed]).toEqual([401, undefined]);
		}
	});

	test('takes one answer of two that come at the same moment', async () => {
		const asked = await AskedPerson.ask(sim);
		const both = await Promise.all([
			asked.answer({ approved: 'true' }),
			asked.answer({ approved: 'false' }),
		]);
		expect(both.filter(({ resumed }) => resumed)).toHaveLength(1);
		expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
	});

	test('asks again for what is no answer', async () => {
		const asked = await AskedPerson.ask(sim, { ask: { responseType: 'freeText' } });
		const { status, html, resumed } = await asked.answer({ text: ' \n' });
		expect([status, resumed]).toEqual([400, undefined]);
		expect(html).toContain('That is no answer yet.');
		expect(asked.execution.status).toBe('waiting');
	});
});

describe('A workflow that got the answer otherwise', () => {
	const json = { ...JSON_ONLY, 'content-type': 'application/json' };

	test('hands it in at the link, in words', async () => {
		const asked = await AskedPerson.ask(sim, {
			ask: { options: { approveLabel: '发货' } },
		});
		const unclear = await asked.visit({ method: 'POST', headers: json, body: { text: 'later' } });
		expect([unclear.status, unclear.body, unclear.resumed]).toEqual([
			400,
			{ accepted: false, message: 'That is no answer yet.' },
			undefined,
		]);
		const { status, body, resumed } = await asked.visit({
			method: 'POST',
			headers: json,
			body: { text: '发货。' },
		});
		expect([status, body]).toEqual([
			200,
			{ accepted: true, message: 'Your answer has arrived. You can close this page.' },
		]);
		expect(resumed?.json('Ask')).toEqual([{ data: { approved: true, respondedAt: now() } }]);
	});

	test('can do so by $execution.resumeUrl too, which an earlier node has kept', async () => {
		const asked = await AskedPerson.ask(sim);
		const { resumed } = await asked.execution.callWebhook({
			method: 'POST',
			headers: json,
			body: { text: '不同意' },
		});
		expect(resumed?.json('Ask')).toEqual([{ data: { approved: false, respondedAt: now() } }]);
	});
});

describe('When the time is up', () => {
	test.each([
		[{ responseType: 'approval' }, { approved: false, timedOut: true }],
		[{ responseType: 'freeText' }, { timedOut: true }],
		[FORM, { timedOut: true }],
	])('%j goes on with an answer that is none, whatever came in', async (ask, data) => {
		const since = Date.now();
		const asked = await AskedPerson.ask(sim, {
			ask: { ...ask, options: { resumeAmount: 45, resumeUnit: 'minutes' } },
			input: [{ data: { approved: true } }],
		});
		expect(asked.execution.waitTill).toEqual(new Date(since + 45 * 60_000));
		pass(sim, 45 * 60);
		const done = await asked.execution.resumeByTimer();
		expect(done.items('Ask')).toEqual(itemOf(data));
	});
});

describe('Nothing is sent and nobody waits', () => {
	test.each([
		[{ message: ' \n' }, 'Message is empty. [item 0]'],
		[{ message: '={{ {a: 1} }}' }, 'Text is not text but data with fields. [item 0]'],
		[
			{ chatId: { __rl: true, mode: 'id', value: '={{ "a b" }}' } },
			'"a b" is not one chat. [item 0]',
		],
		[{ options: { resumeAmount: -1 } }, 'Limit Wait Time "-1" is not a time to wait. [item 0]'],
		[
			{ options: { resumeAmount: 1e9, resumeUnit: 'days' } },
			'Limit Wait Time "1000000000" is not a time to wait. [item 0]',
		],
		[{ responseType: 'customForm' }, 'The form has no fields. [item 0]'],
		[
			{ responseType: 'customForm', defineForm: 'json', jsonOutput: '{' },
			expect.stringMatching(/^Form Fields is not JSON: .*\. \[item 0\]$/) as unknown,
		],
		[{ options: { approveLabel: 'Decline' } }, 'Both buttons say "Decline". [item 0]'],
	])('for %j', async (ask, message) => {
		const { execution } = await AskedPerson.ask(sim, { ask });
		expect([execution.status, execution.error?.message]).toEqual(['error', message]);
		expect(callsTo(sim)).toEqual([]);
	});

	test('for several items', async () => {
		const { execution } = await AskedPerson.ask(sim, { input: [{}, {}] });
		expect(execution.error?.message).toBe(
			'One execution waits for one answer, but there are 2 items. [item 0]',
		);
		expect(callsTo(sim)).toEqual([]);
	});

	test('after a question that may not have gone out', async () => {
		sim.faults.next('POST /open/sendText', 'drop');
		const { execution } = await AskedPerson.ask(sim);
		expect([execution.status, execution.error?.description]).toEqual([
			'error',
			'It may have carried the call out all the same: look before you repeat it.',
		]);
	});
});
