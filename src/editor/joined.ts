/** Parts of what a row or a card says, but for those that there are not. */
export function joined(separator: string, ...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}
