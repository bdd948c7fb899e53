declare module 'pngjs' {
	interface WriteOptions {
		readonly filterType?: number;
		/** 2 is RGB, 6 is RGBA. */
		readonly colorType?: 2 | 6;
		/** Whether the data are RGBA all the same. */
		readonly inputHasAlpha?: boolean;
		readonly deflateLevel?: number;
	}
	export class PNG {
		static readonly sync: {
			read(file: Buffer): PNG;
			write(picture: PNG, options?: WriteOptions): Buffer;
		};
		/** Copies a rectangle of one picture into another. */
		static bitblt(
			from: PNG,
			to: PNG,
			...place: [
				fromX: number,
				fromY: number,
				width: number,
				height: number,
				toX: number,
				toY: number,
			]
		): void;
		constructor(size: { readonly width: number; readonly height: number });
		/** RGBA, row by row. */
		readonly data: Buffer;
		readonly width: number;
		readonly height: number;
	}
}
