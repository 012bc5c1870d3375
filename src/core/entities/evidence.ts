/**
 * What the whole draft says about its names: a capital at a sentence start is a name when the word is a name elsewhere and
 * none when it is small elsewhere; "Quill" is a person once "Ada Quill" has been; types are settled by all mentions together.
 */
import type { EntityType } from '../analysis';
import { isDemonym } from '../lexicon/demonyms';
import { organizations } from '../lexicon/organizations';
import { isPlaceName } from '../lexicon/places';
import type { Draft } from '../text/parsed';
import type { NameCandidate, NameScan, TypeWeights } from './linked';
import { heaviestType } from './typing';

/** A candidate placed in the draft: absolute offsets, and where it came from. */
export interface DraftName extends NameCandidate {
  readonly key: string;
  /** Paragraph and index within its scan. */
  readonly scan: number;
  readonly index: number;
}

/** The candidates that are names, in reading order, with the type the draft settles on. */
export function weighNames(draft: Draft, scans: readonly NameScan[]): DraftName[] {
  const all = placeNames(draft, scans);
  const evidence = gatherEvidence(all, scans);
  const kept: DraftName[] = [];
  for (const name of all) {
    if (isName(name, evidence)) kept.push({ ...name, type: settleType(name, evidence) });
    else kept.push(...findKnown(draft, name, evidence));
  }
  return kept;
}

/** Lower case, apostrophes straight, no dots in acronyms, no leading "the": forms that differ in these alone are one. */
export function nameKey(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s ]+/g, ' ')
    .replaceAll('‑', '-');
  return plain.replaceAll(/(?<=\p{L})\./gu, '').replace(/^the /, '');
}

function placeNames(draft: Draft, scans: readonly NameScan[]): DraftName[] {
  return scans.flatMap((scan, i) => {
    const by = draft.paragraphs[i]!.start;
    return scan.names.map((name, index) => ({
      ...name,
      start: name.start + by,
      end: name.end + by,
      key: nameKey(name.text),
      scan: i,
      index,
    }));
  });
}

interface Evidence {
  /** Keys that are names for sure somewhere. */
  readonly sure: ReadonlyMap<string, EntityType>;
  /** Sum of what all sure mentions of a key say. */
  readonly weights: ReadonlyMap<string, TypeWeights>;
  /** First and last words of full names of persons. */
  readonly personWords: ReadonlyMap<string, number>;
  readonly lowercase: ReadonlySet<string>;
}

/** A name for sure: enough to carry other mentions of the same word. */
const SURE = 0.8;
/** What the other mentions of a name weigh together, at most: a settled mention is not overruled by them. */
const OTHERS = 3;
/** For a single word that is the last (or first) word of a person's full name elsewhere. */
const SURNAME = 4;
const FORENAME = 2;

function gatherEvidence(names: readonly DraftName[], scans: readonly NameScan[]): Evidence {
  const sure = new Map<string, EntityType>();
  const weights = new Map<string, Partial<Record<EntityType, number>>>();
  const personWords = new Map<string, number>();
  for (const name of names) {
    if (name.nameSure < KEEP) continue;
    if (name.nameSure >= SURE) sure.set(name.key, name.type);
    const sum = weights.get(name.key) ?? {};
    weights.set(name.key, sum);
    for (const [type, weight] of Object.entries(name.weights) as [EntityType, number][])
      sum[type] = (sum[type] ?? 0) + weight;
    const words = name.key.split(' ');
    if (name.type !== 'person' || words.length < 2) continue;
    const last = /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1)!) ? words.at(-2)!.replace(/,$/, '') : words.at(-1)!;
    personWords.set(last, SURNAME);
    if (!personWords.has(words[0]!)) personWords.set(words[0]!, FORENAME);
  }
  const lowercase = new Set<string>();
  for (const scan of scans) for (const word of scan.lowercase) lowercase.add(word);
  return { sure, weights, personWords, lowercase };
}

/** Below this the paragraph alone does not make it a name. */
const KEEP = 0.5;

function isName(name: DraftName, { sure, personWords, lowercase }: Evidence): boolean {
  if (name.nameSure >= SURE || sure.has(name.key)) return true;
  if (personWords.has(name.key)) return true;
  if (lowercase.has(name.key)) return false;
  return name.nameSure >= KEEP;
}

function settleType(name: DraftName, { weights, personWords }: Evidence): EntityType {
  const total: Partial<Record<EntityType, number>> = { ...name.weights };
  const all = weights.get(name.key);
  if (all) {
    for (const [type, sum] of Object.entries(all) as [EntityType, number][]) {
      const others = name.nameSure >= KEEP ? sum - (name.weights[type] ?? 0) : sum;
      total[type] = (total[type] ?? 0) + Math.max(-OTHERS, Math.min(OTHERS, others / 2));
    }
  }
  const known = personWords.get(name.key);
  if (known) total.person = (total.person ?? 0) + known;
  return heaviestType(total);
}

/** Names known from elsewhere inside a headline's run of capitals, longest first. */
function findKnown(draft: Draft, run: DraftName, { sure }: Evidence): DraftName[] {
  const paragraph = draft.paragraphs[run.scan]!;
  const tokens = paragraph.parsed.tokens;
  const [start, end] = [run.start - paragraph.start, run.end - paragraph.start];
  const found: DraftName[] = [];
  for (let at = firstAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    for (let last = Math.min(tokens.length, at + LONGEST) - 1; last >= at; last--) {
      if (tokens[last]!.end > end) continue;
      const text = paragraph.parsed.text.slice(tokens[at]!.start, tokens[last]!.end);
      const key = nameKey(text);
      const type = sure.get(key) ?? listedType(key);
      if (!type || !/^\p{Lu}/u.test(text)) continue;
      found.push({
        ...run,
        start: tokens[at]!.start + paragraph.start,
        end: tokens[last]!.end + paragraph.start,
        text,
        key,
        type,
        index: -1,
        gender: null,
      });
      at = last;
      break;
    }
  }
  return found;
}

/** In tokens: the longest name looked for in a headline. */
const LONGEST = 6;

function listedType(key: string): EntityType | undefined {
  if (isPlaceName(key)) return 'place';
  if (isDemonym(key)) return 'nationality';
  return organizations.has(key) && key.length > 4 ? 'organization' : undefined;
}

function firstAt(tokens: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
