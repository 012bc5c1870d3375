/**
 * The place, day and agency a story is filed from: "GENEVA, Sept. 9 (Reuters) — ", "Washington (AP) - ". The place is in capitals, or
 * an agency in parentheses proves the rest. Only the head of the paragraph is looked at.
 */
import type { Span } from '../span';

/** The dateline at the head of a paragraph, its dash included, relative to the paragraph. */
export function findDateline(paragraph: string): Span | undefined {
  const head = paragraph.slice(0, LONGEST);
  const place = PLACE.exec(head)?.[0];
  if (place === undefined) return undefined;
  let at = place.length;
  const take = (pattern: RegExp): boolean => {
    const found = pattern.exec(head.slice(at));
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const capitals = /^\p{Lu}[\p{Lu}.'’-]+/u.test(place);
  let proven = 0;
  while (proven < 3 && (take(DAY) || take(REGION))) proven++;
  const agency = take(AGENCY);
  if (!capitals && !agency) return undefined;
  const dash = take(DASH);
  if (!dash)
    return agency && KNOWN.test(head.slice(0, at)) && /^\s*["“\p{Lu}]/u.test(head.slice(at))
      ? { start: 0, end: at }
      : undefined;
  // "NASA — the space agency — said": a bare name in capitals needs a sentence to start after its dash.
  const fresh = /^\s*["“‘'«\p{Lu}\p{N}]/u.test(head.slice(at));
  return fresh || agency || proven > 0 ? { start: 0, end: at } : undefined;
}

/** A dateline is never longer, in code units. */
const LONGEST = 120;
const PLACE =
  /^(?:[\p{Lu}][\p{Lu}.'’-]{2,}(?: [\p{Lu}][\p{Lu}.'’-]+){0,3}|\p{Lu}[\p{L}.'’-]{2,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2})(?=[\s,(—–-])/u;
const MONTH =
  '(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.|January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = new RegExp(`^,? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:, \\d{4})?`);
const REGION = /^, \p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}/u;
const AGENCY = /^,? ?\(\p{Lu}[\p{L}\p{N} .&/’'-]{1,30}\)/u;
const KNOWN = /\((?:AP|Reuters|CNN|AFP|UPI|dpa|Xinhua|IPS|Bloomberg|RNS|[A-Z][a-z]+ News)\)/;
const DASH = /^(?:\s*[—–―]|\s*--|\s+-)(?=\s|["“\p{Lu}])/u;
