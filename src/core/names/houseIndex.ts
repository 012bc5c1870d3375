/**
 * Finds the newsroom's names in a draft's words: by first word, on as long as some name goes on, the longest that is complete.
 * A list is indexed once, a paragraph is matched once, however often the draft around it is analyzed.
 */
import type { Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { isProse } from '../text/prose';
import type { HouseName, HouseNames } from './houseNames';
import { isWrittenAs, nameWords, plainName, plainWord, wordKey } from './words';

export interface HouseIndex {
  /** The names in a paragraph, in reading order, none over another; offsets are the paragraph's. */
  match(paragraph: ParsedParagraph): readonly HouseMatch[];
  /** The name that these words are, all of them. */
  find(words: string): HouseName | undefined;
  /** Said to be no name. */
  isNoName(words: string): boolean;
}

export interface HouseMatch extends Span {
  readonly name: HouseName;
  /** Of the form that stands there. */
  readonly words: number;
}

/** The same list gives the same index. */
export function indexHouse(names: HouseNames): HouseIndex {
  let index = INDEXES.get(names);
  if (!index) INDEXES.set(names, (index = createIndex(names)));
  return index;
}

const INDEXES = new WeakMap<HouseNames, HouseIndex>();

interface Form {
  readonly plain: string;
  readonly words: number;
  readonly stop: boolean;
  readonly name: HouseName;
}

/** Beginnings of names as they are compared; those that are whole names have forms. */
type Beginnings = Map<string, Form[] | null>;

function createIndex({ is, not }: HouseNames): HouseIndex {
  const beginnings = readBeginnings(is);
  const none = new Set(not.map(plainName).flatMap((plain) => [plain, plain.toUpperCase()]));
  const matched = new WeakMap<ParsedParagraph, readonly HouseMatch[]>();
  return {
    match(paragraph) {
      let found = matched.get(paragraph);
      if (!found) matched.set(paragraph, (found = matchParagraph(beginnings, paragraph)));
      return found;
    },
    find(words) {
      const plain = plainName(words);
      return formWritten(beginnings.get(plain.toLowerCase()), plain)?.name;
    },
    isNoName: (words) => none.size > 0 && none.has(plainName(words)),
  };
}

function readBeginnings(names: readonly HouseName[]): Beginnings {
  const beginnings: Beginnings = new Map();
  for (const name of names) {
    for (const form of name.forms) {
      const words = nameWords(form);
      let key = '';
      words.forEach((word, i) => {
        key += (i > 0 ? ' ' : '') + wordKey(word);
        if (!beginnings.has(key)) beginnings.set(key, null);
      });
      if (key === '') continue;
      const entry = { plain: words.map(plainWord).join(' '), words: words.length, stop: form.endsWith('.'), name };
      const there = beginnings.get(key);
      if (there) there.push(entry);
      else beginnings.set(key, [entry]);
    }
  }
  return beginnings;
}

function formWritten(forms: readonly Form[] | null | undefined, plain: string): Form | undefined {
  return forms?.find((form) => form.plain === plain) ?? forms?.find((form) => isWrittenAs(plain, form.plain));
}

function matchParagraph(beginnings: Beginnings, { text, tokens, kind }: ParsedParagraph): HouseMatch[] {
  const found: HouseMatch[] = [];
  if (!isProse(kind) || beginnings.size === 0) return found;
  for (let at = 0; at < tokens.length; at++) {
    const longest = longestAt(beginnings, text, tokens, at);
    if (!longest) continue;
    found.push(longest.match);
    at = longest.last;
  }
  return found;
}

function longestAt(
  beginnings: Beginnings,
  text: string,
  tokens: readonly Span[],
  at: number,
): { match: HouseMatch; last: number } | undefined {
  let best: { match: HouseMatch; last: number } | undefined;
  let [key, plain] = ['', ''];
  const { start } = tokens[at]!;
  const consider = (keyNow: string, plainNow: string, end: number, last: number): boolean => {
    const forms = beginnings.get(keyNow);
    const form = formWritten(forms, plainNow);
    // A full stop that ends the sentence is no part of "Roe & Co".
    const stop = form && !form.stop && text[end - 1] === '.' && end - start > 1 ? 1 : 0;
    if (form) best = { match: { start, end: end - stop, name: form.name, words: form.words }, last };
    return forms !== undefined;
  };
  for (let last = at; last < tokens.length; last++) {
    const { start: from, end } = tokens[last]!;
    const word = text.slice(from, end);
    const gap = last > at ? ' ' : '';
    // "Port Vesper-based": the name ends at the hyphen.
    const tail = /[-‐‑]\p{Ll}/u.exec(word.slice(1));
    if (tail) {
      const head = word.slice(0, tail.index + 1);
      consider(key + gap + wordKey(head), plain + gap + plainWord(head), from + head.length, last);
    }
    key += gap + wordKey(word);
    plain += gap + plainWord(word);
    if (!consider(key, plain, end, last)) break;
  }
  return best;
}
