/** A browser does not know who sits before it. */
export function loginName(): string | undefined {
  return undefined;
}
