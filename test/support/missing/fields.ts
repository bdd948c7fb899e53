import { operationNamed, type Field, type Fields } from '../../../gateway';
import type { Described, Documented, Parameter } from './manuals';
import { sentence, titled } from './words';

const existing = (resource: string, operation: string): Fields =>
	operationNamed(resource, operation)?.fields ?? {};
const { account, chatId } = existing('message', 'sendText');
const { messageId, xml } = existing('media', 'downloadImage');

/** Fields that the catalogue has already, by the name that the manuals' tables give them. */
const SHARED: Record<string, { name: string; field: Field | undefined }> = {
	instanceId: { name: 'account', field: account },
	chatId: { name: 'chatId', field: chatId },
	msgId: { name: 'messageId', field: messageId },
	xml: { name: 'xml', field: xml },
};

const PAGING = /^(page|pageSize|pageMarker|maxId|offset|cookie|searchId)$/;

/** The client sees to it; in its place there are Return All and Limit. */
export const isPaging = ({ canonical }: Parameter): boolean => PAGING.test(canonical);

/** videoCdn.fileUrl → videoCdnFileUrl. */
export const fieldNameOf = ({ canonical }: Parameter): string =>
	SHARED[canonical]?.name ??
	canonical.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());

export const fieldsOf = (one: Documented): Fields =>
	Object.fromEntries(
		one.parameters.flatMap((parameter) => {
			const field = isPaging(parameter) ? undefined : fieldFrom(parameter, one);
			return field ? [[fieldNameOf(parameter), field]] : [];
		}),
	);

function fieldFrom({ canonical, open, wkteam }: Parameter, of: Documented): Field | undefined {
	const known = SHARED[canonical]?.field;
	const fact = open ?? wkteam;
	if (known || fact === undefined || fact.type === 'object') return known;
	const needed = [open, wkteam].filter((one) => one?.required).length;
	const pages = [of.open, of.wkteam].filter((page) => page !== undefined).length;
	const { meaning, example } = wordingOf(canonical, fact);
	const basics: Basics = {
		label: titled(canonical),
		description: sentence(meaning),
		...(needed === 0 && { advanced: true }),
	};
	return fieldOfKind(fact, basics, {
		...(typeof example === 'string' && { placeholder: `e.g. ${example}` }),
		...(needed === pages && { required: true }),
	});
}

const wordings = new Map<string, Described>();

/** As in the catalogue, where a field is worded once for all operations: by who comes first. */
function wordingOf(canonical: string, fact: Described): Described {
	const wording = wordings.get(canonical) ?? fact;
	wordings.set(canonical, wording);
	return wording;
}

type Basics = Pick<Field, 'label' | 'description' | 'advanced'>;

function fieldOfKind(
	{ name, type, enum: values, enumLabels = {} }: Described,
	basics: Basics,
	text: { placeholder?: string; required?: true },
): Field {
	if (values) {
		const choices = values.map(String).map((value) => ({
			value,
			name: titled(enumLabels[value] ?? value),
		}));
		return { ...basics, kind: 'choice', choices, default: String(values[0]) };
	}
	if (type === 'file') return { ...basics, kind: 'file' };
	if (type === 'boolean') return { ...basics, kind: 'switch', default: false };
	const isLong = /^(content|text|xml)$/.test(name);
	return { ...basics, ...text, kind: isLong ? 'longText' : 'text' };
}
