import { InvalidInputError } from '../wire/errors';
import type { Dialect } from './dialect';
import type { GatewayName } from './names';
import { open } from './open';
import { wkteam, wkteam2020 } from './wkteam';

export type { Dialect } from './dialect';
export type { GatewayName } from './names';

export const dialects: Record<GatewayName, Dialect> = { open, wkteam, wkteam2020 };

export function dialectOf(name: string): Dialect {
	if (Object.hasOwn(dialects, name)) return dialects[name as GatewayName];
	throw new InvalidInputError(
		`"${name}" is not a gateway.`,
		`Choose one of ${Object.keys(dialects).join(', ')} in the credential.`,
	);
}
