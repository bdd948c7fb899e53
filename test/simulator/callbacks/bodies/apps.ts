import { hex, newMsgId64 } from '../ids';
import { appMessage, elements } from './appMessage';
import type { Circumstances, Compose, Quoted } from './body';
import { cdata } from './xml';

const oneMinute = 60;

export const link: Compose = (about) => {
	const title = about.text ?? '本周新品';
	const description = '点击查看详情';
	const url = 'https://example.com/news?id=1&from=wechat';
	const thumbUrl = 'https://example.com/news.jpg';
	return {
		...appMessage(about, { title, description, type: 5, url, thumbUrl }),
		unpacked: { title, des: description, url, thumbUrl },
		notice: `[链接]${title}`,
	};
};

const fileNameOf = ({ text = '报价单.txt' }: Circumstances) => text;

const fileOf = (about: Circumstances, type: number) => {
	const title = fileNameOf(about);
	const key = hex(32);
	const address = `304e02010004473045${hex(142)}`;
	return appMessage(about, {
		title,
		type,
		attachment: {
			totallen: 6,
			attachid: `@cdn_${address}_${key}_1`,
			fileext: /\.([^.]+)$/.exec(title)?.[1] ?? '',
			cdnattachurl: address,
			aeskey: key,
			encryver: 1,
		},
		md5: hex(32),
	});
};

/** In the shape of the request sample of 下载文件. */
export const file: Compose = (about) => ({
	...fileOf(about, 6),
	notice: `[文件]${fileNameOf(about)}`,
	media: { kind: 'file', fileName: fileNameOf(about) },
});

/** 74 is WeChat's type while the sender still uploads [inferred]. */
export const fileStarted: Compose = (about) => fileOf(about, 74);

/** [inferred] from WeChat's own messages. */
export const miniProgram: Compose = (about) =>
	appMessage(about, {
		title: about.text ?? '今日特惠',
		type: about.code.xmlType ?? 33,
		url: 'https://mp.weixin.qq.com/mp/waerrpage?appid=wx0000000000000001&type=upgrade',
		source: { userName: 'gh_000000000001@app', displayName: '示例小程序' },
		extra: `\t\t<weappinfo>\n${elements(
			{
				username: 'gh_000000000001@app',
				appid: 'wx0000000000000001',
				type: 2,
				version: 12,
				weappiconurl: 'https://example.com/icon.png',
				pagepath: 'pages/index/index.html?id=1&from=share',
			},
			3,
		)}\t\t</weappinfo>\n`,
	});

/** A text that the account sent. */
const anyQuoted = ({ owner, quotedText, timestamp }: Circumstances): Quoted => ({
	newMsgId: newMsgId64().toString(),
	from: owner.wcId,
	nickName: owner.nickName,
	type: 1,
	content: quotedText ?? '明天上午十点可以吗？',
	timestamp: timestamp - oneMinute,
});

/**
 * In the shape of the capture of 2025. In a group, as all public samples have it, the group stands in the
 * place of who wrote, and that person in the place of the chat.
 */
export const quote: Compose = (about) => {
	const title = about.text ?? '好的';
	const { chatId, group, quoted = anyQuoted(about) } = about;
	const [fromusr, chatusr] = group ? [group, quoted.from] : [quoted.from, chatId];
	return {
		...appMessage(about, {
			title,
			type: 57,
			extra: `\t\t<refermsg>\n${elements(
				{
					type: quoted.type,
					svrid: quoted.newMsgId,
					fromusr,
					chatusr,
					displayname: quoted.nickName,
					content: quoted.content,
					msgsource: '<msgsource>\n\t<bizflag>0</bizflag>\n</msgsource>\n',
					createtime: quoted.timestamp,
				},
				3,
			)}\t\t</refermsg>\n`,
		}),
		unpacked: { title },
	};
};

/** [inferred] from WeChat's own messages. */
export const transfer: Compose = (about) =>
	appMessage(about, {
		title: '微信转账',
		description: '收到转账0.10元。如需收钱，请点此升级至最新版本',
		type: 2000,
		extra: `\t\t<wcpayinfo>\n\t\t\t<paysubtype>1</paysubtype>\n\t\t\t<feedesc>${cdata('￥0.10')}</feedesc>\n\t\t\t<transcationid>${cdata('100005')}</transcationid>\n\t\t\t<transferid>${cdata('100005000001')}</transferid>\n\t\t\t<invalidtime>${cdata(String(about.timestamp + 86_400))}</invalidtime>\n\t\t\t<pay_memo>${cdata(about.text ?? '')}</pay_memo>\n\t\t\t<receiver_username>${cdata(about.owner.wcId)}</receiver_username>\n\t\t\t<payer_username>${cdata(about.sender.wcId)}</payer_username>\n\t\t</wcpayinfo>\n`,
	});

/** A record of two messages [inferred]. */
export const chatRecord: Compose = (about) => {
	const item = (name: string, words: string) =>
		`<dataitem datatype="1"><sourcename>${name}</sourcename><datadesc>${words}</datadesc></dataitem>`;
	const record = `<recordinfo><title>群聊的聊天记录</title><datalist count="2">${item('Bob', '到了吗')}${item('Carol', '到了')}</datalist></recordinfo>`;
	return appMessage(about, {
		title: about.text ?? '群聊的聊天记录',
		description: 'Bob: 到了吗\nCarol: 到了',
		type: 19,
		extra: `\t\t<recorditem>${cdata(record)}</recorditem>\n`,
	});
};

/** [inferred] from WeChat's own messages. */
export const music: Compose = (about) =>
	appMessage(about, {
		title: about.text ?? '晴天',
		description: '周杰伦',
		type: 3,
		url: 'https://example.com/song?id=1',
		thumbUrl: 'https://example.com/song.jpg',
	});

/** [inferred] from WeChat's own messages. */
export const channelVideo: Compose = (about) =>
	appMessage(about, {
		title: '当前版本不支持展示该内容，请升级至最新版本。',
		type: 51,
		extra: `\t\t<finderFeed>\n${elements(
			{
				objectId: newMsgId64().toString(),
				feedType: 4,
				nickname: '示例视频号',
				username: 'v2_000000000001@finder',
				desc: about.text ?? '一分钟看懂',
				mediaCount: 1,
			},
			3,
		)}\t\t</finderFeed>\n`,
	});

/** [inferred] A link whose address joins the group. */
export const groupInvite: Compose = (about) => {
	const title = '邀请你加入群聊';
	const description = `"${about.sender.nickName}"邀请你加入群聊${about.text ?? '产品体验群'}，进入可查看详情。`;
	const url = `https://support.weixin.qq.com/cgi-bin/mmsupport-bin/addchatroombyinvite?ticket=${hex(32)}`;
	return {
		...appMessage(about, { title, description, type: 5, url }),
		unpacked: { title, des: description, url },
	};
};

/** An article of an official account [inferred]. */
export const article: Compose = (about) => {
	const title = about.text ?? '本周要闻';
	const url = 'http://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1&sn=0';
	return {
		...appMessage(about, { title, description: '三分钟读完', type: 5, url }),
		unpacked: { title, des: '三分钟读完', url },
		notice: title,
	};
};
