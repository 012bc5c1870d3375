/** Word lists are written as text, many to a line, so that they read and diff as lists; these make sets of them. */

/** Words between white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** Phrases between commas. */
export function phraseSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(',')
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
}
