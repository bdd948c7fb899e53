import { isOffered, type Binding, type Operation } from '../../../../gateway';
import type { Constants } from './constants';
import { block, literal } from './literal';

/** Fields that come with a subject of the catalogue, which has their wire names. */
const SUBJECTS: Record<string, string> = { account: 'itemAccount', chatId: 'chat' };

type Property = readonly [name: string, text: string];
type Send = Binding['send'];

/** The fields of an operation that are its own, and not those of a subject. */
export const ownFields = (operation: Operation): Operation['fields'] =>
	Object.fromEntries(
		Object.entries(operation.fields).filter(([name]) => !isSubject(operation, name)),
	);

/** An operation as the catalogue has it: one entry of its table. */
export function entryText(operation: Operation, constants: Constants): string {
	const { fields, bindings, notice, list, simplify } = operation;
	const { name, action, description, repeatable } = operation;
	const own = Object.entries(ownFields(operation)).map(
		([field, definition]) => [field, constants.reference(field, definition)] as const,
	);
	const both = commonSend(operation);
	const properties: Property[] = [
		['about', `[${subjectsOf(operation).join(', ')}]`],
		...Object.entries({ name, action, description, repeatable }).map(([key, value]): Property => [
			key,
			literal(value),
		]),
		...(own.length > 0 ? [['fields', block(own)] as const] : []),
		...(notice ? [['notice', `notices.${noticeName(notice)}`] as const] : []),
		...(list ? [['list', literal(list)] as const] : []),
		...(simplify === undefined ? [] : [['simplify', literal(simplify)] as const]),
		...('pause' in fields ? [['pace', 'SENDING'] as const] : []),
		...sendProperty(both, operation),
		['open', partText(bindings.open, both, operation)],
		['wkteam', partText(bindings.wkteam, both, operation)],
	];
	return `operation(${block(properties)})`;
}

/** A rule that several operations share is a constant. */
export const noticeName = (notice: string): string =>
	`notice${[...notice].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7)}`;

function partText(binding: Operation['bindings']['open'], both: Send, of: Operation): string {
	if (!isOffered(binding)) return `notOffered(${literal(binding.notOffered)})`;
	const { call, page, send } = binding;
	const others = Object.entries(send).filter(([wire]) => !(wire in both));
	return block([
		['call', literal(call)],
		...sendProperty(Object.fromEntries(others), of),
		['page', literal(page)],
	]);
}

function sendProperty(send: Send, operation: Operation): Property[] {
	const properties = Object.entries(send).flatMap(([wire, { from, when }]): Property[] => {
		if (!('field' in from) || isSubject(operation, from.field)) return [];
		const definition = operation.fields[from.field];
		const usual = definition?.required ? 'must' : 'may';
		const field = literal(from.field);
		return [[wire, when === usual ? field : `${when}(${field})`]];
	});
	return properties.length > 0 ? [['send', block(properties)]] : [];
}

/** What all gateways that offer it are sent under the same name. */
function commonSend(operation: Operation): Send {
	const [first = {}, ...others] = sendsOf(operation);
	return Object.fromEntries(
		Object.entries(first).filter(([wire, source]) =>
			others.every((send) => JSON.stringify(send[wire]) === JSON.stringify(source)),
		),
	);
}

const subjectsOf = (operation: Operation): string[] =>
	Object.entries(SUBJECTS).flatMap(([field, subject]) =>
		isSubject(operation, field) ? [subject] : [],
	);

/** A subject is sent to all gateways; where one is not, the field is the operation's own. */
const isSubject = (operation: Operation, field: string): boolean =>
	field in SUBJECTS &&
	field in operation.fields &&
	sendsOf(operation).every((send) =>
		Object.values(send).some(({ from }) => 'field' in from && from.field === field),
	);

const sendsOf = ({ bindings }: Operation): Send[] =>
	Object.values(bindings).flatMap((binding) => (isOffered(binding) ? [binding.send] : []));
