import { bufId, hex } from '../ids';
import type { Compose } from './body';
import { attributes } from './xml';

/** The resource key of WeChat's CDN, as long as the shorter ones of the samples. */
const cdnKey = () => `304e02010004473045${hex(142)}`;

/** A JPEG's first bytes in base64, as the sample of an image has it for its thumbnail. */
const thumbnail = '/9j/4AAQSkZJRgABAQAASABIAAD/';

const prolog = '<?xml version="1.0"?>\n';

export const image: Compose = ({ hd }) => {
	const key = hex(32);
	const file = cdnKey();
	const values = {
		aeskey: key,
		encryver: 1,
		cdnthumbaeskey: key,
		cdnthumburl: file,
		cdnthumblength: 3594,
		cdnthumbheight: 96,
		cdnthumbwidth: 120,
		cdnmidheight: 0,
		cdnmidwidth: 0,
		cdnhdheight: 0,
		cdnhdwidth: 0,
		cdnmidimgurl: file,
		length: 6504,
		...(hd && { cdnbigimgurl: file, hdlength: 12_872 }),
		md5: hex(32),
	};
	return {
		content: `${prolog}<msg>\n\t<img${attributes(values)} />\n</msg>\n`,
		isMedia: true,
		unpacked: { img: thumbnail },
		media: { kind: 'image', hd },
	};
};

export const video: Compose = ({ sender }) => {
	const key = hex(32);
	const file = cdnKey();
	const values = {
		aeskey: key,
		cdnthumbaeskey: key,
		cdnvideourl: file,
		cdnthumburl: file,
		length: 1_305_852,
		playlength: 10,
		cdnthumblength: 28_203,
		cdnthumbwidth: 304,
		cdnthumbheight: 540,
		fromusername: sender.wcId,
		md5: hex(32),
		newmd5: hex(32),
		isad: 0,
	};
	return {
		content: `${prolog}<msg>\n\t<videomsg${attributes(values)} />\n</msg>\n`,
		isMedia: true,
		media: { kind: 'video' },
	};
};

export const voice: Compose = ({ sender, format }) => {
	const length = 2446;
	const voiceLength = 1955;
	const buffer = bufId();
	const values = {
		endflag: 1,
		length,
		voicelength: voiceLength,
		clientmsgid: hex(56),
		fromusername: sender.wcId,
		downcount: 0,
		cancelflag: 0,
		voiceformat: 4,
		forwardflag: 0,
		bufid: buffer,
	};
	return {
		content: `<msg><voicemsg${attributes(values)} /></msg>`,
		isMedia: true,
		// open's manual has neither: it sends the reader to the XML (下载语音).
		fields: format === 'open' ? {} : { length, voiceLength },
		unpacked: { bufId: buffer },
		media: { kind: 'voice', length, bufId: buffer },
	};
};

/** In the shape of the request sample of 下载消息中的动图. */
export const emoji: Compose = ({ sender, chatId }) => {
	const md5 = hex(32);
	const length = 119_971;
	const address = (name: string) => `http://emoji.qpic.cn/wx_emoji/${name}/`;
	const values = {
		fromusername: sender.wcId,
		tousername: chatId,
		type: 1,
		idbuffer: 'media:0_0',
		md5,
		len: length,
		productid: '',
		androidmd5: md5,
		androidlen: length,
		s60v3md5: md5,
		s60v3len: length,
		s60v5md5: md5,
		s60v5len: length,
		cdnurl: address(hex(40)),
		designerid: '',
		thumburl: '',
		encrypturl: address(hex(40)),
		aeskey: hex(32),
		externurl: address(hex(40)),
		externmd5: hex(32),
		width: 170,
		height: 180,
		tpurl: '',
		tpauthkey: '',
		attachedtext: '',
		attachedtextcolor: '',
		lensid: '',
	};
	return {
		content: `<msg><emoji${attributes(values)}></emoji></msg>`,
		isMedia: true,
		unpacked: { md5, length },
		media: { kind: 'emoji' },
	};
};

/** [inferred] WeChat's own XML; no manual shows it. */
export const location: Compose = ({ text = '广州塔', sender }) => {
	const values = {
		x: '23.106574',
		y: '113.324587',
		scale: 16,
		label: '广东省广州市海珠区阅江西路222号',
		maptype: 'roadmap',
		poiname: text,
		poiid: 'qqmap_8391498265387294721',
		fromusername: sender.wcId,
	};
	return {
		content: `${prolog}<msg>\n\t<location${attributes(values)} />\n</msg>\n`,
		isMedia: true,
	};
};
