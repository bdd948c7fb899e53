import { GatewayBusyError } from '../../../../gateway/wire/errors';
import { noteNoToken, takeNoToken } from '../../../../nodes/transport/noToken';

test('why a credential got no token is told once, and to nobody else', () => {
	const [mine, other] = [{ username: 'me' }, { username: 'me' }];
	const reason = new GatewayBusyError('The gateway is busy.');
	noteNoToken(mine, reason);
	expect(takeNoToken(other)).toBeUndefined();
	expect(takeNoToken(mine)).toBe(reason);
	expect(takeNoToken(mine)).toBeUndefined();
});
