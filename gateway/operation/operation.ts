import type { GatewayName } from '../dialects';
import type { MediaKind } from '../media/fileName';
import type { Call } from './call';
import type { JsonObject } from '../wire/values';
import type { Fields } from './field';

import type { Binding, NotOffered, Output } from './binding';
export interface Operation {
	/** Title Case, without the resource. */
	name: string;
	/** Sentence case, with the resource. */
	action: string;
	description: string;
	/** Whether doing it twice is as good as once, so that n8n's Retry On Fail is safe. */
	repeatable: boolean;
	fields: Fields;
	/** The answer is a list: `whole` at once, or by `page` and `pageSize`. Gives Return All and Limit. */
	list?: 'whole' | 'paged';
	/** Offers Simplify: without it the gateway's own data are added as `raw`. */
	simplify?: true;
	/** The output names a picture, which the node puts into a binary field. */
	picture?: { urlField: string } | { base64Field: string };
	/** The output has the address of a file as `url`, which the node fetches if "downloadFile" is on. */
	media?: MediaKind;
	bindings: Record<GatewayName, Binding | NotOffered>;
	/** A rule of the vendors that the editor shows above the fields. */
	notice?: string;
	/**
	 * Checks the input and completes it, before anything is sent.
	 * @throws InvalidInputError, NotOfferedError
	 */
	prepare?: (call: Call) => JsonObject;
	/** Only for operations that need more than one call or a reading of refusals. */
	run?: (call: Call) => Promise<Output>;
}

interface OperationDefinition<F extends Fields> extends Omit<Operation, 'fields' | 'bindings'> {
	fields: F;
	bindings: {
		open: Binding<keyof F & string> | NotOffered;
		wkteam: Binding<keyof F & string> | NotOffered;
		/** The 2020 form, where it differs from wkteam. */
		wkteam2020?: Binding<keyof F & string> | NotOffered;
	};
}

/** Checks the bindings against the fields while compiling; the 2020 form is wkteam's unless given. */
export function operation<F extends Fields>(definition: OperationDefinition<F>): Operation {
	const { open, wkteam, wkteam2020 = wkteam } = definition.bindings;
	return { ...definition, bindings: { open, wkteam, wkteam2020 } };
}
