import type { EndpointFact, ParameterFact } from '../../facts';
import type { Fields } from './rowCall';

/** A call with one thing wrong, and what the gateway says to it. */
export interface Mistake {
	fields: Fields;
	message: string;
}

/** Everything that can be wrong with the fields of a call, by its name. `right` is the complete call. */
export function mistakesIn(row: EndpointFact, right: Fields): Record<string, Mistake> {
	const mistakes: Record<string, Mistake> = {
		'an unknown field': {
			fields: { ...right, unknownField: '1' },
			message: '参数错误：未知参数 unknownField',
		},
	};
	for (const param of row.params) {
		const { name, format, enum: allowed, constant } = param;
		const put = (what: string, value: unknown, complaint: string) => {
			mistakes[`${name} ${what}`] = {
				fields: changed(right, name, value),
				message: `参数错误：${name}${complaint}`,
			};
		};
		const isMissable = param.required && param.in !== 'path' && name !== row.recognisedBy;
		if (isMissable) put('missing', undefined, '不能为空');
		const mistyped = mistypedFor(param, row.encoding === 'json');
		if (mistyped !== undefined) put('mistyped', mistyped, '类型错误');
		if (allowed || constant !== undefined) put('outside its list', '999', '取值无效');
		if (format?.startsWith('YYYY')) put('in another format', '2026', `格式错误，应为${format}`);
	}
	return mistakes;
}

/** Nothing where any text will do. */
function mistypedFor({ type, in: place }: ParameterFact, typed: boolean): unknown {
	if (place === 'path') return undefined;
	if (type === 'number' || type === 'integer') return 'many';
	if (type === 'file') return 'a text';
	if (!typed) return type === 'boolean' ? 'perhaps' : undefined;
	return type === 'string' ? 5 : 'a text';
}

/** With another value, or none, also of a part of an object (`whole.part`). */
function changed(fields: Fields, name: string, value: unknown): Fields {
	const [whole = '', part] = name.split('.');
	const inside = part === undefined ? value : changed(fields[whole] as Fields, part, value);
	const { [whole]: _former, ...rest } = fields;
	return inside === undefined ? rest : { ...rest, [whole]: inside };
}
