/** What the checks are called, known without loading them. */
import titles from './titles.json';

/** By the names of the checks. An ignored finding may name any check at all, "constructor" among them. */
export const CHECK_TITLES: ReadonlyMap<string, string> = new Map(Object.entries(titles));
