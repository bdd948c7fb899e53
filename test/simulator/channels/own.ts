import { randomBytes } from 'node:crypto';
import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { registrationOf } from '../state/people';
import { ROLES } from '../state/channel';
import { digest } from '../state/channels';
import type { ChannelScope } from './scope';

/** What the helper's site shows as a QR code (scanFinderHelper). */
const helperCode = /^https:\/\/channels\.weixin\.qq\.com\/mobile\/confirm_login\.html\?token=./;

/** The account's own channel. */
export function ownBy(scope: ChannelScope): Handlers {
	const { channels, world } = scope.its;
	return {
		// Of an account without a channel the manual shows nothing: there is only the person [inferred].
		getOwnChannel: scope.online(({ wcId, nickName, headUrl }, { fact }) => {
			const channel = channels.of(wcId);
			return success(fact, {
				userName: channel?.userName ?? '',
				aliasInfo: [{ nickName, headImgUrl: headUrl, roleType: ROLES.person }],
				currentAliasRoleType: channel?.role ?? ROLES.person,
				finderList: channel ? [Buffer.from(channel.userName).toString('base64')] : [],
				showInWxFinderUsername: channel?.userName ?? '',
			});
		}),

		createChannel: scope.online((person, call) => {
			if (channels.of(person.wcId)) return failure('已创建过视频号');
			const { wcId: owner, sex, country, city } = person;
			const names = { nickName: call.text('nickName'), headUrl: call.text('headImgUrl') };
			channels.add({ owner, sex, country, city, ...names });
			return success(call.fact);
		}),

		// What is left empty is emptied, but for what no channel can be without [inferred].
		updateChannel: scope.own(({ channel: { profile } }, call) => {
			const { nickName, headUrl, ...rest } = profileIn(call);
			Object.assign(profile, rest, nickName && { nickName }, headUrl && { headUrl });
			return success(call.fact);
		}),

		getChannelQrCode: scope.own(({ channel }, { fact }) =>
			success(fact, {
				qrUrl: `https://weixin.qq.com/f/${digest(channel.userName).slice(0, 22)}`,
			}),
		),

		loginChannelHelper: scope.online((person, call) => {
			const channel = channels.of(person.wcId);
			if (!channel || !helperCode.test(call.text('url'))) return failure('登录视频号助手失败');
			const { userName, profile } = channel;
			return success(call.fact, {
				sessionId: randomBytes(63).toString('base64'),
				acctStatus: 1,
				finderList: [
					{
						finderUsername: userName,
						nickname: profile.nickName,
						headImgUrl: profile.headUrl,
						coverImgUrl: '',
						spamFlag: 0,
						acctType: 1,
						authIconType: 0,
						ownerWxUin: registrationOf(world.people, person).uin,
						adminNickname: person.nickName,
						categoryFlag: '0',
						uniqId: `sph${digest(userName).slice(0, 11)}`,
						isMasterFinder: true,
					},
				],
			});
		}),
	};
}

const profileIn = (call: Call) => ({
	nickName: call.text('nickName'),
	headUrl: call.text('headImgUrl'),
	signature: call.text('signature'),
	country: call.text('country'),
	province: call.text('province'),
	city: call.text('city'),
	sex: call.integer('sex') ?? 0,
});
