import fc from 'fast-check';

/** Texts of a list with something taken out, put in or doubled in up to four places. */
export const damaged = (
	texts: readonly string[],
	pieces: fc.Arbitrary<string>,
): fc.Arbitrary<string> => {
	const damage = fc.record({
		place: fc.nat(),
		removed: fc.nat(20),
		copied: fc.nat(40),
		put: fc.oneof(pieces, fc.string({ maxLength: 5 })),
	});
	return fc
		.tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 4 }))
		.map(([whole, damages]) =>
			damages.reduce((text, { place, removed, copied, put }) => {
				const at = place % (text.length + 1);
				return text.slice(0, at) + text.slice(at, at + copied) + put + text.slice(at + removed);
			}, whole),
		);
};
