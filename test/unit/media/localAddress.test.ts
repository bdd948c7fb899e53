import { isLocal } from '../../../gateway/media/localAddress';

describe('An address', () => {
	it.each([
		'http://localhost:5678/rest',
		'http://127.0.0.1',
		'http://10.0.0.1',
		'http://172.16.0.1',
		'http://172.31.255.1',
		'http://192.168.1.1',
		'http://169.254.1.1',
		'http://[::1]:5678',
		'http://[fd00::1]',
		'http://[fe80::1]',
		'http://n8n:5678',
		'http://n8n.local',
	])('%s leads nowhere from outside', (address) => {
		expect(isLocal(address)).toBe(true);
	});

	it.each([
		'https://n8n.example.com',
		'http://172.32.0.1',
		'http://8.8.8.8',
		'http://[2001:db8::1]',
		'https://locals.example.com',
		'https://100.example.com',
	])('%s may be reached', (address) => {
		expect(isLocal(address)).toBe(false);
	});
});
