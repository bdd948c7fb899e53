import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChildProgram } from './childProgram';
import { onFreePorts } from './freePort';
import { artifactsFolder } from './paths';
import { until } from './until';

const READY_WITHIN_MS = 60_000;

const START_MAILDEV = `require(${JSON.stringify(require.resolve('maildev'))})().listen();`;

interface Attachment {
	contentType: string;
	fileName?: string;
	/** Its name in the sink, which is not that in the mail. */
	generatedFileName: string;
	contentId?: string;
}

export interface Mail {
	id: string;
	subject: string;
	from: Array<{ address: string }>;
	to: Array<{ address: string }>;
	text?: string;
	html?: string;
	attachments?: Attachment[] | null;
}

/** An SMTP server that keeps every mail and shows it on a web page. Nothing is delivered any further. */
export class MailSink {
	private constructor(
		readonly smtp: { host: string; port: number },
		/** The mailbox as a web page. */
		readonly url: string,
		private readonly program: ChildProgram,
		private readonly folder: string,
	) {}

	/** @param logName file name of the log, without folder and ending */
	static async start(logName = 'mail', signal?: AbortSignal): Promise<MailSink> {
		const host = '127.0.0.1';
		const folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-mail-'));
		try {
			return await onFreePorts(2, async ([smtpPort = 0, webPort = 0]) => {
				const url = `http://${host}:${webPort}`;
				// A program of its own: as a library it keeps its mails in module variables and ends the process on Ctrl-C.
				const flags = {
					smtp: smtpPort,
					web: webPort,
					ip: host,
					'web-ip': host,
					'mail-directory': folder,
				};
				const program = await ChildProgram.start({
					name: 'The mail sink',
					args: [
						'--eval',
						START_MAILDEV,
						'maildev',
						...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]),
					],
					env: process.env,
					logFile: path.join(artifactsFolder, `${logName}.log`),
					isReady: async () => {
						const answer = await fetch(`${url}/healthz`).catch(() => undefined);
						return answer?.ok === true;
					},
					readyWithinMs: READY_WITHIN_MS,
					signal,
				});
				return new MailSink({ host, port: smtpPort }, url, program, folder);
			});
		} catch (error) {
			await rm(folder, { recursive: true, force: true });
			throw error;
		}
	}

	async mails(): Promise<Mail[]> {
		return (await (await fetch(`${this.url}/email`)).json()) as Mail[];
	}

	/** Waits until a mail for which `wanted` says yes is there. */
	async waitForMail(wanted: (mail: Mail) => boolean, timeoutMs?: number): Promise<Mail> {
		return await until('a mail', async () => (await this.mails()).find(wanted), timeoutMs);
	}

	/** The bytes of the first PNG picture in a mail. */
	async picture(mail: Mail): Promise<Buffer> {
		const png = mail.attachments?.find(({ contentType }) => contentType === 'image/png');
		if (!png) throw new Error(`The mail "${mail.subject}" has no PNG picture`);
		return await this.bytes(mail, png, isWholePng);
	}

	/** The bytes of the attachment of that name. */
	async attachment(mail: Mail, name: string): Promise<Buffer> {
		const file = mail.attachments?.find(({ fileName }) => fileName === name);
		if (!file) throw new Error(`The mail "${mail.subject}" has no file ${name}`);
		return await this.bytes(mail, file, (bytes) => bytes.length > 0);
	}

	/** A mail is listed a moment before its attachments are written. */
	private async bytes(
		mail: Mail,
		{ generatedFileName }: Attachment,
		isWhole: (bytes: Buffer) => boolean,
	): Promise<Buffer> {
		const file = encodeURIComponent(generatedFileName);
		return await until('an attachment of a mail', async () => {
			const answer = await fetch(`${this.url}/email/${mail.id}/attachment/${file}`);
			const bytes = Buffer.from(await answer.arrayBuffer());
			return answer.ok && isWhole(bytes) ? bytes : undefined;
		});
	}

	async stop(): Promise<void> {
		await this.program.stop();
		await rm(this.folder, { recursive: true, force: true });
	}
}

/** A PNG file ends with its IEND chunk. */
function isWholePng(bytes: Buffer): boolean {
	return bytes.subarray(-8, -4).toString('latin1') === 'IEND';
}
