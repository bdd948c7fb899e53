import { Readable } from 'node:stream';
import { constants, createBrotliCompress } from 'node:zlib';
import { HostileGateway, says, type Answer } from '../../hostile/support/gateway';
import { BALANCE, balanceWorkflow, START } from '../support/balanceWorkflow';
import { memoryPeak } from '../support/memory';
import type { RealN8n } from '../support/realN8n';
import type { World } from '../support/world';

const MB = 1024 * 1024;
const UNPACKED = 3 * 1024 * MB;
const MOST_ABOVE_IDLE = 100 * MB;

const TOO_LARGE = 'The answer of the gateway is larger than 16 MB.';
const NAME = 'Hostile gateway';
const BALANCE_PATH = '/open/user/balance';
const LOGIN_PATH = '/auth/login';

type Data = Record<string, string>;

/** A gateway that answers with 3 GB, packed into half a megabyte that arrives at once. */
export function hugeAnswersSuite(world: () => World<RealN8n>): void {
	describe('an answer of half a megabyte that unpacks to 3 GB', () => {
		let gateway: HostileGateway;
		let bomb: Answer;

		beforeAll(async () => {
			const bytes = await packedBlanks(UNPACKED);
			expect(bytes.length).toBeLessThan(MB);
			bomb = (response) =>
				response
					.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'br' })
					.end(bytes);
		});
		beforeEach(async () => {
			gateway = await HostileGateway.start();
		});
		afterEach(async () => await gateway.stop());

		const withToken = (): Data => ({ authentication: 'token', token: 'a-secret-key-1234' });
		const withPassword = (): Data => ({
			authentication: 'login',
			username: 'somebody',
			password: 'a-secret-password',
		});
		const data = (secret: Data): Data => ({
			gateway: 'open',
			baseUrl: gateway.baseUrl,
			...secret,
		});
		const healthy = () =>
			gateway
				.at(LOGIN_PATH, says({ code: '1000', data: { authorization: 'fresh-token' } }))
				.at(BALANCE_PATH, says({ code: '1000', data: { balance: 1 } }));

		/** Once while all is well, so that what n8n loads for it counts as idle; then against the answer. */
		const inLittleMemory = async (path: string, work: () => Promise<unknown>): Promise<unknown> => {
			healthy();
			await work();
			gateway.at(path, bomb);
			gateway.calls.length = 0;
			let outcome: unknown;
			const peak = await memoryPeak(world().n8n.pid, async () => {
				outcome = await work();
				await gateway.wasLeft(path);
			});
			expect(peak).toBeLessThan(MOST_ABOVE_IDLE);
			return outcome;
		};

		test.each([
			['the call of a node', BALANCE_PATH, withToken],
			['the login for a token', LOGIN_PATH, withPassword],
		] as const)('ends %s within 100 MB', async (_, path, secret) => {
			const { api } = world().n8n;
			const credential = { name: NAME, type: 'wechatGatewayApi' };
			const run = async () => {
				// Each time a new one: n8n keeps the token of a credential.
				const id = await api.createCredential({ ...credential, data: data(secret()) });
				const workflow = await api.importWorkflow(balanceWorkflow({ id, name: NAME }));
				return await api.executionEnd(await api.run(workflow, START));
			};
			expect(await inLittleMemory(path, run)).toMatchObject({
				status: 'error',
				error: `${TOO_LARGE} [item 0]`,
			});
			expect(gateway.calls).toEqual([`POST ${path}`]);

			healthy();
			const next = await run();
			expect([next.status, next.json(BALANCE)]).toEqual(['success', [{ balance: 1 }]]);
		});

		test.each([
			['of a token', withToken, { status: 'Error', message: TOO_LARGE }],
			// The first part is ours and has the token by then; n8n's own leaves the answer unread.
			['of a user name and password', withPassword, { status: 'OK' }],
		])('ends the test %s within 100 MB', async (_, secret, expected) => {
			const { api } = world().n8n;
			const press = async () =>
				await api.testCredential({ name: NAME, type: 'wechatGatewayApi', data: data(secret()) });
			expect(await inLittleMemory(BALANCE_PATH, press)).toMatchObject(expected);

			healthy();
			expect(await press()).toMatchObject({ status: 'OK' });
		});
	});
}

/** @param size of what comes out when it is unpacked, in bytes: whole pieces of 16 MB */
async function packedBlanks(size: number): Promise<Buffer> {
	const piece = Buffer.alloc(16 * MB, ' ');
	const packer = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
	Readable.from(Array<Buffer>(size / piece.length).fill(piece)).pipe(packer);
	const packed: Buffer[] = [];
	for await (const part of packer) packed.push(part as Buffer);
	return Buffer.concat(packed);
}
