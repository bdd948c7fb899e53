import type { Words } from './english';

/** 简体中文. */
export const chinese: Words = {
	heading: '登录微信',
	languageName: '简体中文',
	languageLink: '用简体中文显示本页',
	steps: { scan: '扫码', confirm: '确认', done: '完成' },
	status: {
		waiting: '请用微信扫描二维码',
		scanned: '已扫码，请在手机上确认登录',
		codeNeeded: '手机上显示了验证码，请在此输入',
		codesUsedUp: '此二维码不再接受验证码',
		verificationNeeded: '微信需要验证是您本人操作',
		expired: '二维码已过期',
		refused: '登录未成功；如无选择，工作流将在 60 秒后继续',
		warned: '微信提示账号存在风险；如无选择，工作流将在 60 秒后继续',
		loggedIn: '登录成功',
		alreadyLoggedIn: '该账号已处于登录状态',
		ended: '已结束，未登录',
		gatewayUnreachable: '网关暂无响应，本页会继续重试',
		gatewayBusy: '网关要求稍候，本页会自动继续',
		stuck: '登录无法继续',
	},
	qrCode: {
		picture: '微信登录二维码',
		missing: '二维码图片加载失败，请刷新本页重试。',
		samePhone: '正在用要登录的那部手机看本页？请换一块屏幕打开链接，微信需要用摄像头扫描二维码。',
	},
	waiting: {
		title: '用微信扫码登录',
		open: '打开手机上的微信',
		scan: '点右上角的“＋”，选“扫一扫”，对准二维码',
		confirm: '在手机上确认登录',
	},
	scanned: {
		title: '请在手机上确认',
		text: '手机微信正在询问是否登录，请在手机上点确认。',
	},
	codeNeeded: {
		title: '输入验证码',
		label: '手机上显示的验证码',
		unusable: '格式不正确：验证码只包含数字。',
		tooSoon: '尚未提交：请等待 {time}，再看一眼手机，然后提交验证码。',
		hint: '如果手机提示验证码已失效，请让手机重新显示一个，再输入新的验证码。',
	},
	codesUsedUp: {
		title: '已提交五次验证码',
		text: '为防止有人猜测，此二维码不再接受验证码。如果手机只要求点确认，请在手机上确认；否则请在手机上取消登录，或等几分钟让二维码过期，然后即可在此获取新的二维码。',
	},
	verificationNeeded: {
		title: '还需完成微信验证',
		text: '请打开下面的页面，按提示操作。如果页面显示二维码，请用手机微信扫描它，完成后再回到本页。',
		link: '打开微信验证页面',
		newTab: '在新标签页中打开',
		address: '网关给出了以下地址，无法在此直接打开：',
	},
	expired: {
		title: '二维码已失效',
		text: '二维码的有效期只有几分钟。',
	},
	refused: {
		title: '未能登录',
		text: '您在手机上取消了登录，或者微信没有接受这次登录。',
	},
	warned: {
		title: '请暂时不要再扫码',
		text: '微信没有接受这次登录，并提示账号存在风险。',
		advice:
			'现在重新取码可能导致账号被封。请打开手机微信，按其中的提示处理，让账号休息一天，再联系发送此链接的人。',
	},
	countdown: '如果不选择，{seconds} 秒后流程将在未登录的情况下继续。',
	loggedIn: {
		title: '登录成功',
		text: '流程会自动继续，您可以关闭本页了。',
	},
	alreadyLoggedIn: {
		title: '无需再操作',
		text: '该账号之前已登录，不用再扫码。您可以关闭本页了。',
	},
	ended: {
		title: '已结束，未登录',
		text: '流程将在不登录微信的情况下继续，您可以关闭本页了。',
	},
	gatewayUnreachable: {
		title: '请稍候',
		text: '网关暂时没有响应。您无需操作，本页会继续重试，二维码保持不变。',
	},
	gatewayBusy: {
		title: '稍等片刻',
		text: '对网关的请求过于频繁，因此暂时不再发送任何请求，点按钮也一样。您无需操作，本页会自动继续。',
	},
	stuck: {
		title: '需要对方处理',
		text: 'n8n 无法使用网关，请告知发送此链接的人。',
	},
	goesOn: {
		status: '流程正在继续',
		title: '流程正在继续',
		text: '本页的任务已完成，您可以关闭它了。',
	},
	linkUsed: {
		status: '此链接已失效',
		title: '此链接已被使用，或已超过有效期',
		text: '如果仍需登录，请联系发送链接的人，索取新的链接。',
	},
	n8nUnreachable: '无法连接 n8n，本页会继续重试',
	nextTry: '{time}后重试。',
	seconds: '{seconds} 秒',
	minutes: '{minutes} 分钟',
	message: '网关的提示：',
	askForNewLink: '请联系发送此链接的人，索取新的链接。',
	withoutScript:
		'JavaScript 已关闭，本页无法自动得知您在手机上的操作。在手机上确认后，请点下面的按钮。',
	buttons: {
		confirmed: '我已确认',
		hold: '手机显示了验证码',
		noCode: '手机没有显示验证码',
		code: '提交验证码',
		verified: '我已完成验证',
		newQrCode: '获取新的二维码',
		end: '不登录，继续流程',
		tryAgain: '重试',
	},
	details: {
		title: '本次登录',
		account: '账号',
		newAccount: '新账号',
		gateway: '网关',
		until: '链接有效期至',
		gateways: {
			open: '社群助手（open）',
			wkteam: 'E云管家（wkteam）',
			wkteam2020: 'E云管家（wkteam）',
		},
		trust: '发送此链接的人可以使用您登录的微信账号，请仅在信任对方时扫码。',
	},
	rules: {
		title: '注意事项',
		scanOnce: '请在账号常用的省份内扫码；扫码过程中切勿重新获取二维码，否则账号可能被风控。',
		otherDevices: '在此登录后，电脑等其他设备上的微信会退出，手机微信保持登录。',
	},
};
