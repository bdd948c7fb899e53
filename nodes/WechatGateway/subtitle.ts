/** Operations whose names are other words than what workflows store; the catalogue has them all. */
const OTHER_NAMES = {
	'account.login': 'Get Vendor Account',
	'account.getBills': 'Get Many Bills',
	'account.resetPassword': 'Change Password',
	'account.resetAuthorization': 'Replace Token',
	'callback.addRoomFilter': 'Add Group Filter',
	'callback.removeRoomFilter': 'Remove Group Filter',
	'callback.getRoomFilters': 'Get Group Filters',
	'channel.loginHelper': 'Log In to Helper',
	'channel.commentVideo': 'Comment on Video',
	'contact.accept': 'Accept Friend Request',
	'contact.add': 'Send Friend Request',
	'contact.init': 'Load Address Book',
	'contact.getOpenIm': 'Get WeCom Contact',
	'contact.getManyOpenIm': 'Get Many WeCom Contacts',
	'group.approveJoin': 'Approve Join Request',
	'group.setTodo': 'Set Task',
	'group.setMiniProgramTodo': 'Set Mini Program Task',
	'login.loginAgain': 'Log In Again',
	'login.logout': 'Log Out',
	'login.loginWithPassword': 'Log In with Password',
	'media.downloadCdn': 'Download from CDN',
	'media.uploadCdnImage': 'Upload Image to CDN',
	'media.uploadCdnVideo': 'Upload Video to CDN',
	'message.sendAndWait': 'Send and Wait for Response',
	'message.sendFileBase64': 'Send File From Base64',
};

/** JavaScript that makes "Get QR Code" of getQrCode. */
const WORDS = [
	'replace(/([a-z])([A-Z])/g, "$1 $2")',
	'replace(/^./, (first) => first.toUpperCase())',
	'replace(/\\b(Qr|Id|Xml|Url)\\b/g, (word) => word.toUpperCase())',
	'replace(/ (And|As|By|For|In|On|To|With)\\b/g, (word) => word.toLowerCase())',
].join('.');

/**
 * Resource and operation on the canvas, by the names that the form has for them. n8n knows only what the
 * workflow stores, and reads the catalogue no more once the package is built.
 */
export const subtitle = `={{ $parameter.resource.${WORDS} + ": " + (${JSON.stringify(OTHER_NAMES)}[$parameter.resource + "." + $parameter.operation] || $parameter.operation.${WORDS}) }}`;
