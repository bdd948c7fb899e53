import { hex } from '../ids';
import type { Compose } from './body';
import { cdata } from './xml';

const page = 'https://wxapp.tenpay.com/mmpayhb/wxhb_personalreceive';
const icon = 'https://wx.gtimg.com/hongbao/1800/hb.png';
const oneDay = 86_400;

/** In the shape of the samples 私聊红包消息 and 群聊红包消息 of 2020. */
export const redPacket: Compose = ({ sender, timestamp, text = '恭喜发财，大吉大利' }) => {
	const sendId = `1000039901202006057${timestamp}12`;
	const query = `msgtype=1&channelid=1&sendid=${sendId}`;
	const sign = hex(128);
	const url = `${page}?showwxpaytitle=1&${query}&ver=6&sign=${sign}`;
	const nativeUrl = `wxpay://c2cbizmessagehandler/hongbao/receivehongbao?${query}&sendusername=${sender.wcId}&ver=6&sign=${sign}`;
	const lines = (depth: number, values: Record<string, string>) =>
		Object.entries(values)
			.map(([name, value]) => `${'\t'.repeat(depth)}<${name}>${cdata(value)}</${name}>\n`)
			.join('');
	const content = [
		'<msg>\n\t<appmsg appid="" sdkver="">\n',
		lines(2, {
			des: '我给你发了一个红包，赶紧去拆!',
			url,
			type: '2001',
			title: '微信红包',
			thumburl: icon,
		}),
		'\t\t<wcpayinfo>\n',
		lines(3, {
			templateid: hex(32),
			url,
			iconurl: icon,
			receivertitle: text,
			sendertitle: text,
			scenetext: '微信红包',
			senderdes: '查看红包',
			receiverdes: '领取红包',
			nativeurl: nativeUrl,
			sceneid: '1002',
			innertype: '0',
			paymsgid: sendId,
		}),
		'\t\t\t<scenetext>微信红包</scenetext>\n',
		lines(3, {
			locallogoicon: 'c2c_hongbao_icon_cn',
			invalidtime: String(timestamp + oneDay),
		}),
		'\t\t\t<broaden />\n\t\t</wcpayinfo>\n\t</appmsg>\n',
		`\t<fromusername>${cdata(sender.wcId)}</fromusername>\n</msg>\n`,
	].join('');
	return { content, isMedia: true };
};
