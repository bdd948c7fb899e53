// Runs before any import of a test file: n8n-core reads these settings when it is first used.
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// Otherwise n8n would read or write the developer's own ~/.n8n.
process.env.N8N_USER_FOLDER = join(tmpdir(), `wechat-gateway-jest-${process.env.JEST_WORKER_ID}`);
process.env.N8N_ENCRYPTION_KEY = 'only-for-tests-only-for-tests-00';
process.env.N8N_LOG_LEVEL ??= 'silent';

// n8n's HTTP layer honours proxies for 127.0.0.1 as well.
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']) {
	delete process.env[name];
	delete process.env[name.toLowerCase()];
}
