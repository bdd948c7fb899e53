import { prepareCallbackUrl } from '../account/callbackUrl';
import { operation } from '../operation/operation';
import { constant, must } from '../operation/binding';

/** 消息接收: where the gateway pushes what arrives. */
export const callback = {
	setUrl: operation({
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
			},
		},
		notice:
			'A vendor account has one callback URL for all its WeChat accounts: this takes the place of the one that is set, and whoever listened there hears nothing more.',
		bindings: {
			open: {
				call: 'POST /open/user/setHttpCallbackUrl',
				send: { callbackUrl: must('url') },
				page: '设置消息接收地址',
			},
			wkteam: {
				call: 'POST /setHttpCallbackUrl',
				// 2 is the optimised format; a gateway of 2020 knows only the other one.
				send: { httpUrl: must('url'), type: constant(2) },
				page: 'xiao-xi-jie-shou/shou-xiao-xi/she-zhi-http-hui-tiao-di-zhi',
			},
		},
		prepare: prepareCallbackUrl,
	}),

	cancel: operation({
		name: 'Cancel',
		action: 'Cancel callback URL',
		description:
			'Make the gateway push nothing any more, for all WeChat accounts of the vendor account',
		repeatable: true,
		fields: {},
		bindings: {
			open: {
				call: 'POST /open/user/cancelHttpCallbackUrl',
				send: {},
				page: '取消消息接收',
			},
			wkteam: {
				call: 'POST /cancelHttpCallbackUrl',
				send: {},
				page: 'xiao-xi-jie-shou/shou-xiao-xi/qu-xiao-xiao-xi-jie-shou',
			},
		},
	}),
};
