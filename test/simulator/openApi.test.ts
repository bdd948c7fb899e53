import { facts } from '../facts';
import { completeFields } from '../facts/exampleCall';
import { openApiOf } from '../../scripts/docs/openapi';
import { GatewaySimulator } from './index';
import { readJson, writeJson } from './protocol/bigJson';
import { furnish, known, WANTS_HISTORY } from './support/circumstances';
import {
	documentedCalls,
	DocumentValidator,
	encoded,
	readDocument,
	type DocumentedCall,
} from './support/documentedCalls';
import { mistakesIn } from './support/mistakes';
import { VendorClient } from './support/vendorClient';

let simulator: GatewaySimulator;

beforeEach(async () => {
	simulator = await GatewaySimulator.start();
	furnish(simulator);
});
afterEach(() => simulator.stop());

describe.each(['open', 'wkteam'] as const)('The OpenAPI document of %s', (gateway) => {
	const document = readDocument(writeJson(openApiOf(gateway)));
	const validator = new DocumentValidator(document);
	const calls = documentedCalls(document);

	/** The example with an account that is online, a group that is there, and addresses of nobody. */
	function fieldsOf({ fields, parameters }: DocumentedCall) {
		const shown = parameters
			.filter((one) => one.required)
			.map(({ name, example }): [string, unknown] => [name, example]);
		const all = { ...Object.fromEntries(shown), ...fields };
		const present = Object.entries(known(simulator)).filter(([name]) => name in all);
		return { ...all, ...Object.fromEntries(present) };
	}

	it('is served by the simulator, with its own address', async () => {
		const answer = await fetch(`${simulator.baseUrl}/openapi/${gateway}.json`);

		expect(answer.headers.get('content-type')).toMatch('application/json');
		expect(readJson(await answer.text())).toEqual({
			...document,
			servers: [{ url: simulator.baseUrl }],
		});
	});

	it.each(calls.map((call) => ({ call, title: `${call.method} ${call.path} (${call.id})` })))(
		'has an example that its own schema and the gateway take: $title',
		async ({ call }) => {
			const fields = fieldsOf(call);
			if (call.contentType) {
				expect(validator.request(call, call.fields)).toBeNull();
				expect(validator.request(call, fields)).toBeNull();
			}
			const { method, url, body } = encoded(call, fields);

			const answer = await new VendorClient(simulator).send(method, url, body, {
				authorization: simulator.vendors[gateway].token,
				...(call.contentType && { 'content-type': call.contentType }),
			});

			expect(answer).toMatchObject({ status: 200, body: { code: expect.any(String) as string } });
			expect(validator.answer(call, answer.body)).toBeNull();
			// What asks for a past that the simulator has not is refused for that, not for its fields.
			expect(answer.body).toMatchObject(
				isAnsweredAtOnce(call)
					? { code: '1000' }
					: { message: expect.not.stringMatching(/^参数错误/) as string },
			);
		},
	);

	const isAnsweredAtOnce = ({ id }: DocumentedCall): boolean =>
		facts[gateway].some((row) => row.id === id) && !WANTS_HISTORY[gateway].includes(id);

	it.each(calls.filter(({ contentType }) => contentType))(
		'refuses what the gateway refuses: $id',
		(call) => {
			const sharing = facts[gateway].filter(({ path }) => path === call.path);
			const [row] = sharing;
			// Where forms share a call, what one of them lacks another may do without.
			if (!row || sharing.length > 1) return;
			const { 'an unknown field': _unlisted, ...mistakes } = mistakesIn(
				row,
				completeFields(row, {}),
			);

			const taken = Object.entries(mistakes).filter(
				([, { fields }]) => validator.request(call, fields) === null,
			);

			expect(taken.map(([name]) => name)).toEqual([]);
		},
	);
});

it('no other document is served', async () => {
	expect((await fetch(`${simulator.baseUrl}/openapi/other.json`)).status).toBe(404);
});
