import fc from 'fast-check';
import {
	sealed,
	unsealed,
	type Ticket,
} from '../../../../../nodes/WechatGateway/loginPage/tickets';

const ticket: fc.Arbitrary<Ticket> = fc.record({
	at: fc.nat(),
	loginId: fc.string({ unit: 'grapheme' }),
	qrCodeUrl: fc.string({ unit: 'grapheme' }),
	tried: fc.nat(),
	codes: fc.nat(),
	restUntil: fc.nat(),
});
const key = fc.string({ minLength: 1 });

describe('A ticket', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(ticket, key, (one, secret) => {
				expect(unsealed(sealed(one, secret), secret)).toEqual(one);
			}),
		);
	});

	it('is the same for the same QR code, so that pages can compare it', () => {
		fc.assert(
			fc.property(ticket, key, (one, secret) => {
				expect(sealed(one, secret)).toBe(sealed({ ...one }, secret));
			}),
		);
	});

	it('fits into an address and an attribute as it is', () => {
		fc.assert(
			fc.property(ticket, key, (one, secret) => {
				expect(sealed(one, secret)).toMatch(/^[\w-]+\.[\w-]{43}$/);
			}),
		);
	});

	it('counts for nothing under another key', () => {
		fc.assert(
			fc.property(ticket, key, key, (one, secret, other) => {
				fc.pre(secret !== other);
				expect(unsealed(sealed(one, secret), other)).toBeUndefined();
			}),
		);
	});

	it('counts for nothing when one character of it is another', () => {
		const place = fc.nat();
		const character = fc.constantFrom(...'ABCxyz019-_');
		fc.assert(
			fc.property(ticket, key, place, character, (one, secret, at, put) => {
				const seal = sealed(one, secret);
				const i = at % seal.length;
				fc.pre(seal[i] !== put && seal[i] !== '.');
				const edited = seal.slice(0, i) + put + seal.slice(i + 1);
				expect(unsealed(edited, secret)).toBeUndefined();
			}),
		);
	});

	it('counts for nothing with the content of one and the signature of another', () => {
		fc.assert(
			fc.property(ticket, ticket, key, (one, other, secret) => {
				const [content = ''] = sealed(one, secret).split('.');
				const [otherContent, signature = ''] = sealed(other, secret).split('.');
				fc.pre(content !== otherContent);
				expect(unsealed(`${content}.${signature}`, secret)).toBeUndefined();
			}),
		);
	});

	it('is no text that somebody made up, and none of them does any harm', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), key, (made, secret) => {
				expect(unsealed(made, secret)).toBeUndefined();
			}),
		);
	});
});
