/** Calls of the manuals that the node does not make, by their row in test/facts, and why. */
export const CALLS_LEFT_OUT: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[
			[
				'getLabelContacts',
				'gone from the manual of today; Get of Contact tells the labels of somebody',
			],
			['getSelf', 'gone from the manual of today; the login tells who the account is'],
			['sendAppLegacy', '/sendApplet has taken its place'],
			['sendImageLegacy', '/sendImage2 has taken its place, which tells the IDs'],
			['initChatRoom', '/initAddressList has taken its place'],
			['getChatRooms', '/getAddressList has taken its place'],
			['wxAccountLogin', '/loginByAccountAndPassword has taken its place'],
			['logoutLegacy', 'it fails for who is offline; its own page advises /member/offline'],
			['snsSendVideoLegacy', '/asynSnsSendVideo has taken its place'],
			['initOpenImContacts', 'gone from the manual of today, with what it loaded'],
			['listOpenImContactsLegacy', '/getImAddressList has taken its place'],
			['createOpenImGroup', 'gone from the manual of today'],
			['listLoggedInWcIds', '/queryLoginWx has taken its place'],
			['memberLogout', 'gone from the manual of today; it ends all logins and voids the token'],
			['downloadVideoLegacy', '/asynGetMsgVideo has taken its place'],
			['loginWith62Data', 'gone from the manual in 2020'],
			['requestSmsCode', 'gone from the manual in 2020'],
			['confirmSmsCode', 'gone from the manual in 2020'],
			['initializeFriends', '/initAddressList has taken its place'],
			['getFriends', '/getAddressList has taken its place'],
			['getAllContact', 'gone from the manual in 2020'],
			['getContactFromServer', 'gone from the manual in 2020'],
			['delGroupContact', '/quitChatRoom has taken its place'],
			['decodeUrl', '/acceptUrl has taken its place'],
			['forwardMomentVisibility', '/forwardSns has taken its place'],
			['forwardMomentHidden', '/forwardSns has taken its place'],
		].map(([id, why]) => [`wkteam ${id}`, `legacy: ${why}`] as const),
	),
	'wkteam simpleIPadLoginInfo': 'clients only: it is in no manual, and nobody prints an answer',
};

/** Parameters of calls that the node makes and never fills in, and why. */
export const PARAMETERS_LEFT_OUT: Readonly<Record<string, string>> = {
	'open listDevices.deviceId': 'one device by its ID is what Get of Device is for',
	'wkteam secondLogin.type':
		'the page of today has none; in the form of 2020 it may be missing and could only be 2',
};
