import { createHash, createHmac, scrypt } from 'node:crypto';

/** Names the way of deriving. Another one must accept this one's secrets too. */
const VERSION = 'v1-';

/** Which trigger a secret belongs to. A test run has one of its own. */
export interface SecretOwner {
	workflowId: string;
	nodeId: string;
	isTest: boolean;
}

/** As many triggers as one process may well have. */
const MOST = 1000;

/** Those worked out before, by a digest of what they come from. */
const derived = new Map<string, Promise<string>>();

/**
 * The secret of a trigger, the same in every process and over every restart: nothing has to be kept. It
 * tells nothing of what it comes from. That may be a weak password, and the URL may stand in the logs of
 * proxies, so trying out passwords is made slow.
 *
 * @param typed what the user typed into the credential to prove who they are
 * @returns 192 bits in 35 characters that are fit for a URL; undefined when nothing secret was typed
 */
export async function derivedSecret(
	typed: readonly string[],
	{ workflowId, nodeId, isTest }: SecretOwner,
): Promise<string | undefined> {
	if (typed.includes('')) return undefined;
	const owner = JSON.stringify([VERSION, workflowId, nodeId, isTest]);
	const name = createHash('sha256')
		.update(JSON.stringify([typed, owner]))
		.digest('base64');
	const known = derived.get(name);
	if (known) return await known;
	const [oldest] = derived.keys();
	if (oldest !== undefined && derived.size >= MOST) derived.delete(oldest);
	const secret = stretched(JSON.stringify(typed), owner).then((key) => {
		const code = createHmac('sha256', key).update(owner).digest();
		return VERSION + code.subarray(0, 24).toString('base64url');
	});
	derived.set(name, secret);
	return await secret;
}

/** Whether a secret was derived, by this version of the node or a later one. */
export const isDerived = (secret: string): boolean => /^v\d+-/.test(secret);

const stretched = async (password: string, salt: string): Promise<Buffer> =>
	await new Promise((resolve, reject) => {
		scrypt(password, salt, 32, (error, key) => (error ? reject(error) : resolve(key)));
	});
