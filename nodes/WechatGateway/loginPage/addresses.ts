/** Any host will do: it only shows whether an address stays on the host that it is used on. */
const HERE = 'https://page.invalid/webhook-waiting/1';

const parse = (address: string, base?: string): URL | undefined =>
	URL.canParse(address, base) ? new URL(address, base) : undefined;

/** A picture that is in the page itself. @returns undefined for every other address */
export const inlinePicture = (address: string | undefined): string | undefined =>
	address !== undefined && /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=]+$/.test(address)
		? address
		: undefined;

/**
 * An address elsewhere that a person may be sent to.
 *
 * @returns undefined for everything but http and https, and for addresses that hold a name or password
 */
export function outsideLink(address: string): URL | undefined {
	const url = parse(address.trim());
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	return url.username || url.password ? undefined : url;
}

/** An address on the host of the page. @returns '' (the page itself) for every other address */
export const ownAddress = (address: string): string =>
	parse(address, HERE)?.origin === new URL(HERE).origin ? address : '';
