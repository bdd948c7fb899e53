import { ownChannelCall } from '../../channel/own';
import { ownChannelReply, qrCodeReply } from '../../channel/read';
import { always } from '../../operation/binding';
import { operation } from '../../operation/word';
import { account, ownChannel } from '../subjects';
import { helperUrl } from './privateFields';
import { onlyWkteam } from './onlyWkteam';
import { newChannel, profile } from './ownFields';

const checkAddresses = () => import('../../message/addresses');

/** The account's own channel. */
export const own = {
	getOwn: operation({
		about: [account],
		name: 'Get Own',
		action: 'Get own channel',
		description:
			'Get the channel of the account, with what other operations call Own Channel. An account without one gives exists: false.',
		repeatable: true,
		open: onlyWkteam,
		wkteam: { ...ownChannelCall, reply: ownChannelReply },
	}),

	create: operation({
		about: [account],
		name: 'Create',
		action: 'Create channel',
		description:
			'Create the channel of an account that has none. It is public and there to stay: no operation takes it away again.',
		repeatable: false,
		fields: newChannel,
		send: { nickName: 'name', headImgUrl: 'avatarUrl' },
		code: checkAddresses,
		open: onlyWkteam,
		wkteam: { call: 'POST /createFinder', page: 'shipinhao/createFinder' },
	}),

	update: operation({
		about: [account, ownChannel],
		name: 'Update',
		action: 'Update channel',
		description:
			'Change the own channel’s profile. Fill in everything: all is sent each time, and what is empty may be emptied.',
		repeatable: true,
		fields: profile,
		send: {
			nickName: always('name'),
			signature: always('signature'),
			headImgUrl: always('avatarUrl'),
			country: always('country'),
			province: always('province'),
			city: always('city'),
			sex: always('sex', 'integer'),
		},
		code: checkAddresses,
		open: onlyWkteam,
		wkteam: { call: 'POST /modFinderProfile', page: 'shipinhao/modFinderProfile' },
	}),

	getQrCode: operation({
		about: [account, ownChannel],
		name: 'Get QR Code',
		action: 'Get QR code of channel',
		description: 'Get the QR code of the own channel, for others to scan',
		repeatable: true,
		simplify: false,
		picture: { contentField: 'qrCodeContent', fileName: 'wechat-channel-qr-code' },
		reply: qrCodeReply,
		open: onlyWkteam,
		wkteam: { call: 'POST /finder/getQrCode', page: 'shipinhao/getQrCode' },
	}),

	loginHelper: operation({
		about: [account],
		name: 'Log In to Helper',
		action: 'Log in to channel helper',
		description:
			'Log in to the channel helper. Whoever has its website open can then manage the channel: use only your own QR code.',
		repeatable: false,
		fields: { url: helperUrl },
		send: { url: 'url' },
		code: checkAddresses,
		open: onlyWkteam,
		wkteam: { call: 'POST /scanFinderHelper', page: 'shipinhao/scanFinderHelper' },
	}),
};
