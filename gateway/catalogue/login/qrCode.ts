import { deviceId } from '../../account/open';
import { always, constant, known, may, must } from '../../operation/binding';
import { operation } from '../../operation/word';
import { NETWORK, onOpen, onWkteam, onWkteam2020, PROXY } from './calls';
import { qrCodeFields } from './fields';

export const qrCode = {
	getQrCode: operation({
		about: [],
		name: 'Get QR Code',
		action: 'Get login QR code',
		description:
			'Get the QR code that somebody scans to log in. Every one adds risk: after an earlier login use Log In Again first. A login ends sessions on a PC and other secondary devices.',
		repeatable: false,
		fields: qrCodeFields,
		notice:
			'Never get a new code while somebody scans, or after a login: WeChat finds that strange. Try Log In Again first.',
		picture: { urlField: 'qrCodeUrl' },
		leavesTrace: true,
		open: {
			call: 'POST /open/getLoginQrCode',
			send: {
				deviceId: known(deviceId),
				province: must('province'),
				city: 'city',
				deviceType: 'deviceType',
				...PROXY,
			},
			page: '第三步：获取登录二维码',
			speaksOfLogin: true,
			code: onOpen('getQrCode'),
		},
		wkteam: {
			call: 'POST /iPadLogin',
			send: { wcId: always('account'), deviceType: must('deviceType'), ...NETWORK },
			page: 'deng-lu/huo-qu-wei-xin-er-wei-ma2',
			speaksOfLogin: true,
			code: onWkteam('getQrCode'),
		},
		wkteam2020: {
			call: 'POST /iPadLogin',
			send: { wcId: may('account'), type: constant(2), proxy: 'proxyLine' },
			page: 'kai-shi-kai-fa/huo-qu-token',
			speaksOfLogin: true,
			code: onWkteam2020('getQrCode'),
		},
	}),
};
