import { dialects, type Dialect } from '../dialects';
import { VARIANTS, type GatewayName } from '../dialects/names';
import { NotOfferedError } from '../wire/errors';
import { isUnset, textOf, type JsonObject } from '../wire/values';
import { isOffered, type Binding } from './binding';
import type { Choice, Field } from './field';
import type { Operation } from './operation';

type Sent = Pick<Operation, 'fields' | 'bindings'>;

/** The fields that a call sends, be it under another name. */
const fieldsOf = ({ send }: Binding): readonly string[] =>
	Object.values(send).flatMap(({ from }) => {
		if ('field' in from) return [from.field];
		return 'known' in from ? (from.known.from ?? []) : [];
	});

/** Which of the gateways that offer an operation are sent that field, and which are not. */
function gatewaysFor({ bindings }: Sent, field: string) {
	const offering = (Object.keys(bindings) as GatewayName[]).flatMap((name) => {
		const binding = bindings[name];
		return isOffered(binding) ? [{ name, isSent: fieldsOf(binding).includes(field) }] : [];
	});
	return {
		sent: offering.filter(({ isSent }) => isSent).map(({ name }) => name),
		unsent: offering.filter(({ isSent }) => !isSent).map(({ name }) => name),
	};
}

/**
 * Refuses what the chosen gateway would never hear of: a person who fills something in wants it done,
 * and some of it protects them. Fields that no gateway is sent are the node's own.
 *
 * @throws NotOfferedError
 */
export function refuseUnsent(
	operation: Sent,
	{ name, displayName }: Pick<Dialect, 'name' | 'displayName'>,
	input: JsonObject,
): void {
	const own = operation.bindings[name];
	const sentHere = isOffered(own) ? fieldsOf(own) : [];
	for (const [key, field] of Object.entries(operation.fields)) {
		if (!isFilledIn(field, input[key])) continue;
		const choice = choiceOf(field, input[key]);
		if (choice?.only !== undefined && choice.only !== mainOf(name)) {
			throw new NotOfferedError(
				`${displayName} has no "${choice.name}" for "${field.label}".`,
				choice.instead ?? `Choose something else, or use ${credentialFor([choice.only])}.`,
			);
		}
		// Looking at the other gateways is for the rare case: this runs for each item.
		if (sentHere.includes(key) || field.unsent || choice?.assumed) continue;
		const { sent } = gatewaysFor(operation, key);
		if (sent.length === 0) continue;
		throw new NotOfferedError(
			`${displayName} has no "${field.label}".`,
			field.instead ?? `Clear it, or use ${credentialFor(sent)}.`,
		);
	}
}

const credentialFor = (gateways: readonly string[]): string =>
	`a credential for ${namesOf(gateways, 'or')}`;

/** What a person should know of the gateways that a field is for; '' when it is for all. */
export function gatewayNote(operation: Sent, key: string): string {
	const { sent, unsent } = gatewaysFor(operation, key);
	if (sent.length === 0 || unsent.length === 0) return '';
	if (operation.fields[key]?.unsent === 'used') return '';
	return unsent.every(isVariant) ? `Not for ${namesOf(unsent)}.` : `${namesOf(sent)} only.`;
}

const isFilledIn = (field: Field, value: unknown): boolean => {
	if (isUnset(value)) return false;
	if (field.kind === 'switch') return (value === true || value === 'true') !== field.default;
	const preset = 'default' in field ? textOf(field.default) : '';
	return preset === '' || textOf(value) !== preset;
};

const choiceOf = (field: Field, value: unknown): Choice | undefined =>
	field.kind === 'choice'
		? field.choices.find((choice) => choice.value === textOf(value))
		: undefined;

const isVariant = (name: string): boolean => name in VARIANTS;
const mainOf = (name: string): string => (VARIANTS as Record<string, string>)[name] ?? name;

/** A variant needs no mention beside its gateway. */
const namesOf = (names: readonly string[], word = 'and'): string =>
	names
		.filter((name) => !isVariant(name) || !names.includes(mainOf(name)))
		.map((name) => dialects[name as GatewayName].displayName)
		.join(` ${word} `);
