/** Drafts by their keys: paths with `/`, from the top of whatever keeps them. */

/** Under what key a draft is, when the file or the folder `from` became `to`; undefined when it was not in it. */
export function keyAfterMove(key: string, from: string, to: string): string | undefined {
  return key === from || key.startsWith(`${from}/`) ? to + key.slice(from.length) : undefined;
}
