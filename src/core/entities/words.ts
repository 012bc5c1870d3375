/**
 * The words of a paragraph as names see them: how they are capitalised, what stands between them, whether a capital is due
 * to the place (start of a sentence or a quotation) rather than to a name. "US-led" and "anti-American" come apart here, because
 * only a part of them is a name.
 */
import { isDemonym } from '../lexicon/demonyms';
import { isPlaceName } from '../lexicon/places';
import type { Span } from '../span';
import type { ParsedParagraph, Token } from '../text/parsed';
import { createGrammar, type Grammar } from './grammar';
import type { TaggerWord } from './tagger/features';
import type { FormReader, WordForm, WordShape } from './tagger/forms';

export interface NameWord extends TaggerWord {
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly shape: WordShape | 'number';
  /** Only white space stands between it and the word before, in the same sentence. */
  readonly glued: boolean;
  /** The rest of a compound: "Iraq" in "U.S.-Iraq". */
  readonly hyphened: boolean;
  /** The token "'s" (or a bare apostrophe after s), which ends a name. */
  readonly possessive: boolean;
  /** What compromise takes it for. Asking costs a reading of its sentence, once. */
  readonly tags: ReadonlySet<string>;
  /** False where compromise's dictionary alone tells that it has no such tag, which costs nothing. */
  mayBe(tag: string): boolean;
}

export type CapitalWord = NameWord & { readonly shape: 'capital' | 'shouted' | 'initial' };

/** All tokens but white space, in reading order. */
export function readWords(paragraph: ParsedParagraph, { formOf }: FormReader): NameWord[] {
  const { text, tokens, sentences } = paragraph;
  const grammar = createGrammar(paragraph);
  const words: Word[] = [];
  const addresses = findAddresses(text);
  const beginning = sentences[0]?.start ?? 0;
  let [sentence, address] = [0, 0];
  const push = (token: Token, start: number, end: number): void => {
    const before = words.at(-1);
    const slice = text.slice(start, end);
    const form = formOf(slice);
    const word = new Word(start, end, form, grammar);
    // What stands before the first sentence, a dateline, is by itself
    word.sentence = start < beginning ? -1 : sentence;
    word.shape = token.kind === 'word' ? form.shape : token.kind === 'number' ? 'number' : 'mark';
    const hyphened = start > token.start ? HYPHENED : 0;
    word.flags |= hyphened;
    words.push(word);
    if (before?.sentence !== word.sentence) return;
    const gap = start - before.end;
    const opens = before.shape === 'mark' && (before.opens || OPENER.test(before.text));
    const glued = gap > 0 && gap <= LONGEST_BLANK && text.slice(before.end, start).trim() === '';
    const possessive = gap === 0 && end - start < 3 && before.shape !== 'mark' && POSSESSIVE_END.test(slice);
    word.flags =
      hyphened | (opens ? OPENS : 0) | (gap <= 1 ? FOLLOWS : 0) | (glued ? GLUED : 0) | (possessive ? POSSESSIVE : 0);
  };
  for (const token of tokens) {
    while (address < addresses.length && addresses[address]!.end <= token.start) address++;
    if (address < addresses.length && addresses[address]!.start <= token.start) continue;
    while (sentence < sentences.length && sentences[sentence]!.end <= token.start) sentence++;
    if (token.kind !== 'word' || !hasHyphen(text, token)) push(token, token.start, token.end);
    else for (const { start, end } of splitCompound(text, token)) push(token, start, end);
  }
  // A list that grew has room for half as many again
  return words.slice();
}

/** There are as many of them as words in a draft: one shape in memory, as few fields as can be, tags only when asked. */
class Word implements NameWord {
  sentence = 0;
  shape: NameWord['shape'] = 'mark';
  /** The bits below. */
  flags = OPENS;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly form: WordForm,
    private readonly grammar: Grammar,
  ) {}

  get text(): string {
    return this.form.text;
  }

  get lower(): string {
    return this.form.lower;
  }

  get opens(): boolean {
    return (this.flags & OPENS) !== 0;
  }

  get follows(): boolean {
    return (this.flags & FOLLOWS) !== 0;
  }

  get glued(): boolean {
    return (this.flags & GLUED) !== 0;
  }

  get hyphened(): boolean {
    return (this.flags & HYPHENED) !== 0;
  }

  get possessive(): boolean {
    return (this.flags & POSSESSIVE) !== 0;
  }

  get tags(): ReadonlySet<string> {
    return this.grammar.tagsAt(this.start, this.end);
  }

  mayBe(tag: string): boolean {
    return this.grammar.mayBe(tag, this.start, this.end);
  }
}

const [OPENS, FOLLOWS, GLUED, HYPHENED, POSSESSIVE] = [1, 2, 4, 8, 16];

const POSSESSIVE_END = /^['’][sS]?$/;
/** In code units. */
const LONGEST_BLANK = 4;

export function isCapital(word: NameWord | undefined): word is CapitalWord {
  return word?.shape === 'capital' || word?.shape === 'shouted' || word?.shape === 'initial';
}

export function hasTag(word: NameWord | undefined, ...tags: string[]): boolean {
  return word !== undefined && tags.some((tag) => word.mayBe(tag) && word.tags.has(tag));
}

const OPENER = /^[“"‘'«„‹:•*–—-]/;

const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<=^|[\s(“"])[@#][\p{L}\p{N}_]+/gu;

/** Without one of these there is none to look for. */
const HINT = /[@#]|www\.|https?:/u;

/** Web addresses, handles and hashtags: their capitals are spelling. */
function findAddresses(text: string): Span[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "US-led": the second part makes an adjective of the name before it. */
const ADJECTIVAL =
  /^(?:led|backed|based|born|made|style|run|held|era|wide|only|elect|like|type|bound|wing|friendly|majority|speaking|language|\p{Ll}{2,}(?:ed|ing|ian|can))$/u;
const PREFIX = /^(?:anti|pro|non|ex|post|pre|un|mid|trans|inter|intra|sub|neo|self)$/;
const BLENDED = /^(?:sino|franco|anglo|indo|afro|russo|euro|israeli?|arab|turco|greco)$/;
/** Longest compound looked into, in code units. */
const LONGEST = 60;

function hasHyphen(text: string, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2d || code === 0x2010 || code === 0x2011) return true;
  }
  return false;
}

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
