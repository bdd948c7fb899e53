import type { OperationCase } from '../support/operationCase';

const given = { wechatAccount: 'alice520', wechatPassword: 'demo-password', proxyLine: '4' };
const sent = { wcId: '', account: 'alice520', password: 'demo-password', proxy: 4 };

/** Not in the form of 2020. */
export const passwordLogin = (
	asAlice: OperationCase['gives'],
	confirmsMeanwhile: OperationCase['meanwhile'],
): OperationCase[] => [
	{
		operation: 'login.loginWithPassword',
		when: 'it is the first call, which gives a QR code for the account’s own phone',
		input: given,
		sends: { wId: '', ...sent },
		gives: ({ scene }) => ({
			account: '',
			loginId: scene.simulator.phone.pending()[0]?.loginId,
			status: 'waitingForScan',
			base64: expect.stringMatching(/^iVBORw0KGgo/) as string,
		}),
	},
	{
		operation: 'login.loginWithPassword',
		when: 'it is the second call, which waits for the phone',
		before: async (scene) => {
			const { loginId } = await scene.item('login.loginWithPassword', given);
			scene.simulator.phone.scan(String(loginId), 'alice');
			return String(loginId);
		},
		input: { ...given, account: '' },
		meanwhile: confirmsMeanwhile,
		sends: ({ loginId }) => ({ wId: loginId, ...sent }),
		gives: asAlice,
	},
];
