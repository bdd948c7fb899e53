import { NodeHelpers } from 'n8n-workflow';
import { shownAs, type Field } from '../../../../gateway';
import { choicesOf, description, everyProperty, optionsFor, shownFor } from './support/nodeForm';
import { everyForm } from './support/operations';

const names = (entries: Array<{ name: string }>) => entries.map(({ name }) => name);

describe.each(everyForm)('The form of $title', (one) => {
	const { values } = one;
	const { fields, list, simplify, picture, media, notice } = one.definition;
	const fieldNames = (which: (field: Field) => boolean) =>
		Object.entries(fields).flatMap(([name, field]) =>
			shownAs(field, values) && which(field) ? [name] : [],
		);
	const shown = shownFor(one);
	const options = optionsFor(one);

	it('shows the fields of the catalogue in their order, and then what goes with a list', () => {
		expect(names(shown)).toEqual([
			'resource',
			'operation',
			...(notice ? ['notice'] : []),
			...fieldNames(({ advanced }) => !advanced),
			...(list ? ['returnAll'] : []),
			...(simplify ? ['simplify'] : []),
			...(options.length > 0 ? ['options'] : []),
		]);
	});

	it('has the rare fields among its options', () => {
		expect(names(options).sort()).toEqual(
			[
				...fieldNames(({ advanced }) => advanced === true),
				...(picture || media ? ['binaryField'] : []),
			].sort(),
		);
	});

	it('shows nothing twice', () => {
		for (const entries of [shown, options]) {
			expect(names(entries)).toEqual([...new Set(names(entries))]);
			const labels = entries.map(({ displayName }) => displayName);
			expect(labels).toEqual([...new Set(labels)]);
		}
	});

	it('asks for a limit unless everything is wanted', () => {
		const limit = (returnAll: boolean) =>
			names(shownFor({ ...one, values: { ...values, returnAll } })).includes('limit');
		expect([limit(false), limit(true)]).toEqual([list !== undefined, false]);
	});
});

describe('The form of an operation that follows the trigger', () => {
	const following = everyForm.filter(({ resource }) =>
		['message', 'contact', 'media'].includes(resource),
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

/** The ways to name an account or a chat. */
const MODES: Record<string, string[]> = { account: ['list', 'id'], chatId: ['id'] };

describe('The form of the node', () => {
	it('survives a round trip through JSON', () => {
		expect(JSON.parse(JSON.stringify(description.properties))).toEqual(description.properties);
	});

	it('starts with an operation that exists, for every resource', () => {
		for (const property of description.properties.filter(({ name }) => name === 'operation')) {
			expect(choicesOf(property).map(({ value }) => value)).toContain(property.default);
		}
	});

	it.each(everyProperty)('has a default of its type at $at', ({ property }) => {
		const { type, default: preset } = property;
		switch (type) {
			case 'options': {
				const values = choicesOf(property).map(({ value }) => value);
				expect(values.length > 0 ? values : ['']).toContain(preset);
				break;
			}
			case 'resourceLocator':
				expect([
					{ mode: 'list', value: '' },
					{ mode: 'id', value: `={{ $json.${property.name} }}` },
				]).toContainEqual(preset);
				expect(property.modes?.map(({ name }) => name)).toEqual(MODES[property.name]);
				break;
			case 'collection':
				expect(preset).toEqual({});
				break;
			case 'number':
				expect(preset).toBeGreaterThanOrEqual(property.typeOptions?.minValue ?? -Infinity);
				break;
			default:
				expect(typeof preset).toBe(type === 'boolean' ? 'boolean' : 'string');
		}
	});

	it.each(everyProperty.filter(({ property }) => /password|secret|token/i.test(property.name)))(
		'hides what is secret at $at',
		({ property }) =>
			expect(property).toMatchObject({
				type: 'string',
				typeOptions: { password: true },
				default: '',
			}),
	);

	it.each(everyForm)('hides the passwords of $title', (one) => {
		const hidden = [...shownFor(one), ...optionsFor(one)].filter(
			({ typeOptions }) => typeOptions?.password === true,
		);
		const secret = Object.entries(one.definition.fields).filter(
			([, field]) => shownAs(field, one.values)?.kind === 'password',
		);
		expect(names(hidden).sort()).toEqual(secret.map(([name]) => name).sort());
	});

	it('lists whatever it offers to load', () => {
		const loaded = everyProperty.flatMap(({ property }) => [
			property.typeOptions?.loadOptionsMethod,
			...(property.modes ?? []).map(({ typeOptions }) => typeOptions?.searchListMethod),
		]);
		expect(new Set(loaded.filter(Boolean))).toEqual(new Set(['getProxyLines', 'searchAccounts']));
	});
});
