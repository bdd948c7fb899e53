import type { Known } from '../operation/binding';

const hint =
	'This call needs your account at the vendor: see User Name, and Authentication, in the credential.';

/** User name and password of the vendor account, from the credential. */
export const username: Known = {
	label: 'User Name in the credential',
	hint,
	given: (_input, connection) => connection.username,
};
export const password: Known = {
	label: 'Password in the credential',
	hint,
	asTyped: true,
	given: (_input, connection) => connection.password,
};
