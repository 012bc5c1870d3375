/**
 * The acronyms of a draft: where letters are defined ("Higher Harbor Commission (HHC)", "HHC (Higher Harbor Commission)", "known as HHC"),
 * where they are used, and whether any name of the draft could be what they stand for. The four checks on acronyms read it here.
 */
import type { ParagraphKind } from '../analysis';
import type { Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import type { CheckContext } from './check';

export interface Definition {
  /** Letters only: "HHC" for "H.H.C." and "HHCs". */
  readonly letters: string;
  /** The acronym as it stands. */
  readonly span: Span;
  /** "Higher Harbor Commission". */
  readonly full: Span;
  readonly kind: ParagraphKind;
}

export interface AcronymUse extends Span {
  readonly letters: string;
  readonly kind: ParagraphKind;
  readonly quoted: boolean;
}

/** Letters in brackets after a name, whether they fit it or not. */
export interface Bracketed {
  readonly letters: string;
  readonly span: Span;
  /** The words before the bracket, back to the start of the clause. */
  readonly before: Span;
}

export interface Acronyms {
  /** In reading order, like all lists here. */
  readonly definitions: readonly Definition[];
  readonly bracketed: readonly Bracketed[];
  /** Definitions included. */
  readonly uses: ReadonlyMap<string, readonly AcronymUse[]>;
}

const READ = new WeakMap<CheckContext, Acronyms>();

export function readAcronyms(context: CheckContext): Acronyms {
  let acronyms = READ.get(context);
  if (!acronyms) READ.set(context, (acronyms = read(context)));
  return acronyms;
}

/** Four capitals, "F&B", "H.H.C.", "SHSs", "DoD": with two capitals at least, and no name in capitals of a headline. */
const LETTERS =
  /(?<![\p{L}\p{N}&@#/_.'’-])(?:\p{Lu}\.){2,8}|(?<![\p{L}\p{N}@#/_.'’$])\p{Lu}[\p{Lu}\p{N}&]{1,9}(?:s(?![\p{L}\p{N}]))?(?![\p{L}\p{N}@/_]|\.\p{L})/gu;

function read({ draft, quotes }: CheckContext): Acronyms {
  const definitions: Definition[] = [];
  const bracketed: Bracketed[] = [];
  const uses = new Map<string, AcronymUse[]>();
  const marks = quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
  let quote = 0;
  for (const paragraph of draft.paragraphs) {
    const { start: by, kind, parsed } = paragraph;
    if (kind === 'code' || kind === 'url' || kind === 'front-matter') continue;
    const { text } = parsed;
    for (const match of text.matchAll(LETTERS)) {
      const [raw] = match;
      const letters = raw.replace(/s$/, '').replaceAll('.', '');
      const start = by + match.index;
      const span = { start, end: start + raw.length };
      while (quote < marks.length && marks[quote]!.end <= start) quote++;
      const quoted = quote < marks.length && marks[quote]!.start <= start;
      const known = uses.get(letters);
      const use = { ...span, letters, kind, quoted };
      if (known) known.push(use);
      else uses.set(letters, [use]);
      const before = bracketBefore(paragraph, match.index, raw.length);
      if (before) bracketed.push({ letters, span, before });
      const full = before
        ? fittingTail(draft.text, before, letters)
        : spelledBeside(draft.text, paragraph, span, letters);
      if (full) definitions.push({ letters, span, full, kind });
    }
  }
  return { definitions, bracketed, uses };
}

/** Absolute span of the words before "(HHC)" or "(the “HHC”)"; null where no such bracket stands around the letters. */
function bracketBefore({ start: by, parsed: { text } }: DraftParagraph, at: number, length: number): Span | null {
  const open = /\((?:the )?["“‘']?$/.exec(text.slice(Math.max(0, at - 8), at));
  if (!open || !/^["”’']?(?:\)|[,;] )/.test(text.slice(at + length, at + length + 3))) return null;
  const head = text.slice(Math.max(0, at - open[0].length - REACH), at - open[0].length);
  const words = head.trimEnd().replace(/["”’]$/, '');
  // Not over brackets, colons, the end of a sentence
  const from = words.search(/[^()[\];:!?\n“”"]{1,200}$/u);
  if (from < 0) return null;
  const end = at - open[0].length - (head.length - words.length);
  return { start: by + end - (words.length - from), end: by + end };
}

/** In code units before a bracket: the longest names of bodies. */
const REACH = 120;

/** The last words that the letters are the initials of: "the Higher Harbor Commission" for HHC, "Ministry of the Interior" for MOI. */
export function fittingTail(text: string, { start, end }: Span, letters: string): Span | null {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’&]*/gu)];
  const wanted = letters.replace(/[^\p{L}]/gu, '').toUpperCase();
  if (wanted.length < 2) return null;
  for (let from = words.length - 1; from >= Math.max(0, words.length - 2 * wanted.length - 2); from--) {
    const first = words[from]!;
    if (first[0][0]!.toUpperCase() !== wanted[0]) continue;
    const tail = words.slice(from).map(([word]) => word);
    // "of" and "and" lend a letter or do not
    if (!takesLetters(tail, wanted)) continue;
    return { start: start + first.index, end };
  }
  return null;
}

/** Each word that is not small gives its first letter; long words may give more of theirs, "DOD" and "NatSec" style is none. */
function takesLetters(words: readonly string[], wanted: string): boolean {
  let states = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    const small = SMALL.has(word.toLowerCase());
    const upper = word.replace(/[^\p{L}]/gu, '').toUpperCase();
    for (const at of states) {
      if (small) next.add(at);
      // "UNESCO", "HarCom": two or three letters of one word
      for (let take = 1; take <= 3; take++)
        if (upper.slice(0, take) === wanted.slice(at, at + take) && upper.length >= take) next.add(at + take);
    }
    states = next;
    if (states.size === 0) return false;
  }
  return states.has(wanted.length);
}

const SMALL = new Set('of the and for in on to a an at de la du des del el y et & with'.split(' '));

/** "HHC (Higher Harbor Commission)"; "the Higher Harbor Commission, known as HHC", "…, or HHC," */
function spelledBeside(draft: string, paragraph: DraftParagraph, span: Span, letters: string): Span | null {
  const after = /^["”’]? \((?:the )?["“]?([^()\n]{5,100}?)["”]?[),;]/.exec(draft.slice(span.end, span.end + 120));
  if (after && span.end + after[0].length <= paragraph.end) {
    const start = span.end + after[0].indexOf(after[1]!);
    const whole = { start, end: start + after[1]!.length };
    const full = fittingTail(draft, whole, letters);
    if (full?.start === whole.start) return full;
  }
  const from = Math.max(paragraph.start, span.start - REACH);
  const known =
    /(?:,? (?:or|a\.?k\.?a\.?|abbreviated|(?:better |also |commonly )?(?:known|referred to) (?:as|by(?: its| the) (?:acronym|initials))) (?:the )?["“]?)$/.exec(
      draft.slice(from, span.start),
    );
  if (!known) return null;
  const words = draft.slice(from, span.start - known[0].length);
  const clause = words.search(/[^()[\];:!?\n“”",]{1,120}$/u);
  return clause < 0 ? null : fittingTail(draft, { start: from + clause, end: from + words.length }, letters);
}

const INITIALS = new WeakMap<CheckContext, ReadonlySet<string>>();

/** Some name of the draft, or long words in a row, have these letters for initials: it is spelled out, bracket or not. */
export function isSpelledOut(context: CheckContext, letters: string): boolean {
  let initials = INITIALS.get(context);
  if (!initials) INITIALS.set(context, (initials = readInitials(context)));
  return initials.has(letters.toUpperCase());
}

function readInitials({ draft, mentions }: CheckContext): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (letters: string) => {
    for (let from = 0; from < letters.length - 1; from++) found.add(letters.slice(from));
  };
  for (const text of new Set(mentions.map((mention) => mention.text))) {
    if (!/[\s-]/.test(text) || text.length > REACH) continue;
    const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
    add(initialsOf(words));
    add(initialsOf(words.filter((word) => !SMALL.has(word.toLowerCase()))));
    add(initialsOf(words.filter((word) => /^\p{Lu}/u.test(word))));
  }
  // "improvised explosive devices" for IED: without a capital, and without a bracket
  for (const { parsed } of draft.paragraphs) {
    let run = '';
    for (const token of parsed.tokens) {
      const word = parsed.text.slice(token.start, token.end);
      if (token.kind === 'word' && SMALL.has(word)) continue;
      run = token.kind === 'word' && word.length > 3 ? (run + word[0]!.toUpperCase()).slice(-MOST) : '';
      for (let from = 0; from < run.length - 2; from++) found.add(run.slice(from));
    }
  }
  return found;
}

/** Letters of the longest acronym that is looked for in small words. */
const MOST = 5;

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]!.toUpperCase()).join('');
}
