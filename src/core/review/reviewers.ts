/**
 * Who is who among reviewers. Names are typed by hand on several machines: in capitals or not, with two spaces, with an accent of one code or of
 * two. That is one person, whose verdicts sign off each other no more than they dispute. A name is shown as it was written.
 */

/** Equal for all that is one name. It is never shown. */
export function reviewerKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

export function isSameReviewer(a: string, b: string): boolean {
  return a === b || reviewerKey(a) === reviewerKey(b);
}

/** Each once, as it is written last. */
export function onePerReviewer(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [reviewerKey(name), name])).values()];
}
