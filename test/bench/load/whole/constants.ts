import type { Field } from '../../../../gateway';
import { literal } from './literal';

interface Constant {
	name: string;
	text: string;
	users: Set<string>;
}

/** Fields as constants, each written once: for all resources, or for the one that has it alone. */
export class Constants {
	private readonly byValue = new Map<string, Constant>();

	/** Every use is to be noted before the first reference is written. */
	note(name: string, field: Field, resource: string): void {
		const value = keyOf(name, field);
		const constant = this.byValue.get(value) ?? this.constantFor(name, field);
		this.byValue.set(value, constant);
		constant.users.add(resource);
	}

	/** What stands for the field in the files of its resources. */
	reference(name: string, field: Field): string {
		const constant = this.byValue.get(keyOf(name, field));
		if (!constant) throw new Error(`The field ${name} was never noted`);
		return `${constant.users.size > 1 ? 'shared' : 'own'}.${constant.name}`;
	}

	/** The text of the constants of one resource, or of those that several have. */
	source(resource?: string): string {
		const constants = [...this.byValue.values()].filter(({ users }) =>
			resource === undefined ? users.size > 1 : users.size === 1 && users.has(resource),
		);
		return constants.map(({ name, text }) => `export const ${name} = ${text};\n`).join('\n');
	}

	private constantFor(name: string, field: Field): Constant {
		const variants = [...this.byValue.values()].filter((one) => one.name.startsWith(`${name}_`));
		return { name: `${name}_${variants.length}`, text: literal(field), users: new Set() };
	}
}

const keyOf = (name: string, field: Field): string => `${name} ${JSON.stringify(field)}`;
