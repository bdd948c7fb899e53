import assert from 'node:assert';
import fc from 'fast-check';
import { mask, maskDeep } from '../../../gateway/wire/secrets';
import { forms, formsByCharacter, wholeSecret } from '../../unit/wire/support/secretForms';
import { longRuns } from '../inputs/long';
import { target } from '../target';

const wholeForms = fc.constantFrom(...forms.map(([, write]) => write));

/** Each character in a form of its own. */
const mixedForms = fc
	.array(fc.constantFrom(...formsByCharacter), { minLength: 12, maxLength: 12 })
	.map(
		(writes) => (text: string) =>
			Array.from(text, (character, i) => writes[i % 12]?.(character) ?? '').join(''),
	);

const around = fc.oneof(
	{ weight: 300, arbitrary: fc.string({ maxLength: 20 }) },
	{
		weight: 1,
		arbitrary: longRuns(fc.constantFrom('\\', '%25', '%', '&amp;', '&#0', '"', '+', 'a', '=')),
	},
);

const echoes = fc
	.record({
		secret: wholeSecret,
		others: fc.array(wholeSecret, { maxLength: 1 }),
		write: fc.oneof(wholeForms, mixedForms),
		before: around,
		after: around,
	})
	.map(({ write, ...rest }) => ({ ...rest, form: write(rest.secret) }));

/** No form in which a gateway may give a secret back survives, whatever stands around it. */
export const masking = target('masking', 2, echoes, ({ secret, others, form, before, after }) => {
	const secrets = [...others, secret];
	assert.deepStrictEqual(maskDeep({ [form]: [`<${form}>`] }, [secret]), { '***': ['<***>'] });
	const masked = mask(`${before}<${form}>${after}`, secrets);
	assert.ok(masked.includes('***'), 'Nothing was masked');
	assert.ok(!masked.includes(`<${form}>`), 'The form survived');
	assert.ok(!masked.includes(secret), 'The secret survived');
});
