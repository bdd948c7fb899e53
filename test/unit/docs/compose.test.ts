import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import packageJson from '../../../package.json';
import { isThere, read } from './support/pages';

const FOLDER = 'examples/queue-mode';

const text = z.string().min(1);
const duration = z.string().regex(/^\d+(ms|s|m|h)$/);
// As the specification has it: a number or a switch without quotes is not always what it looks like.
const environment = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string());

/** What of the Compose Specification is used here; anything else is a slip. */
const service = z
	.object({
		image: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?:\d[\w.-]*$/, 'an image and its version'),
		build: text.optional(),
		command: z.array(text).optional(),
		restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
		depends_on: z
			.record(
				text,
				z.object({ condition: z.enum(['service_started', 'service_healthy']) }).strict(),
			)
			.optional(),
		environment: environment.optional(),
		ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
		volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+(:ro)?$/)).optional(),
		healthcheck: z
			.object({
				test: z.tuple([z.literal('CMD')]).rest(text),
				interval: duration,
				timeout: duration,
				retries: z.number().int().positive(),
				start_period: duration.optional(),
			})
			.strict()
			.optional(),
		stop_grace_period: duration.optional(),
	})
	.strict();

const compose = z
	.object({
		name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
		services: z.record(service),
		volumes: z.record(z.object({}).strict()),
	})
	.catchall(z.unknown())
	.refine((file) =>
		Object.keys(file).every(
			(key) => key in { name: 1, services: 1, volumes: 1 } || /^x-/.test(key),
		),
	);

describe('The compose file of the queue mode', () => {
	const file = compose.parse(parse(read(`${FOLDER}/compose.yaml`), { merge: true }));
	const services = Object.entries(file.services);
	const n8n = services.filter(([, { build }]) => build !== undefined);

	it('has the processes of a cluster', () => {
		expect(n8n.map(([name, { command }]) => [name, command?.[0] ?? 'start'])).toEqual([
			['main', 'start'],
			['worker-1', 'worker'],
			['worker-2', 'worker'],
			['webhook-1', 'webhook'],
			['webhook-2', 'webhook'],
		]);
	});

	it('gives all of them one image and the same settings', () => {
		const [first] = n8n;
		for (const [, { image, build, environment: settings }] of n8n) {
			expect({ image, build, settings }).toEqual({
				image: first?.[1].image,
				build: first?.[1].build,
				settings: first?.[1].environment,
			});
		}
	});

	it('waits only for what is there and says when it is healthy', () => {
		for (const [, { depends_on: needed = {} }] of services) {
			for (const [name, { condition }] of Object.entries(needed)) {
				expect(Object.keys(file.services)).toContain(name);
				if (condition === 'service_healthy') {
					expect([name, file.services[name]?.healthcheck]).toEqual([name, expect.anything()]);
				}
			}
		}
	});

	it('mounts files that exist and volumes that are declared', () => {
		const sources = services.flatMap(([, { volumes = [] }]) =>
			volumes.map((volume) => volume.split(':')[0] ?? ''),
		);
		for (const source of sources) {
			const isFile = source.startsWith('.');
			expect(isFile ? isThere(path.join(FOLDER, source)) : source in file.volumes).toBe(true);
		}
	});

	it('sends the proxy’s requests to processes that take them', () => {
		const targets = [...read(`${FOLDER}/nginx.conf`).matchAll(/^\tserver ([\w-]+):5678;$/gm)];
		expect(targets.map(([, name]) => name)).toEqual(['main', 'webhook-1', 'webhook-2']);
	});

	it('takes every secret from outside', () => {
		const secrets = services.flatMap(([, { environment: settings = {} }]) =>
			Object.entries(settings).filter(([name]) => /PASSWORD|KEY/.test(name)),
		);
		expect(secrets.filter(([, value]) => !/^\$\{\w+:\?[^}]+\}$/.test(value))).toEqual([]);
		expect(secrets.length).toBeGreaterThan(0);
	});

	it('builds the image from the n8n that is tested, with this version of the package', () => {
		const dockerfile = read(`${FOLDER}/Dockerfile`);
		const { version } = packageJson;
		expect(dockerfile).toContain(`${packageJson.name}@${version}`);
		expect(dockerfile).toContain(`FROM n8nio/n8n:${packageJson.devDependencies['n8n-core']}`);
	});
});
