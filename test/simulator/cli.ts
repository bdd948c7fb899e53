import { parseArgs } from 'node:util';
import { GatewaySimulator } from './index';

const help = `Usage: npm run simulator -- [--port 7000] [--host 127.0.0.1] [--lenient]

Simulates both WeChat gateways, with a phone page to scan and confirm on. Ends with Ctrl-C.
--lenient takes what clients of the field send and the manuals do not allow.`;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '7000' },
			host: { type: 'string', default: '127.0.0.1' },
			lenient: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(help);
		return;
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`);
	}

	const simulator = await GatewaySimulator.start({
		port,
		host: values.host,
		clock: 'real',
		lenient: values.lenient,
		logger: (line) => console.log(`${new Date().toLocaleTimeString('en-GB')}  ${line}`),
	});
	simulator.addDevice('my-wechat');
	const { open, wkteam } = simulator.vendors;
	console.log(`WeChat gateway simulator

  Base URL    ${simulator.baseUrl}  (both gateways)
  Phone page  ${simulator.phoneUrl}

  open        user ${open.username}, password ${open.password}, token ${open.token}
              device my-wechat is created
  wkteam      user ${wkteam.username}, password ${wkteam.password}, token ${wkteam.token}

Everything here is made up and ends with the process. Ctrl-C ends it.
`);
	process.once('SIGINT', () => void simulator.stop());
	process.once('SIGTERM', () => void simulator.stop());
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
