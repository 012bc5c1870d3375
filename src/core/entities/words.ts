/**
 * The words of a paragraph as names see them: how they are capitalised, what stands between them, whether a capital is due
 * to the place (start of a sentence or a quotation) rather than to a name, and what compromise takes them for.
 * "US-led" and "anti-American" come apart here, because only a part of them is a name.
 */
import { isDemonym } from '../lexicon/demonyms';
import { isPlaceName } from '../lexicon/places';
import type { Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { isInDictionary, tagTerms, type TaggedTerm } from './grammar';

export interface NameWord extends Span {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** `capital` "Ada", `shouted` "HMC", `initial` "J.", `small` "said", `number` "54", `mark` anything else. */
  readonly shape: 'capital' | 'shouted' | 'initial' | 'small' | 'number' | 'mark';
  /** The capital proves nothing: first word of a sentence, a quotation or after a colon. */
  readonly opens: boolean;
  /** Only white space stands between it and the word before, in the same sentence. */
  readonly glued: boolean;
  /** The rest of a compound: "Iraq" in "U.S.-Iraq". */
  readonly hyphened: boolean;
  /** The token "'s" (or a bare apostrophe after s), which ends a name. */
  readonly possessive: boolean;
  readonly tags: ReadonlySet<string>;
  /** The dictionary has it, so its tags are more than a guess from its ending. */
  readonly known: boolean;
}

export type CapitalWord = NameWord & { readonly shape: 'capital' | 'shouted' | 'initial' };

/** All tokens but white space, in reading order, with their tags. */
export function readWords(paragraph: ParsedParagraph): NameWord[] {
  const { text, tokens, sentences } = paragraph;
  const terms = tagTerms(paragraph);
  const words: NameWord[] = [];
  const addresses = findAddresses(text);
  let [sentence, term, address] = [0, 0, 0];
  for (const token of tokens) {
    while (address < addresses.length && addresses[address]!.end <= token.start) address++;
    if (address < addresses.length && addresses[address]!.start <= token.start) continue;
    while (sentence < sentences.length && sentences[sentence]!.end <= token.start) sentence++;
    const sentenceStart = sentences[sentence]?.start ?? 0;
    for (const { start, end } of token.kind === 'word' ? splitCompound(text, token) : [token]) {
      while (term < terms.length && terms[term]!.end <= start) term++;
      const before = words.at(-1);
      const slice = text.slice(start, end);
      const first = !before || before.start < sentenceStart;
      words.push({
        start,
        end,
        text: slice,
        lower: slice.toLowerCase().replaceAll('’', "'"),
        shape: token.kind === 'word' ? shapeOf(slice) : token.kind === 'number' ? 'number' : 'mark',
        opens: first || (before.shape === 'mark' && (before.opens || OPENER.test(before.text))),
        glued: !first && start > before.end && BLANK.test(text.slice(before.end, start)),
        hyphened: start > token.start,
        possessive: /^['’][sS]?$/.test(slice) && before?.end === start && before.shape !== 'mark',
        tags: collectTags(terms, term, end),
        known: isInDictionary(slice.toLowerCase()),
      });
    }
  }
  return words;
}

/** True when capitals are the style of the words, as in headlines, and so prove no name. */
export function isTitleCase(words: readonly NameWord[]): boolean {
  const weighty = words.filter((word) => word.shape !== 'mark' && word.shape !== 'number' && word.text.length > 2);
  if (weighty.length < 4) return false;
  const shouted = weighty.filter((word) => word.shape === 'shouted').length;
  if (shouted / weighty.length > SHOUTED) return true;
  const capitals = weighty.filter(isCapital).length;
  return capitals / weighty.length > TITLE_CASE && !/[.!?]$/.test(words.at(-1)!.text);
}

export function isCapital(word: NameWord | undefined): word is CapitalWord {
  return word?.shape === 'capital' || word?.shape === 'shouted' || word?.shape === 'initial';
}

export function hasTag(word: NameWord | undefined, ...tags: string[]): boolean {
  return word !== undefined && tags.some((tag) => word.tags.has(tag));
}

/** Share of capitals among the longer words: running text full of names stays under it, headlines do not. */
const TITLE_CASE = 0.75;
const SHOUTED = 0.7;
const OPENER = /^[“"‘'«„‹:•*–—-]/;
const BLANK = /^\s{1,4}$/;
const NO_TAGS: ReadonlySet<string> = new Set();

const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<=^|[\s(“"])[@#][\p{L}\p{N}_]+/gu;

/** Web addresses, handles and hashtags: their capitals are spelling. */
function findAddresses(text: string): Span[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "US-led": the second part makes an adjective of the name before it. */
const ADJECTIVAL =
  /^(?:led|backed|based|born|made|style|run|held|era|wide|only|elect|like|type|bound|wing|friendly|majority|speaking|language|\p{Ll}{2,}(?:ed|ing|ian|can))$/u;
const PREFIX = /^(?:anti|pro|non|ex|post|pre|un|mid|trans|inter|intra|sub|neo|self)$/;
const BLENDED = /^(?:sino|franco|anglo|indo|afro|russo|euro|israeli?|arab|turco|greco)$/;
/** Longest compound looked into, in code units. */
const LONGEST = 60;

/** "U.S.-Iraq" → "U.S.", "Iraq"; "US-led" → "US", "led"; "anti-American" → "anti", "American"; "Jean-Pierre" stays. */
function splitCompound(text: string, token: Span): Span[] {
  if (token.end - token.start > LONGEST) return [token];
  const word = text.slice(token.start, token.end);
  const hyphen = word.search(/[-‐‑]/);
  if (hyphen <= 0 || isPlaceName(word.toLowerCase())) return [token];
  const [head, tail] = [word.slice(0, hyphen), word.slice(hyphen + 1)];
  const comesApart =
    (/^\p{Lu}/u.test(head) && ADJECTIVAL.test(tail)) ||
    (PREFIX.test(head) && /^\p{Lu}/u.test(tail)) ||
    (isGeographic(head) && isGeographic(tail.split(/[-‐‑]/)[0]!));
  if (!comesApart) return [token];
  const rest = { start: token.start + hyphen + 1, end: token.end };
  return [{ start: token.start, end: token.start + hyphen }, ...splitCompound(text, rest)];
}

function isGeographic(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}/u.test(word) && (isPlaceName(lower) || isDemonym(lower) || BLENDED.test(lower) || /^u\.s$/.test(lower))
  );
}

function shapeOf(word: string): NameWord['shape'] {
  if (/^\p{Lu}\.?$/u.test(word)) return 'initial';
  if (PARTY.test(word)) return 'mark';
  if (!/\p{Lu}/u.test(word)) return 'small';
  if (/^\p{Ll}/u.test(word) && !SMALL_START.test(word)) return 'small';
  return /\p{Ll}/u.test(word) ? 'capital' : 'shouted';
}

/** "D-Mass.", "R-Texas": a party and a state, in brackets after a name. */
const PARTY = /^[DRI]-\p{Lu}/u;
/** "al-Assad", "d'Aldo", "iPhone". */
const SMALL_START = /^\p{Ll}{1,3}['’-]?\p{Lu}/u;

function collectTags(terms: readonly TaggedTerm[], from: number, end: number): ReadonlySet<string> {
  const first = terms[from];
  if (!first || first.start >= end) return NO_TAGS;
  const second = terms[from + 1];
  if (!second || second.start >= end) return first.tags;
  const all = new Set(first.tags);
  for (let i = from + 1; i < terms.length && terms[i]!.start < end; i++) for (const tag of terms[i]!.tags) all.add(tag);
  return all;
}
