import { catalogue, type Binding, type Operation, type Resource } from '../../gateway';
import { fieldsOf, fieldNameOf, isPaging } from './missing/fields';
import { documented, type Documented, type Page } from './missing/manuals';
import { sentence, titled } from './missing/words';

const { notice: sendingNotice = '', fields: sendingFields } = catalogue.message.operations.sendText;

/** About as long as the rules of the vendors are that the editor shows. */
const NOTICES: Record<string, string> = {
	message: sendingNotice,
	contact: catalogue.contact.operations.accept.notice ?? '',
	group:
		'WeChat watches what an account does with groups: few members at a time, minutes between two acts, and nothing in the first three days after a login on a new device.',
	moment:
		'WeChat watches what an account posts: few moments a day, minutes between two acts, and nothing in the first three days after a login on a new device.',
};

/**
 * Everything that the manuals of today offer: what the catalogue has, and the rest made from the
 * manuals, about as long as what is written by hand. To measure what all of it will weigh.
 */
export function wholeCatalogue(): Record<string, Resource> {
	const whole: Record<string, Resource> = Object.fromEntries(
		Object.entries(catalogue).map(([name, resource]) => [
			name,
			{ ...resource, operations: { ...resource.operations } },
		]),
	);
	for (const one of documented) {
		const { operations } = (whole[one.resource] ??= { name: titled(one.resource), operations: {} });
		operations[one.operation] ??= operationFrom(one);
	}
	return whole;
}

function operationFrom(one: Documented): Operation {
	const { resource, operation, title, open, wkteam, parameters } = one;
	const isRead = /^(get|search|download|check)/.test(operation);
	const isSent = resource === 'message' && /^(send|forward)/.test(operation);
	const shape = (open ?? wkteam)?.returnShape;
	const isList = shape === 'array' || parameters.some(isPaging);
	const notice = isRead ? undefined : NOTICES[resource];
	const binding = bindingTo('wkteam', wkteam, one);
	return {
		name: titled(operation),
		action: `${sentence(title)} (${titled(resource).toLowerCase()})`,
		description: descriptionOf(one),
		repeatable: isRead,
		fields: {
			...fieldsOf(one),
			...(isSent && sendingFields.pause && { pause: sendingFields.pause }),
		},
		...(isList && { list: 'whole' as const }),
		...(shape === 'object' && !isList && { simplify: true as const }),
		...(notice && { notice }),
		bindings: { open: bindingTo('open', open, one), wkteam: binding, wkteam2020: binding },
		code: {},
	};
}

/** The title and what the manuals note, as far as a description goes. */
function descriptionOf({ title, open, wkteam }: Documented): string {
	const notes = [...(open?.notes ?? []), ...(wkteam?.notes ?? [])];
	const words = [title, ...notes].map(sentence).join('. ').split(' ');
	while (words.length > 1 && words.join(' ').length > LONGEST_DESCRIPTION) words.pop();
	return words.join(' ');
}

const LONGEST_DESCRIPTION = 150;

function bindingTo(
	gateway: 'open' | 'wkteam',
	page: Page | undefined,
	{ parameters }: Documented,
): Operation['bindings']['open'] {
	if (page === undefined) return { notOffered: 'its manual has no call for that' };
	const send: Binding['send'] = {};
	for (const parameter of parameters) {
		const fact = parameter[gateway];
		if (fact === undefined) continue;
		send[fact.name] = {
			from: { field: fieldNameOf(parameter) },
			when: fact.required ? 'must' : 'may',
		};
	}
	return { call: `${page.method} /${page.path.replace(/^\//, '')}`, send, page: page.title };
}
