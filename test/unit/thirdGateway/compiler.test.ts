import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../../..');
const NAMES = path.join(ROOT, 'gateway/dialects/names.ts');

/** The package as it would be with another name among the gateways, and nothing else done. */
function withAnotherGateway(): ts.Program {
	const config = ts.getParsedCommandLineOfConfigFile(
		path.join(ROOT, 'tsconfig.build.json'),
		{ noEmit: true },
		{ ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
	);
	if (!config) throw new Error('There is no tsconfig.build.json');
	const host = ts.createCompilerHost(config.options);
	const getSourceFile = host.getSourceFile.bind(host);
	host.getSourceFile = (name, target, ...rest) =>
		path.resolve(name) === NAMES
			? ts.createSourceFile(name, named(ts.sys.readFile(NAMES) ?? ''), target)
			: getSourceFile(name, target, ...rest);
	return ts.createProgram(config.fileNames, config.options, host);
}

const named = (text: string) => text.replace("['open', 'wkteam']", "['open', 'wkteam', 'harbor']");

test('the compiler lists all that a new gateway has to say, and the rest of the code does not ask', () => {
	const complaints = ts.getPreEmitDiagnostics(withAnotherGateway());
	const places = new Set(
		complaints.map(({ file }) => path.relative(ROOT, file?.fileName ?? '').replaceAll('\\', '/')),
	);
	expect([...places].sort()).toEqual([
		'gateway/callback/pushWays.ts',
		'gateway/catalogue/account/index.ts',
		'gateway/catalogue/account/vendor.ts',
		'gateway/catalogue/callback/filters.ts',
		'gateway/catalogue/callback/url.ts',
		'gateway/catalogue/channel/own.ts',
		'gateway/catalogue/channel/privately.ts',
		'gateway/catalogue/channel/publishing.ts',
		'gateway/catalogue/channel/reading.ts',
		'gateway/catalogue/channel/videos.ts',
		'gateway/catalogue/contact/becoming.ts',
		'gateway/catalogue/contact/changing.ts',
		'gateway/catalogue/contact/own.ts',
		'gateway/catalogue/contact/reading.ts',
		'gateway/catalogue/device.ts',
		'gateway/catalogue/favorite.ts',
		'gateway/catalogue/group/joining.ts',
		'gateway/catalogue/group/managing.ts',
		'gateway/catalogue/group/members.ts',
		'gateway/catalogue/group/tasks.ts',
		'gateway/catalogue/label.ts',
		'gateway/catalogue/login/confirming.ts',
		'gateway/catalogue/login/onPage.ts',
		'gateway/catalogue/login/qrCode.ts',
		'gateway/catalogue/login/withoutQrCode.ts',
		'gateway/catalogue/media/index.ts',
		'gateway/catalogue/media/uploads.ts',
		'gateway/catalogue/message/asking.ts',
		'gateway/catalogue/message/cards.ts',
		'gateway/catalogue/message/files.ts',
		'gateway/catalogue/message/forwarding.ts',
		'gateway/catalogue/message/recalling.ts',
		'gateway/catalogue/message/texts.ts',
		'gateway/catalogue/moment/changing.ts',
		'gateway/catalogue/moment/posting.ts',
		'gateway/catalogue/moment/reading.ts',
		'gateway/catalogue/subjects.ts',
		'gateway/dialects/index.ts',
		'gateway/login/proxyLines.ts',
		'gateway/status/ways.ts',
		'nodes/WechatGateway/getProxyLines.ts',
		'nodes/WechatGateway/loginPage/chinese.ts',
		'nodes/WechatGateway/loginPage/english.ts',
		'nodes/WechatGateway/pickers/index.ts',
	]);
}, 120_000);
