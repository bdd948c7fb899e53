import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './cache/browser.mjs';
import { ensureN8n } from './cache/n8n.mjs';
import { ensurePeer } from './cache/peer.mjs';
import { ensureServers } from './cache/servers.mjs';

const entries = {
	n8n: ensureN8n,
	browser: ensureBrowser,
	peer: ensurePeer,
	servers: ensureServers,
};

const { positionals } = parseArgs({ allowPositionals: true });
const ensure = entries[positionals[0]];
if (!ensure) {
	process.stderr.write(`usage: node scripts/cache.mjs ${Object.keys(entries).join('|')}\n`);
	process.exitCode = 2;
} else {
	try {
		process.stdout.write(`${JSON.stringify(await ensure())}\n`);
	} catch (error) {
		process.stderr.write(`\n${error.message}\n`);
		process.exitCode = 1;
	}
}
