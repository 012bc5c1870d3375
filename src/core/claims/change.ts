/**
 * How much something grew or fell. Finds: "rose 50% from 50 to 75", "fell to 12 from 18", "up 3.2 percent", "doubled to 40", "cut its budget by a third",
 * "a 50 percent increase in rents", "an increase from 50 in 2019 to 75 in 2024", "15 percent, up from 12 percent". Leaves alone: "open from 9 to 5", "fell
 * 12 feet", "raised $3 million", "doubled back", "rose from 50".
 * It is made of figures that the other finders have settled: those are its parts, and no claims of their own.
 */
import type { Amount, Change } from '../analysis';
import { type ChangeWord, changeForms, comparativeDirections, movements } from '../lexicon/changes';
import { reaches } from '../lexicon/numbers';
import { type Span, overlaps } from '../span';
import { type Cue, type Found, comparable, isAmount, isLength, isTime, readRight } from './changeParts';
import type { Figure } from './figure';
import { GAP, LETTER, RIGHT, oneOf, pattern, findAll } from './grammar';
import { readLead, withReach } from './values/reach';

/** The figures with those that tell of a change put into it; in reading order. `figures` are sorted and apart. */
export function joinChanges(text: string, sentences: readonly Span[], figures: readonly Figure[]): Figure[] {
  const changes: Found[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < figures.length && figures[next]!.start < sentence.start) next++;
    let last = next;
    while (last < figures.length && figures[last]!.end <= sentence.end) last++;
    const inside = figures.slice(next, last);
    if (inside.some(isAmount) || MULTIPLIED.test(text.slice(sentence.start, sentence.end)))
      changes.push(...findChanges(text, sentence, inside));
    next = last;
  }
  if (changes.length === 0) return [...figures];
  let at = 0;
  const left = figures.filter((figure) => {
    while (at < changes.length && changes[at]!.end <= figure.start) at++;
    return !(changes[at] && overlaps(changes[at]!, figure));
  });
  return [...left, ...changes.map(changeFigure)];
}

const MULTIPLIED =
  /\b(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing)\b|\bby\s(?:an?|one|two|three|half|nearly|about|almost)\b|\b(?:half|quarters?|thirds?)[\s-](?:of[\s-])?(?:an?|points?|cents?)\b/i;
const WORD = pattern(`(?<![${LETTER}\\d_-])[a-z]{2,13}(?![${LETTER}\\d_-])`);

function findChanges(text: string, sentence: Span, figures: readonly Figure[]): Found[] {
  const found: Found[] = [];
  const words = text.slice(sentence.start, sentence.end);
  let next = 0;
  for (const match of findAll(WORD, words)) {
    const said = match[0].toLowerCase();
    const [word, more] = [changeForms.get(said), comparativeDirections.get(said)];
    if (!word && !more) continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    while (next < figures.length && figures[next]!.end <= start) next++;
    if (word?.particle && PHRASAL.test(text.slice(Math.max(0, start - 9), start))) continue;
    const before = found.at(-1);
    const change =
      (more && readCompared(text, figures[next - 1], { start, end }, more)) ??
      (word && readChange(text, sentence, figures, next, { word, said, start, end }, before?.end ?? 0));
    if (!change) continue;
    const joined = before && join(text, before, change);
    if (joined) found[found.length - 1] = joined;
    else if (!before || change.start >= before.end) found.push(change);
  }
  return found;
}

/** "make up 42 percent", "broke down 3 walls". */
const PHRASAL =
  /\b(?:ma[dk]e|makes|making|t[ao]king|making|takes?|took|sets?|add|adds|added|br[eo]ke?|hold|holds|held|shuts?|puts?|turns?|turned)\s{1,3}$/i;

/** "30 percent fewer", "5 percentage points higher". */
function readCompared(
  text: string,
  by: Figure | undefined,
  { start, end }: Span,
  direction: Change['direction'],
): Found | undefined {
  if (by?.kind !== 'percentage' || !/^\s{1,3}$/.test(text.slice(by.end, start))) return undefined;
  return { start: by.start, end, direction, by, passed: [] };
}

