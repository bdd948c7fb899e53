import type * as checks from '../../contact/checks';
import type { LoadCode } from '../../operation/operation';

/** What is checked before an operation on contacts sends anything. */
export const checked =
	(name: keyof typeof checks): LoadCode =>
	async () =>
		(await import('../../contact/checks'))[name];
