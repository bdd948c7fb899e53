import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Faults } from './faults';
import { openApi } from './openApi';
import type { OpenGateway } from './open/gateway';
import { openResources } from './open/resources';
import { phoneApi } from './phone/api';
import { phonePages } from './phone/pages';
import { phonePage } from './phone/page';
import { media, pictures } from './pictures';
import { Dispatcher } from './protocol/dispatch';
import { springError, type RefusalForm } from './protocol/refusals';
import type { World } from './state/loginAttempt';
import type { Messaging } from './state/messaging';
import type { Phone } from './state/phone';
import type { OpenVendor, WkteamVendor } from './state/vendors';
import { VendorApi } from './vendorApi';
import type { WkteamGateway } from './wkteam/gateway';
import { wkteamResources } from './wkteam/resources';

/** Everything that is served behind one address. */
export interface Served {
	pathPrefix: string;
	world: World;
	vendors: { open: OpenVendor; wkteam: WkteamVendor };
	gateways: { open: OpenGateway; wkteam: WkteamGateway };
	phone: Phone;
	messaging: Messaging;
	faults: Faults;
	lenient: boolean;
	refusal: () => RefusalForm;
	log?: (line: string) => void;
}

export interface RunningServer {
	/** `http://host:port`. */
	readonly origin: string;
	serve(served: Served): void;
	/** Cuts the calls that are being held. */
	hangUp(endpoint?: string): void;
	stop(): Promise<void>;
}

/** Listens at once, so that the address is known, and serves when told what. */
export async function startServer(host: string, port: number): Promise<RunningServer> {
	const app = express().disable('x-powered-by');
	const server = createServer(app);
	// A client that keeps connections must not meet one that is just being closed.
	server.keepAliveTimeout = 120_000;
	await listen(server, host, port);
	let vendorApi: VendorApi | undefined;
	return {
		origin: originOf(server, host),
		serve: (served) => {
			vendorApi = mount(app, served);
		},
		hangUp: (endpoint) => vendorApi?.hangUp(endpoint),
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function mount(app: Express, served: Served): VendorApi {
	const { world, vendors, gateways, phone, messaging, faults, lenient, pathPrefix, log } = served;
	const dispatcher = new Dispatcher(
		{
			open: openResources(gateways.open, vendors.open, messaging),
			wkteam: wkteamResources(gateways.wkteam, vendors.wkteam, messaging, lenient),
		},
		{
			token: (gateway) => vendors[gateway].token,
			lenient,
			refusal: served.refusal,
			now: () => world.clock.now(),
			tokenRefused: (gateway) => world.journal.tell({ type: 'tokenRefused', gateway, loginId: '' }),
		},
	);
	const vendorApi = new VendorApi({
		dispatcher,
		journal: world.journal,
		faults,
		pathPrefix,
		meter: (fields, bytes) => gateways.wkteam.meter(fields, bytes),
		log,
	});

	app.use(pictures(phone, world.clock, faults));
	app.use(media(messaging.files, world.clock, faults));
	app.use('/phone/api', phoneApi(phone, messaging, world));
	app.get('/phone', (_request, response) => {
		response.type('html').send(phonePage);
	});
	app.use('/phone', phonePages(messaging, world));
	app.use('/openapi', openApi(world.origin + pathPrefix));
	app.use(express.raw({ type: () => true, limit: '30mb' }));
	app.use((request, response) => vendorApi.serve(request, response));
	app.use(onError(world, log));
	return vendorApi;
}

/** Express takes it for an error handler by its four parameters. */
const onError =
	({ clock }: World, log: Served['log']): ErrorRequestHandler =>
	(error: Error & { status?: number }, request, response, next) => {
		if (response.headersSent) return next(error);
		// A path with a broken percent code.
		const code = error instanceof URIError ? 400 : (error.status ?? 500);
		if (code >= 500) log?.(`The simulator failed: ${error.stack}`);
		const { status, body } = springError(code, request.path, clock.now());
		response.status(status).json(body);
	};

function listen(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

function originOf(server: Server, host: string): string {
	const { port, family } = server.address() as AddressInfo;
	if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
	return family === 'IPv6' && host.includes(':')
		? `http://[${host}]:${port}`
		: `http://${host}:${port}`;
}
