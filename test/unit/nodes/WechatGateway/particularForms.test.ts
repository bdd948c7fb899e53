import { NodeHelpers } from 'n8n-workflow';
import { description, optionsFor, shownFor } from './support/nodeForm';
import { everyForm } from './support/operations';

const names = (entries: Array<{ name: string }>) => entries.map(({ name }) => name);

describe('The form of an operation that follows the trigger', () => {
	/** What begins with the account alone, such as a search, is often the first node of a workflow. */
	const following = everyForm.filter(
		({ resource, definition: { fields } }) =>
			['message', 'media'].includes(resource) ||
			(resource === 'contact' &&
				Object.entries(fields).some(
					([name, field]) => name !== 'account' && String(field.default).startsWith('={{ $json'),
				)),
	);

	it.each(following.filter(({ definition }) => definition.fields.account))(
		'takes the account from the item: $title',
		(one) => {
			const account = shownFor(one).find(({ name }) => name === 'account');
			expect(account?.default).toEqual({ mode: 'id', value: '={{ $json.account }}' });
		},
	);

	it.each([
		['wxid_lr6j4nononb921', undefined],
		['19931632641@chatroom ', undefined],
		['filehelper', undefined],
		['={{ $json.chatId + ", " }}', undefined],
		['wxid_a, wxid_b', ['Enter one ID, without blanks or commas in it']],
		['', ['Parameter "Chat" is required.', 'Enter one ID, without blanks or commas in it']],
	])('takes one chat: %j', (value, complaints) => {
		const parameters = { resource: 'message', operation: 'sendText', text: 'hi' };
		const chatId = { __rl: true as const, mode: 'id', value };
		const account = { __rl: true as const, mode: 'id', value: 'shop' };
		const issues = NodeHelpers.getNodeParametersIssues(
			description.properties,
			{
				id: 'x',
				name: 'x',
				type: 'x',
				typeVersion: 1,
				position: [0, 0],
				parameters: { ...parameters, account, chatId },
			},
			description,
		);
		expect(issues?.parameters?.chatId).toEqual(complaints);
	});

	it('writes a text on several lines', () => {
		const [sendText] = following.filter(({ operation }) => operation === 'sendText');
		const text = sendText && shownFor(sendText).find(({ name }) => name === 'text');
		expect(text).toMatchObject({ type: 'string', default: '', typeOptions: { rows: 4 } });
	});
});

describe('The form of Wait for Login', () => {
	const waitForLogin = everyForm.filter(({ operation }) => operation === 'waitForLogin');

	it('gives people more time on a page than a running execution has', () => {
		const times = waitForLogin.map((one) => {
			const timeout = shownFor(one).find(({ name }) => name === 'timeout');
			return [one.values.waitMode, timeout?.default, timeout?.description?.split('.')[0]];
		});
		expect(times).toEqual([
			['inPlace', 300, 'Seconds to wait altogether'],
			['loginPage', 3600, 'Seconds that the link is good for'],
		]);
	});

	it('asks for the address of the QR code where there is a page, else for a code', () => {
		const asked = waitForLogin.map((one) => [
			one.values.waitMode,
			names([...shownFor(one), ...optionsFor(one)]).filter((name) =>
				['qrCodeUrl', 'verificationCode'].includes(name),
			),
		]);
		expect(asked).toEqual([
			['inPlace', ['verificationCode']],
			['loginPage', ['qrCodeUrl']],
		]);
	});
});
