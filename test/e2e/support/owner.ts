import { randomBytes } from 'node:crypto';

/** Who signs in at an n8n of ours. */
export interface Owner {
	email: string;
	password: string;
}

export const newOwner = (): Owner => ({
	email: 'owner@example.com',
	password: `Demo-${randomBytes(4).toString('hex')}`,
});
