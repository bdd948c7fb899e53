import { Fate } from '../../../../nodes/WechatGatewayTrigger/fate';

const seen = ({ isWritten, isStored, isFailed, isSettled }: Fate) => ({
	isWritten,
	isStored,
	isFailed,
	isSettled,
});

const STORED = { isWritten: true, isStored: true, isFailed: false, isSettled: true };
const FAILED = { isWritten: false, isStored: false, isFailed: true, isSettled: true };

test('what is stored is written too, and stays so', () => {
	const fate = new Fate();
	fate.store();
	for (const turn of ['write', 'store', 'fail'] as const) fate[turn]();
	expect(seen(fate)).toEqual(STORED);
});

test('what has failed is not written any more, and stays so', () => {
	const fate = new Fate();
	fate.write();
	expect(seen(fate)).toEqual({ ...STORED, isStored: false, isSettled: false });
	fate.fail();
	for (const turn of ['fail', 'write', 'store'] as const) fate[turn]();
	expect(seen(fate)).toEqual(FAILED);
});

test('each change is told, to those who still listen', () => {
	const fate = new Fate();
	const told: unknown[] = [];
	fate.on(() => told.push(['one', fate.isStored]));
	const end = fate.on(() => told.push(['two', fate.isStored]));
	fate.write();
	fate.write();
	end();
	fate.store();
	fate.on(() => told.push('late'));
	fate.fail();
	expect(told).toEqual([
		['one', false],
		['two', false],
		['one', true],
	]);
});
