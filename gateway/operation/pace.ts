/** What is left between two acts of an account, over all runs of a process, in milliseconds. */
export interface Pace<F extends string = string> {
	/** The kind of act: the pace is kept among acts of one kind. */
	acts: string;
	/** The field that names who is acted upon. */
	target?: F;
	/** From the start of the run to the first act. */
	first?: number;
	/** After an act for the same target. */
	same: number;
	/** After an act for another one. */
	change: number;
	/** So much more at most, each time by chance. */
	spread?: number;
	/** A field with the seconds that the user wants instead of `same`; `change` grows along. */
	secondsIn?: F;
}
