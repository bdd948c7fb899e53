import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { qrCodeMemory } from '../../../../nodes/WechatGateway/qrCodeMemory';

let bases = 0;
let base: string;
beforeEach(() => (base = `http://gateway-${(bases += 1)}`));

/** An execution with the static data that n8n gives it. */
const execution = (staticData: IDataObject = {}, at = base) =>
	qrCodeMemory({ getWorkflowStaticData: () => staticData } as unknown as IExecuteFunctions, at);

const NEW = { loginId: 'login-1', at: Date.now() };

test('another execution of the same process knows it, though n8n gives it no static data', () => {
	execution().set('alice', NEW);
	expect(execution().get('alice')).toEqual(NEW);
});

test('so does one of another process that n8n gives the static data', () => {
	const staticData: IDataObject = {};
	execution(staticData, 'http://other').set('alice', NEW);
	expect(execution(staticData).get('alice')).toEqual(NEW);
});

test('the same account at another gateway has none', () => {
	execution().set('alice', NEW);
	expect(execution({}, `${base}/other`).get('alice')).toBeUndefined();
});

test('the newer one counts', () => {
	const newer = { loginId: 'login-2', at: NEW.at + 1 };
	execution().set('alice', newer);
	expect(execution({ qrCodes: { alice: NEW } }).get('alice')).toEqual(newer);
	execution().set('alice', NEW);
	expect(execution({ qrCodes: { alice: newer } }).get('alice')).toEqual(newer);
});

test('what is known to be over is forgotten in both places', () => {
	const staticData: IDataObject = { qrCodes: { alice: NEW } };
	execution().set('alice', NEW);
	execution(staticData).set('alice', undefined);
	expect([execution().get('alice'), staticData]).toEqual([undefined, { qrCodes: {} }]);
});

test('of very many the oldest are forgotten first', () => {
	const memory = execution();
	for (let i = 0; i < 1_100; i++) memory.set(`account ${i}`, NEW);
	const known = Array.from({ length: 1_100 }, (_, i) => execution().get(`account ${i}`));
	expect(known.filter((one) => one !== undefined)).toHaveLength(1_000);
	expect(known.at(-1)).toEqual(NEW);
});
