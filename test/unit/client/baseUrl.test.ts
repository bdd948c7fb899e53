import fc from 'fast-check';
import { normalizeBaseUrl } from '../../../gateway/client/baseUrl';
import { InvalidInputError } from '../../../gateway/wire/errors';
import { refusalOf } from '../support/refusal';

describe('The Base URL', () => {
	it.each([
		['http://127.0.0.1:9899', 'http://127.0.0.1:9899'],
		['http://127.0.0.1:9899/', 'http://127.0.0.1:9899'],
		['  https://gateway.example//  ', 'https://gateway.example'],
		['https://gateway.example/wx-api///', 'https://gateway.example/wx-api'],
		['HTTP://Gateway.Example:80/WX', 'http://gateway.example/WX'],
		['http://[::1]:7000/a/b', 'http://[::1]:7000/a/b'],
		['http://网关.example', 'http://xn--d6q013i.example'],
	])('%j is used as %s', (given, used) => {
		expect(normalizeBaseUrl(given)).toBe(used);
	});

	it.each([
		['', 'The credential has no Base URL.'],
		['   ', 'The credential has no Base URL.'],
		['127.0.0.1:9899', 'The Base URL "127.0.0.1:9899" does not begin with http:// or https://.'],
		[
			'gateway.example/wx',
			'The Base URL "gateway.example/wx" does not begin with http:// or https://.',
		],
		['ftp://a.example', 'The Base URL "ftp://a.example" does not begin with http:// or https://.'],
		['http:/a.example', 'The Base URL "http:/a.example" does not begin with http:// or https://.'],
		['http://', 'The Base URL "http://" is not an address.'],
		['http://a b', 'The Base URL "http://a b" is not an address.'],
		['http://a:99999', 'The Base URL "http://a:99999" is not an address.'],
		['http://a.example/?x=1', 'The Base URL "http://a.example/?x=1" has a "?" or "#" part.'],
		['http://a.example/#x', 'The Base URL "http://a.example/#x" has a "?" or "#" part.'],
	])('%j is refused', (given, message) => {
		expect(refusalOf(() => normalizeBaseUrl(given))).toEqual({
			name: 'InvalidInputError',
			message,
			hint: 'Write it as http://host:port, with a path if the vendor gave you one.',
		});
	});

	it.each(['http://me:secret@a.example', 'http://me@a.example', 'http://:secret@a.example'])(
		'is refused with who somebody is in it, and not repeated: %s',
		(given) => {
			expect(refusalOf(() => normalizeBaseUrl(given))).toEqual({
				name: 'InvalidInputError',
				message: 'The Base URL holds a user name or password.',
				hint: 'Gateways take a token only: fill in Token, or User Name and Password, instead.',
			});
		},
	);

	it('is the same however often it is normalised', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: false, withFragments: false }), (url) => {
				const once = normalizeBaseUrl(url);
				expect(once.endsWith('/')).toBe(false);
				expect(normalizeBaseUrl(once)).toBe(once);
			}),
		);
	});

	it('that is anything at all is used or refused, and nothing else happens', () => {
		fc.assert(
			fc.property(fc.string(), (tail) => {
				try {
					expect(URL.canParse(normalizeBaseUrl(`http://${tail}`))).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInputError);
				}
			}),
		);
	});
});
