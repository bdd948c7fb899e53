import type { GatewayName, MainGateway } from '../dialects/names';
import type { Binding, NotOffered, Paging, Send } from './binding';
import type { Code } from './call';
import type { Field, Fields } from './field';
import type { Pace } from './pace';

/** What an operation is about: fields with their wire names on each gateway, given once for all. */
export interface Subject<F extends string = string, G extends string = MainGateway> {
	fields: Record<F, Field>;
	send: Record<G, Send<F>>;
}

export type LoadCode = () => Promise<Code>;

/** What is the same whatever the gateway. */
export interface Common<F extends string = string> {
	/** Title Case, without the resource. */
	name: string;
	/** Sentence case, with the resource. */
	action: string;
	description: string;
	/** Whether doing it twice is as good as once, so that n8n's Retry On Fail is safe. */
	repeatable: boolean;
	/** A rule of the vendors that the editor shows above the fields. */
	notice?: string;
	/** The answer is a list: `whole` at once, or page by page. Gives Return All and Limit. */
	list?: 'whole' | Paging;
	/** Kept by whoever runs the operation. */
	pace?: Pace<F>;
	/**
	 * Offers Simplify, without which the gateway's own data are added as `raw`. As a rule wherever the
	 * output is another than these; code of an operation adds them itself.
	 */
	simplify?: boolean;
	/** The output has a picture or names it, or what a QR code holds: the node puts it into a binary field. */
	picture?: ({ urlField: string } | { base64Field: string } | { contentField: string }) & {
		/** Of the file, without extension; that of a login when absent. */
		fileName?: string;
	};
	/** The output has the address of a file as `url`, which the node fetches if "downloadFile" is on. */
	media?: MediaKind;
	/** The field and its value with which the execution goes to sleep instead. */
	suspends?: { field: F; value: string };
	/** Puts the execution to sleep until a person has answered; `answerUrl` of the input leads there. */
	asks?: true;
	/** What it gave is kept in the execution, for a login page further on. */
	leavesTrace?: true;
}

/** What people send one another. `cdn` is any of it, named only by its keys. */
export type MediaKind = 'image' | 'video' | 'voice' | 'file' | 'emoji' | 'cdn';

export interface Operation<G extends string = GatewayName> extends Common {
	fields: Fields;
	bindings: Record<G, Binding | NotOffered>;
	/** Code by gateway, where there is any. */
	code: Partial<Record<G, LoadCode>>;
}
