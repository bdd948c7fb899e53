import { InvalidInputError } from '../wire/errors';

const EXAMPLE = 'Write it as http://host:port, with a path if the vendor gave you one.';

/**
 * Checks the address of the gateway and takes trailing slashes off.
 *
 * @throws InvalidInputError
 */
export function normalizeBaseUrl(given: string): string {
	const text = given.trim();
	if (text === '') throw new InvalidInputError('The credential has no Base URL.', EXAMPLE);
	if (!/^https?:\/\//i.test(text)) {
		throw new InvalidInputError(
			`The Base URL "${text}" does not begin with http:// or https://.`,
			EXAMPLE,
		);
	}
	if (!URL.canParse(text)) {
		throw new InvalidInputError(`The Base URL "${text}" is not an address.`, EXAMPLE);
	}
	const url = new URL(text);
	if (url.username !== '' || url.password !== '') {
		throw new InvalidInputError(
			'The Base URL holds a user name or password.',
			'Gateways take a token only: fill in Token, or User Name and Password, instead.',
		);
	}
	if (url.search !== '' || url.hash !== '') {
		throw new InvalidInputError(`The Base URL "${text}" has a "?" or "#" part.`, EXAMPLE);
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
