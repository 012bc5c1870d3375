/**
 * Who is named beside a count of people and counts with them: "a pilot and ⟨four passengers⟩" are five, "a couple and their ⟨three children⟩" are five, and so
 * are "a grandmother, a mother and ⟨three children⟩".
 */
import { countsPeople } from '../../claims/countedNoun';
import { descriptiveRoles, personNouns } from '../../lexicon/anaphora';
import { genderedRoles } from '../../lexicon/honorifics';
import { smallCardinals } from '../../lexicon/numbers';
import { roleHeads } from '../../lexicon/titles';
import type { Span } from '../../span';

/** What the count may be with those beside it. `bare`: above a story, where articles are left out and a comma stands for "and". */
export function countsWithOthers(
  text: string,
  paragraph: Span,
  { start, end }: Span,
  count: number,
  bare = false,
): readonly number[] {
  const before = sumsBefore(text.slice(Math.max(paragraph.start, start - REACH), start), bare);
  const after = sumsAfter(text.slice(end, Math.min(paragraph.end, end + REACH)), bare);
  return [0, ...before].flatMap((one) =>
    [0, ...after].flatMap((other) => (one + other > 0 ? [count + one + other] : [])),
  );
}

/** Code units before and after a figure. */
const REACH = 100;
/** Members of a list that are added up on either side. */
const MOST = 4;

const COUNT = `${smallCardinals.slice(1).join('|')}|\\d{1,4}`;
const DETERMINER = `an?|the|his|her|its|their|one|${COUNT}`;
const WORD = "[\\p{L}\\d][\\p{L}\\d'’-]{0,20}";
/** "⟨the bus driver⟩ and" */
const MEMBER_BEFORE = new RegExp(`\\b(${DETERMINER})\\s(?:(?!and\\s)${WORD}\\s){0,3}?(\\p{L}[\\p{L}-]{1,20})$`, 'iu');
const BARE_BEFORE = /(?<!\p{L})(\p{L}[\p{L}-]{1,20})$/u;
const JOINT_BEFORE = /(?:,|,?\sand)\s$/i;

/** The sums of those named before a figure, from the nearest on. */
function sumsBefore(text: string, bare: boolean): number[] {
  const sums: number[] = [];
  let lead = text.replace(/\b(?:his|her|its|their)\s$/i, '');
  let sum = 0;
  while (sums.length < MOST) {
    const joint = JOINT_BEFORE.exec(lead);
    // In a story a comma alone begins something else: "in a crash with a truck driver, ⟨three people⟩ died"
    if (!joint || (sums.length === 0 && !bare && joint[0] === ', ')) break;
    lead = lead.slice(0, joint.index);
    const member = MEMBER_BEFORE.exec(lead) ?? (bare ? BARE_BEFORE.exec(lead) : null);
    const size = member ? sizeOf(member.at(-1)!, member.length > 2 ? member[1] : undefined) : 0;
    if (size === 0) break;
    sums.push((sum += size));
    lead = lead.slice(0, member!.index);
  }
  return sums;
}

/** " and ⟨the bus driver⟩", ", ⟨a mother⟩ and ⟨a grandmother⟩" */
const MEMBER_AFTER = new RegExp(`^(,?\\sand\\s|,\\s)(?:(${DETERMINER})\\s)?((?:${WORD}(?:\\s|\\b)){1,3})`, 'iu');

/** The sums of those named after a figure, which end with the one after "and". */
function sumsAfter(text: string, bare: boolean): number[] {
  const sums: number[] = [];
  let rest = text;
  let sum = 0;
  for (let i = 0; i < MOST; i++) {
    const member = MEMBER_AFTER.exec(rest);
    // "killed four people and the mayor said"
    if (!member || (member[2] === undefined && !bare) || /\b(?:said|says|told)\b/.test(member[3]!)) break;
    const words = member[3]!.trim().split(/\s/);
    const at = words.findIndex((word) => sizeOf(word, member[2]) > 0);
    if (at < 0) break;
    sum += sizeOf(words[at]!, member[2]);
    const last = /and/i.test(member[1]!);
    if (last || bare) sums.push(sum);
    if (last) break;
    const own = words.slice(0, at + 1).join(' ');
    rest = rest.slice(member[0].length - member[3]!.length + own.length);
  }
  return sums;
}

/** "12 hurt, two dead" are two counts. */
const FATES: ReadonlySet<string> = new Set(['dead', 'wounded', 'injured', 'missing']);
const PAIRS: ReadonlySet<string> = new Set(['couple', 'parents', 'grandparents', 'twins', 'newlyweds']);

/** How many people "the driver", "a couple" or "three children" are; 0 where the word is for nobody. */
function sizeOf(noun: string, determiner = ''): number {
  const low = noun.toLowerCase();
  const count = /^\d/.test(determiner)
    ? Number(determiner)
    : (smallCardinals as readonly string[]).indexOf(determiner.toLowerCase());
  if (count > 1) return countsPeople(low) && !FATES.has(low) ? count : 0;
  if (PAIRS.has(low)) return 2;
  return [roleHeads, personNouns, descriptiveRoles, genderedRoles].some((list) => list.has(low)) ? 1 : 0;
}
