declare module 'jsdom' {
	/** As much of a browser as the tests of the login page's script touch. */
	export interface PageElement {
		readonly id: string;
		readonly value: string;
		readonly textContent: string;
		readonly dataset: Record<string, string | undefined>;
		getAttribute(name: string): string | null;
		querySelector(selector: string): PageElement | null;
		click(): void;
	}

	export interface PageWindow {
		readonly document: {
			readonly title: string;
			readonly activeElement: PageElement;
			readonly body: PageElement;
			querySelector(selector: string): PageElement | null;
			dispatchEvent(event: unknown): void;
		};
		readonly navigator: object;
		readonly location: { readonly hash: string };
		readonly Date: { now(): number };
		readonly Event: new (name: string) => unknown;
		dispatchEvent(event: unknown): void;
		close(): void;
	}

	export class JSDOM {
		constructor(
			html: string,
			options: { url: string; runScripts: 'dangerously'; beforeParse(window: PageWindow): void },
		);
		readonly window: PageWindow;
	}
}
