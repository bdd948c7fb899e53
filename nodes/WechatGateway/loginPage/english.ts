import type { GatewayName } from '../../../gateway';

/** All that the page says. `{…}` is filled in by who uses the text. */
const gateways: Record<GatewayName, string> = {
	open: 'Community Assistant (open)',
	wkteam: 'E-Cloud Butler (wkteam)',
	wkteam2020: 'E-Cloud Butler (wkteam)',
};

export const english = {
	heading: 'Log in to WeChat',
	/** Name of this language, and what its link says to who hears the page. */
	languageName: 'English',
	languageLink: 'Show this page in English',
	steps: { scan: 'Scan', confirm: 'Confirm', done: 'Done' },
	status: {
		waiting: 'Waiting for you to scan the QR code',
		scanned: 'Scanned. Now confirm on your phone',
		codeNeeded: 'Your phone shows a code: type it in here',
		codesUsedUp: 'No more codes are taken for this QR code',
		verificationNeeded: 'WeChat wants to check that it is you',
		expired: 'This QR code has expired',
		refused:
			'The login did not go through. If nothing is chosen, the workflow goes on in 60 seconds',
		warned: 'WeChat warns of a risk. If nothing is chosen, the workflow goes on in 60 seconds',
		loggedIn: 'You are logged in',
		alreadyLoggedIn: 'This account is logged in already',
		ended: 'Ended without a login',
		gatewayUnreachable: 'The gateway does not answer. This page keeps trying',
		gatewayBusy: 'The gateway wants a rest. This page goes on by itself',
		stuck: 'This login cannot go on',
	},
	qrCode: {
		picture: 'QR code to scan with WeChat',
		missing: 'The picture of the QR code could not be fetched. Reload this page to try again.',
		samePhone:
			'Reading this on the phone that has WeChat? Open the link on another screen: WeChat must see the QR code through the camera.',
	},
	waiting: {
		title: 'Scan with WeChat',
		open: 'Open WeChat on your phone',
		scan: 'Tap + at the top, then Scan, and point the camera at the QR code',
		confirm: 'Confirm the login on your phone',
	},
	scanned: {
		title: 'Confirm on your phone',
		text: 'WeChat on your phone asks whether you want to log in. Confirm it there.',
	},
	codeNeeded: {
		title: 'Enter the code',
		label: 'Code that your phone shows',
		unusable: 'That is not a code: it has digits only.',
		tooSoon: 'Not sent yet. Wait {time}, look at your phone again, then send the code.',
		hint: 'If your phone says that the code is no longer valid, have it show a new one and type in that.',
	},
	codesUsedUp: {
		title: 'Five codes were sent',
		text: 'More are not taken for this QR code, so that nobody can guess one. If your phone asks for nothing but a tap, confirm there. Otherwise cancel the login on your phone, or wait some minutes until this QR code has expired: then you can get a new one here.',
	},
	verificationNeeded: {
		title: 'One more check by WeChat',
		text: 'Open the page below and do what it asks for. If it shows a QR code, scan that one with your phone. Then come back here.',
		link: 'Open the check',
		newTab: 'opens in a new tab',
		address: 'The gateway gave this address, which cannot be opened from here:',
	},
	expired: {
		title: 'The QR code is too old',
		text: 'A QR code is only good for a few minutes.',
	},
	refused: {
		title: 'Not logged in',
		text: 'The login was cancelled on the phone, or WeChat did not accept it.',
	},
	warned: {
		title: 'Do not scan again now',
		text: 'WeChat did not accept the login, and warns of a risk for the account.',
		advice:
			'Another QR code now could get the account blocked. Look into WeChat on the phone and follow what it says, leave the account in peace for a day, then ask whoever sent you this link.',
	},
	countdown: 'If you choose nothing, the workflow goes on without a login in {seconds} s.',
	loggedIn: {
		title: 'Done. You are logged in',
		text: 'The workflow goes on by itself. You can close this page.',
	},
	alreadyLoggedIn: {
		title: 'Nothing left to do',
		text: 'The account was logged in before, so no QR code is needed. You can close this page.',
	},
	ended: {
		title: 'Ended without a login',
		text: 'The workflow goes on without WeChat. You can close this page.',
	},
	gatewayUnreachable: {
		title: 'One moment',
		text: 'The gateway does not answer just now. You need not do anything: this page keeps trying, and the QR code stays as it is.',
	},
	gatewayBusy: {
		title: 'A short rest',
		text: 'The gateway was asked too often, so nothing is sent for a while, whatever is pressed. You need not do anything: this page goes on by itself.',
	},
	stuck: {
		title: 'Nothing you can mend',
		text: 'n8n cannot use the gateway. Please tell whoever sent you this link.',
	},
	goesOn: {
		status: 'The workflow goes on',
		title: 'The workflow goes on',
		text: 'This page has done its part. You can close it.',
	},
	linkUsed: {
		status: 'This link is of no more use',
		title: 'This link has been used, or its time is up',
		text: 'If you still want to log in, ask whoever sent it to you for a new one.',
	},
	n8nUnreachable: 'No connection to n8n. This page keeps trying',
	nextTry: 'Next try in {time}.',
	seconds: '{seconds} s',
	minutes: '{minutes} min',
	message: 'Message of the gateway:',
	askForNewLink: 'Ask whoever sent you this link for a new one.',
	withoutScript:
		'JavaScript is off, so this page does not notice what you do on your phone. Press the button when you have confirmed there.',
	buttons: {
		confirmed: 'I have confirmed',
		hold: 'My phone shows a code',
		noCode: 'My phone shows no code',
		code: 'Send the code',
		verified: 'I have done that',
		newQrCode: 'Get a new QR code',
		end: 'Go on without a login',
		tryAgain: 'Try again',
	},
	details: {
		title: 'About this login',
		account: 'Account',
		newAccount: 'A new account',
		gateway: 'Gateway',
		until: 'Link valid until',
		gateways,
		trust:
			'Whoever sent you this link can use the WeChat account that you log in with. Only scan if you trust them.',
	},
	rules: {
		title: 'Please note',
		scanOnce:
			'Scan in the province where the account is normally used, and do not ask for another QR code while scanning. Otherwise WeChat may restrict the account.',
		otherDevices:
			'Logging in here logs WeChat out on your computer and other devices. Your phone stays logged in.',
	},
};

export type Words = typeof english;
