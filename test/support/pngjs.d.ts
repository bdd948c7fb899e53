declare module 'pngjs' {
	export class PNG {
		static readonly sync: {
			read(file: Buffer): PNG;
			write(picture: PNG, options?: { readonly filterType?: number }): Buffer;
		};
		constructor(size: { readonly width: number; readonly height: number });
		/** RGBA, row by row. */
		readonly data: Buffer;
		readonly width: number;
		readonly height: number;
	}
}
