import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { z } from 'zod';
import { until } from './until';

const PATH = '/cgi-bin/webhook/send';
const PICTURE_MAX_BYTES = 2 * 1024 * 1024;

const bytes = (max: number) =>
	z
		.string()
		.min(1, 'missing or empty')
		.refine((text) => Buffer.byteLength(text) <= max, `exceed max length ${max}`);

const link = z.string().regex(/^https?:\/\//, 'invalid url');

/** Limits as in WeCom's manual, page 群机器人配置说明 (document/path/91770). */
const SCHEMAS = {
	text: z.object({
		content: bytes(2048),
		mentioned_list: z.array(z.string()).optional(),
		mentioned_mobile_list: z.array(z.string()).optional(),
	}),
	markdown: z.object({ content: bytes(4096) }),
	image: z.object({ base64: z.string().min(1), md5: z.string().min(1) }),
	news: z.object({
		articles: z
			.array(
				z.object({
					title: bytes(128),
					description: bytes(512).optional(),
					url: link,
					picurl: link.optional(),
				}),
			)
			.min(1)
			.max(8),
	}),
};

type Kind = keyof typeof SCHEMAS;

/** A message as it was accepted, e.g. `{ msgtype: 'text', text: { content: 'Hello' } }`. */
export type RobotMessage = {
	[K in Kind]: { msgtype: K } & Record<K, z.infer<(typeof SCHEMAS)[K]>>;
}[Kind];

class Refusal extends Error {
	constructor(
		readonly errcode: number,
		readonly errmsg: string,
	) {
		super(errmsg);
	}
}

/** Stands in for a group robot of WeCom (企业微信): checks messages as WeCom does and keeps them. */
export class WecomRobot {
	private readonly accepted: RobotMessage[] = [];
	private readonly refused: string[] = [];
	private readonly key = randomUUID();

	private constructor(private readonly server: Server) {}

	static async start(): Promise<WecomRobot> {
		const app = express().disable('x-powered-by');
		const server = createServer(app);
		const robot = new WecomRobot(server);
		app.use(express.json({ type: () => true, limit: '4mb', strict: false }));
		app.post(PATH, (request, response) => {
			response.json(robot.receive(request.query.key, request.body));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return robot;
	}

	/** The Webhook address that WeCom shows to the owner of the group. */
	get url(): string {
		const { port } = this.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}${PATH}?key=${this.key}`;
	}

	/** What the group has seen, oldest first. */
	messages(): readonly RobotMessage[] {
		return this.accepted;
	}

	/** What WeCom said to the messages that it did not accept. */
	refusals(): readonly string[] {
		return this.refused;
	}

	/** Waits until a message for which `wanted` says yes is there. */
	async waitForMessage(
		wanted: (message: RobotMessage) => boolean = () => true,
		timeoutMs?: number,
	): Promise<RobotMessage> {
		return await until('a message of the robot', () => this.accepted.find(wanted), timeoutMs);
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	/** WeCom answers with status 200 whatever it thinks of the message. */
	private receive(key: unknown, body: unknown): { errcode: number; errmsg: string } {
		try {
			if (key !== this.key) throw new Refusal(93000, 'invalid webhook url');
			this.accepted.push(check(body));
			return { errcode: 0, errmsg: 'ok' };
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			const { errcode, errmsg } = error;
			this.refused.push(`${errcode} ${errmsg}`);
			return { errcode, errmsg };
		}
	}
}

function check(body: unknown): RobotMessage {
	const { msgtype } = (body ?? {}) as { msgtype?: Kind };
	if (!msgtype || !Object.hasOwn(SCHEMAS, msgtype))
		throw new Refusal(40008, 'invalid message type');
	const result = z.object({ [msgtype]: SCHEMAS[msgtype] }).safeParse(body);
	if (!result.success) {
		const [issue] = result.error.issues;
		const errmsg = `${issue?.path.join('.')} ${issue?.message}. invalid Request Parameter`;
		throw new Refusal(40058, errmsg);
	}
	const message = { msgtype, ...result.data } as RobotMessage;
	if (message.msgtype === 'image') checkPicture(message.image);
	return message;
}

/** The checksum is of the bytes, not of the Base64 text; the picture is a JPG or PNG file. */
function checkPicture({ base64, md5 }: { base64: string; md5: string }): void {
	const file = Buffer.from(base64, 'base64');
	if (file.length > PICTURE_MAX_BYTES) throw new Refusal(40009, 'invalid image size');
	if (createHash('md5').update(file).digest('hex') !== md5) {
		throw new Refusal(301019, 'media md5 not match');
	}
	const start = file.subarray(0, 4).toString('latin1');
	if (!start.startsWith('\x89PNG') && !start.startsWith('\xff\xd8\xff')) {
		throw new Refusal(40137, 'invalid image format');
	}
}
