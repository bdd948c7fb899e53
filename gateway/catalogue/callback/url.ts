import { constant } from '../../operation/binding';
import { operation } from '../../operation/word';

/** 消息接收: where the gateway pushes what arrives. */
export const callbackUrl = {
	setUrl: operation({
		about: [],
		name: 'Set URL',
		action: 'Set callback URL',
		description:
			'Make the gateway push whatever arrives to another address. The WeChat Gateway Trigger does this by itself.',
		repeatable: true,
		fields: {
			url: {
				kind: 'text',
				label: 'URL',
				description:
					'Address that the gateway can reach from the internet. It must answer within 6 seconds.',
				placeholder: 'e.g. https://n8n.example.com/webhook/…',
				required: true,
				sentAs: 'address',
			},
		},
		notice:
			'There is one URL for all WeChat accounts of a vendor account. Whoever listened at the former one hears no more.',
		open: {
			call: 'POST /open/user/setHttpCallbackUrl',
			send: { callbackUrl: 'url' },
			page: '设置消息接收地址',
		},
		wkteam: {
			call: 'POST /setHttpCallbackUrl',
			// 2 is the optimised format; a gateway of 2020 knows only the other one.
			send: { httpUrl: 'url', type: constant(2) },
			page: 'xiao-xi-jie-shou/shou-xiao-xi/she-zhi-http-hui-tiao-di-zhi',
		},
	}),

	cancel: operation({
		about: [],
		name: 'Cancel',
		action: 'Cancel callback URL',
		description:
			'Make the gateway push nothing any more, for all WeChat accounts of the vendor account',
		repeatable: true,
		open: { call: 'POST /open/user/cancelHttpCallbackUrl', page: '取消消息接收' },
		wkteam: {
			call: 'POST /cancelHttpCallbackUrl',
			page: 'xiao-xi-jie-shou/shou-xiao-xi/qu-xiao-xiao-xi-jie-shou',
		},
	}),
};