/** `next` is the first figure that does not end before the cue; what stands before `free` belongs to another change. */
function readChange(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  next: number,
  cue: Cue,
  free: number,
): Found | undefined {
  const { word } = cue;
  const inside = figures[next];
  const holds = inside !== undefined && inside.start < cue.end;
  if (holds && !(word.noun && isAmount(inside) && inside.end === cue.end && inside.start < cue.start)) return undefined;
  const before = holds ? { ...inside, end: trimmedEnd(text, cue.start) } : figures[next - 1];
  // "will go up to 1.5 percent": the "up" is the figure's.
  const untaken = inside === undefined || inside.start > cue.end + 1;
  const led =
    isVerb(word) && untaken ? WHICH_WAY.exec(text.slice(cue.end, cue.end + 8))?.[1]?.toLowerCase() : undefined;
  const direction = led === undefined ? word.direction : led === 'up' || led === 'higher' ? 'up' : 'down';
  const base: Found = { start: cue.start, end: cue.end, direction, passed: [] };
  const multiple = word.factor === undefined ? undefined : multiplied(text, sentence, cue, word.factor);
  if (multiple === null) return undefined;
  const by =
    word.noun && before && isAmount(before) && isByOfNoun(text.slice(before.end, cue.start), before)
      ? before
      : undefined;
  const start: Found = by
    ? { ...base, start: by.start, by }
    : multiple
      ? { ...base, start: multiple.start, factor: multiple.by }
      : base;
  const read = readRight(text, figures, holds ? next + 1 : next, cue, start, sentence.end);
  const left = before && before.start >= free ? before : undefined;
  const whole =
    word.particle && read.from && !read.to
      ? withToBefore(text, before, read)
      : word.noun && read.by && !read.to
        ? withToApposed(text, left, read)
        : read;
  if (!isChange(whole, cue)) return undefined;
  return word.eitherWay && led === undefined ? bothTold(whole) : whole;
}

/** "went from 50 to 40" is down; "going 92 mph" and "went 3 percent" tell of no way. */
function bothTold(found: Found): Found | undefined {
  const { from, to } = amounts(found);
  if (from?.low == null || to?.low == null) return undefined;
  return { ...found, direction: to.low < from.low ? 'down' : 'up' };
}

/** "ticked up", "edged down". */
const WHICH_WAY = /^\s(up|down|higher|lower)\b/i;

