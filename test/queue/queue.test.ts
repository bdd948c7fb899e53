import { clusterForAll } from './support/clusterForAll';
import { databaseRestartSuite } from './suites/databaseRestart';
import { friendTurnsSuite } from './suites/friendTurns';
import { loginSuite } from './suites/login';
import { outboxSuite } from './suites/outbox';
import { pagesSuite } from './suites/pages';
import { qrCodesSuite } from './suites/qrCodes';
import { staticDataSuite } from './suites/staticData';
import { stopSuite } from './suites/stop';

const world = clusterForAll('queue');

describe('the package in n8n’s queue mode', () => {
	describe('a login', () => loginSuite(world));
	describe('static data', () => staticDataSuite(world));
	describe('QR codes', () => qrCodesSuite(world));
	describe('Stop', () => stopSuite(world));
	describe('login pages', () => pagesSuite(world));
	describe('turns of friend requests', () => friendTurnsSuite(world));
	describe('the outbox', () => outboxSuite(world));
	describe('a restart of the database', () => databaseRestartSuite(world));
});
