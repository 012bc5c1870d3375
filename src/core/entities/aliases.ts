/**
 * Other names that the draft itself gives: "Ada Roe, better known as Lady Vesper,", "Ada Roe (née Quill)", "the Harbor Agency, formerly the
 * Port Authority,"; and nicknames inside a name, which make it one name: William “Bill” Roe.
 */
import type { Span } from '../span';
import { isSameList } from '../text/perParagraph';
import type { DraftName } from './draftName';

/** The name given first, and the other one. */
export type SamePair = readonly [DraftName, DraftName];

export function findAliases(text: string, names: readonly DraftName[]): SamePair[] {
  const found: SamePair[] = [];
  for (let i = 1; i < names.length; i++) {
    const [before, after] = [names[i - 1]!, names[i]!];
    if (before.scan !== after.scan || after.start - before.end > MOST_APART || after.start <= before.end) continue;
    if (!agree(before, after) || !isOtherName(text.slice(before.end, after.start))) continue;
    // "Ada Roe, formerly Bert Quill's aide"
    if (/^['’]|^ (?:\p{Ll}+ )?(?:aide|director|executive|employee)\b/u.test(text.slice(after.end, after.end + 24)))
      continue;
    found.push([before, after]);
  }
  return found;
}

/** In code units between the two names. */
export const MOST_APART = 48;
const KNOWN_AS =
  /^(?:,? (?:who (?:is|was) )?(?:also |better |best |formerly |previously |commonly |widely |popularly |once |sometimes |then |now )?known as|,? a\.?k\.?a\.?|,? alias|,? \(?n[ée]e|(?:,| \(| [–—]) ?(?:born|formerly|previously|originally|dubbed|nicknamed|renamed|now|since renamed|who (?:goes|went) by|(?:also|formerly|previously|originally) called)) (?:as )?(?:the )?["“‘'(]?$/;

/** Whether the words between two names may say so. */
export function isOtherName(between: string): boolean {
  return KNOWN_AS.test(between);
}

/** Whether the words right before or behind a name may say that it is another name of whoever stands there. */
export function isBesideOtherName(text: string, { start, end }: Span): boolean {
  return (
    BEFORE.test(text.slice(Math.max(0, start - MOST_APART), start)) || BEHIND.test(text.slice(end, end + MOST_APART))
  );
}

const BEFORE = new RegExp(KNOWN_AS.source.replace(/^\^/, ''));
const BEHIND = new RegExp(KNOWN_AS.source.replace(/\$$/, ''));

function agree(a: DraftName, b: DraftName): boolean {
  if (a.type === b.type) return true;
  return a.type !== 'person' && b.type !== 'person' && (a.type === 'other' || b.type === 'other');
}

/** A list in which a nickname and what it stands between are one name: the parts that it takes in are left out. The same list where there are none. */
export function mergeNicknames(text: string, names: readonly DraftName[]): readonly DraftName[] {
  const merged: DraftName[] = [];
  for (const name of names) {
    const last = merged.at(-1);
    if (last && name.start < last.end) continue;
    const rest = name.type === 'person' ? nicknameAfter(text, name.end) : undefined;
    // "Ada (Addie) Roe", but not "Ada Roe (Kelland) Bert Quill" of a table
    const listed = rest?.startsWith(' (') && /\s/.test(name.text);
    if (rest === undefined || listed || name.index < 0) merged.push(name);
    else {
      const end = name.end + rest.length;
      const whole = text.slice(name.start, end);
      merged.push({ ...name, end, text: whole, key: `${name.key}${rest.toLowerCase()}` });
    }
  }
  return isSameList(names, merged) ? names : merged;
}

/** What follows a first name and makes it longer: a nickname, and the rest of the name. */
export function nicknameAfter(text: string, end: number): string | undefined {
  if (text[end] !== ' ' || !OPENING.has(text[end + 1]!)) return undefined;
  return NICKNAMED.exec(text.slice(end, end + REACH))?.[0];
}

/** What a nickname opens with: asked first, as most names have none. */
const OPENING: ReadonlySet<string> = new Set('“"‘\'(');
/** ` “Bill” Roe` after "William", ` "The Rock" de Roe` */
const NICKNAMED =
  /^ (?:“[\p{Lu}][\p{L}.'’ -]{0,24}”|"[\p{Lu}][\p{L}.'’ -]{0,24}"|‘[\p{Lu}][\p{L}. -]{0,24}’|'[\p{Lu}][\p{L}. -]{0,24}'|\([\p{Lu}][\p{L}. -]{0,16}\)) (?:(?:van|von|der|de|del|di|al|bin|ibn|[\p{Lu}]\.) ){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}(?:,? (?:Jr|Sr)\.)?(?=$|[\s,.;:!?)”"'’—–-])/u;
const REACH = 80;