function trimmedEnd(text: string, at: number): number {
  return /[\s-]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** "50 percent increase", "50 percent annual increase"; a sum only right before: "a $3 million cut". */
function isByOfNoun(gap: string, figure: Figure): boolean {
  return figure.kind === 'money' || figure.kind === 'number' ? /^[\s-]?$/.test(gap) : MODIFIED.test(gap);
}

const MODIFIED = /^(?:[\s-](?:(?!and\s|or\s|but\s|to\s|of\s|in\s|for\s)[a-z]{3,12}\s){0,2})?$/i;

const NOT_MULTIPLIED = pattern(`^${GAP}(?:down|as|back|over|up|to${GAP}(?:left|right|deep))${RIGHT}`, 'i');
const LEAD_BEFORE = pattern(`(${oneOf([...reaches.keys()])})${GAP}$`, 'i');

/** "more than doubled"; null where it is not a change at all ("doubled back"). */
function multiplied(text: string, sentence: Span, cue: Cue, factor: number): { start: number; by: Amount } | null {
  if (NOT_MULTIPLIED.test(text.slice(cue.end, cue.end + 14))) return null;
  const from = Math.max(sentence.start, cue.start - 24);
  const lead = LEAD_BEFORE.exec(text.slice(from, cue.start))?.[0] ?? '';
  const bounds = withReach({ low: factor, high: factor, approximate: false }, readLead(lead).reaches);
  return { start: cue.start - lead.length, by: { type: 'amount', ...bounds, precision: 1, unit: 'times' } };
}

/** "15 percent last year, up from 12 percent": what it went up to stands before. */
function withToBefore(text: string, before: Figure | undefined, found: Found): Found {
  const { from } = found;
  if (!before || !from || !isAmount(before) || !comparable(before, from)) return found;
  return TO_BEFORE.test(text.slice(before.end, found.start)) ? { ...found, start: before.start, to: before } : found;
}

/** "45 percent, a rise of 7 percent": what it rose to. */
function withToApposed(text: string, before: Figure | undefined, found: Found): Found {
  if (
    !before ||
    before.end > found.start ||
    !isAmount(before) ||
    (before.kind !== 'percentage' && before.kind !== 'money')
  )
    return found;
  if (found.from && !comparable(before, found.from)) return found;
  return APPOSED.test(text.slice(before.end, found.start)) ? { ...found, start: before.start, to: before } : found;
}

const APPOSED = pattern(`^,${GAP}an?${GAP}$`, 'i');
const TO_BEFORE = pattern(`^(?:${GAP}[\\w’'.-]{1,20}){0,6}[,;—–-]?\\s{0,3}(?:[—–]\\s)?$`, 'i');

/** Where one has only how much and the other from what to what, they tell of one change: "rose from 50 to 75, a 50 percent increase". */
function join(text: string, a: Found, b: Found): Found | undefined {
  const complementary =
    (a.by ?? a.factor) ? !(b.by ?? b.factor) && (b.from ?? b.to) : (b.by ?? b.factor) && !(b.from ?? b.to);
  if (a.direction !== b.direction || !complementary || !JOINED.test(text.slice(a.end, b.start))) return undefined;
  return { ...a, ...b, start: a.start, passed: [...a.passed, ...b.passed] };
}

const JOINED = pattern(`^(?:,|\\s[—–-]|,${GAP}or)${GAP}an?${GAP}$`, 'i');

function isChange({ by, from, to, factor }: Found, { word, said }: Cue): boolean {
  if (by ?? factor) return true;
  if (from && to) return true;
  if (word.particle) return from !== undefined;
  return (
    to !== undefined && from === undefined && !isTime(to) && !(movements.has(said) && isLength(to)) && isVerb(word)
  );
}

function isVerb({ intransitive, transitive }: ChangeWord): boolean {
  return (intransitive ?? false) || (transitive ?? false);
}

function changeFigure(found: Found): Figure {
  const { start, end, direction, by, from, to, also, passed } = found;
  const parts = [by, from, to, also, ...passed].filter((part) => part !== undefined).sort((a, b) => a.start - b.start);
  const value: Change = { type: 'change', direction, ...amounts(found) };
  const large = parts.some(({ traits }) => traits.includes('large'));
  return { kind: 'change', start, end, traits: large ? ['rate', 'large'] : ['rate'], value, parts };
}

/** What "by" leads to is a number of times; a level that is told without its unit has that of the other one. */
function amounts(found: Found): Pick<Change, 'by' | 'from' | 'to' | 'also'> {
  const [by, from, to, also] = [found.by, found.from, found.to, found.also].map((part) =>
    part?.value?.type === 'amount' ? part.value : undefined,
  );
  const much = by?.of === 'time' ? inTimes(by) : (by ?? found.factor);
  return {
    ...(much && { by: much }),
    ...(from && { from: withUnit(from, to) }),
    ...(to && { to: withUnit(to, from) }),
    ...(also && { also }),
  };
}

function inTimes({ low, high, precision, approximate }: Amount): Amount {
  return { type: 'amount', low, high, precision, approximate, unit: 'times' };
}

function withUnit(amount: Amount, other: Amount | undefined): Amount {
  return amount.unit === '' && amount.of === undefined && other ? { ...amount, unit: other.unit } : amount;
}
