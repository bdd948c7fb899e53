/** Characters; no sentence of the manuals comes near. */
const LONGEST = 1_000;

/**
 * As much of a gateway's sentence as is looked through for what it means. Patterns with gaps between
 * their words would take hours for the megabytes that an answer may hold.
 */
export const gist = (sentence: string): string => sentence.slice(0, LONGEST);
