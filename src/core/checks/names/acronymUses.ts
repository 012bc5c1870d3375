/**
 * The acronyms of a draft: where letters are defined ("Higher Harbor Commission (HHC)", "HHC (Higher Harbor Commission)", "known as HHC"),
 * where they are used, and whether any name of the draft could be what they stand for. The four checks on acronyms read it here.
 */
import type { ParagraphKind } from '../../analysis';
import { between, mapping } from '../../perVersion';
import { sameMembers } from '../../sameEnds';
import type { Span } from '../../span';
import type { DraftParagraph } from '../../text/parsed';
import { perParagraph } from '../../text/perParagraph';
import type { CheckContext } from '../check';
import { concluding, nearby, perDraft } from '../nearby';
import { namesOf } from './writtenNames';

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
  /** Some of them are what the letters stand for. */
  readonly fits: boolean;
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
  if (!acronyms) READ.set(context, (acronyms = gathered(context, usesIn(context))));
  return acronyms;
}

const gathered = concluding(gather);

/** What stands beside it: the name it is defined by, and the words before its bracket. */
interface Use extends AcronymUse {
  readonly full?: Span;
  readonly before?: Span;
}

function gather(all: readonly Use[]): Acronyms {
  const definitions: Definition[] = [];
  const bracketed: Bracketed[] = [];
  const uses = new Map<string, AcronymUse[]>();
  for (const use of all) {
    const { start, end, letters, kind, full, before } = use;
    const known = uses.get(letters);
    if (known) known.push(use);
    else uses.set(letters, [use]);
    if (before) bracketed.push({ letters, span: { start, end }, before, fits: full !== undefined });
    if (full) definitions.push({ letters, span: { start, end }, full, kind });
  }
  return { definitions, bracketed, uses };
}

/** "HHC", "F&B", "H.H.C.", "SHSs": two capitals at least. Within a word only behind a hyphen: "anti-HHC". */
const LETTERS = /(?<=^|-)(?:(?:\p{Lu}\.){2,8}|\p{Lu}[\p{Lu}\p{N}&]{1,9}s?)(?=$|-)/gu;

const usesIn = nearby(({ draft, quotes }): Use[] => {
  const uses: Use[] = [];
  const marks = quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
  let quote = 0;
  for (const paragraph of draft.paragraphs) {
    const { start: by, kind, parsed } = paragraph;
    if (kind === 'url' || kind === 'front-matter') continue;
    const { text } = parsed;
    for (const token of parsed.tokens) {
      if (token.kind !== 'word' || !mayHoldLetters(text, token)) continue;
      for (const match of text.slice(token.start, token.end).matchAll(LETTERS)) {
        const [raw] = match;
        const letters = raw.replace(/s$/, '').replaceAll('.', '');
        const at = token.start + match.index;
        const span = { start: by + at, end: by + at + raw.length };
        while (quote < marks.length && marks[quote]!.end <= span.start) quote++;
        const quoted = quote < marks.length && marks[quote]!.start <= span.start;
        const before = bracketBefore(paragraph, at, raw.length);
        const full = before
          ? fittingTail(draft.text, before, letters)
          : spelledBeside(draft.text, paragraph, span, letters);
        uses.push({ ...span, letters, kind, quoted, ...(before && { before }), ...(full && { full }) });
      }
    }
  }
  return uses;
});

/** Asked of every word of the draft: capitals at its beginning, or behind its first hyphen. */
function mayHoldLetters(text: string, { start, end }: Span): boolean {
  if (end - start < 2 || end - start > LONGEST) return false;
  if (!isSmall(text.charCodeAt(start)) && !isSmall(text.charCodeAt(start + 1))) return true;
  for (let at = start + 1; at < end - 2; at++) if (text[at] === '-') return !isSmall(text.charCodeAt(at + 2));
  return false;
}

/** In code units: "anti-HHC" and the like. */
const LONGEST = 24;

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Absolute span of the words before "(HHC)" or "(the “HHC”)"; null where no such bracket stands around the letters. */
function bracketBefore({ start: by, parsed: { text } }: DraftParagraph, at: number, length: number): Span | null {
  const open = /\((?:the )?["“‘']?$/.exec(text.slice(Math.max(0, at - 8), at));
  if (!open || !/^["”’']?(?:\)|[,;] )/.test(text.slice(at + length, at + length + 3))) return null;
  let end = at - open[0].length;
  const floor = Math.max(0, end - REACH);
  while (end > floor && /[\s"”’]/.test(text[end - 1]!)) end--;
  const start = clauseStart(text, end, floor);
  return start < end ? { start: by + start, end: by + end } : null;
}

/** In code units before a bracket: the longest names of bodies. */
const REACH = 120;

/** Back from `end`, over words but not over brackets, colons, quotation marks or the end of a sentence. */
function clauseStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && !'()[];:!?\n“”"'.includes(text[start - 1]!)) start--;
  return start;
}

/** The last words that the letters are the initials of: "the Higher Harbor Commission" for HHC, "Ministry of the Interior" for MOI. */
function fittingTail(text: string, { start, end }: Span, letters: string): Span | null {
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
function spelledBeside(text: string, paragraph: DraftParagraph, span: Span, letters: string): Span | null {
  if (/^["”’]? \(/.test(text.slice(span.end, span.end + 3))) {
    const after = IN_BRACKETS.exec(text.slice(span.end, Math.min(paragraph.end, span.end + REACH)));
    if (after) {
      const start = span.end + after[0].indexOf(after[1]!);
      const whole = { start, end: start + after[1]!.length };
      const full = fittingTail(text, whole, letters);
      if (full?.start === whole.start) return full;
    }
  }
  const floor = Math.max(paragraph.start, span.start - REACH);
  const known = KNOWN_AS.exec(text.slice(Math.max(floor, span.start - 40), span.start));
  if (!known) return null;
  const end = span.start - known[0].length;
  return fittingTail(text, { start: clauseStart(text, end, floor), end }, letters);
}

/** After "HHC": " (the Higher Harbor Commission)". */
const IN_BRACKETS = /^["”’]? \((?:the )?["“]?([^()\n]{5,100}?)["”]?[),;]/;
/** After the name: ", or ", ", better known as the “". */
const KNOWN_AS =
  /,? (?:or|a\.?k\.?a\.?|abbreviated|(?:better |also |commonly )?(?:known|referred to) (?:as|by(?: its| the) (?:acronym|initials))) (?:the )?["“]?$/;

/** Whether some name of the draft, or long words in a row, have letters for initials: they are spelled out, bracket or not. */
export function spelledOut(context: CheckContext): (letters: string) => boolean {
  const standsInNames = inNames(context)(runsOfNames(context)(context));
  const standsInWords = inWords(context)(runsOfWords(context)(context.draft.paragraphs));
  return (letters) => {
    const wanted = letters.toUpperCase();
    return standsInNames(wanted) || standsInWords(wanted);
  };
}

const inNames = perDraft(() => keepAnswers());
const inWords = perDraft(() => keepAnswers());
const runsOfWords = perDraft(() => mapping(({ parsed }: DraftParagraph) => longWords(parsed)));

/** Whether letters stand in any of several runs: asked again where a run came or went that has them. */
function keepAnswers(): (runs: readonly string[]) => (letters: string) => boolean {
  const answers = new Map<string, boolean>();
  let last: readonly string[] = [];
  return (runs) => {
    const ends = sameMembers(last, runs);
    const [gone, come] = [between(last, ends), between(runs, ends)];
    for (const [letters, stands] of answers)
      if ((stands ? gone : come).some((run) => run.includes(letters))) answers.delete(letters);
    last = runs;
    return (letters) => {
      let answer = answers.get(letters);
      if (answer === undefined) answers.set(letters, (answer = runs.some((run) => run.includes(letters))));
      return answer;
    };
  };
}

const runsOfNames = perDraft(() => {
  let last: { readonly sequence: object; readonly runs: readonly string[] } | undefined;
  return (context: CheckContext): readonly string[] => {
    const { sequence } = namesOf(context);
    if (last?.sequence !== sequence) last = { sequence, runs: readInitials(context) };
    return last.runs;
  };
});

/** Initials of all names, with and without small words. */
function readInitials({ mentions }: CheckContext): string[] {
  const runs: string[] = [];
  for (const text of new Set(mentions.map((mention) => mention.text))) {
    if (!/[\s-]/.test(text) || text.length > REACH) continue;
    const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
    runs.push(initialsOf(words));
    runs.push(initialsOf(words.filter((word) => !SMALL.has(word.toLowerCase()))));
    runs.push(initialsOf(words.filter((word) => /^\p{Lu}/u.test(word))));
  }
  return runs;
}

/** "improvised explosive devices" for IED: without a capital, and without a bracket. */
const longWords = perParagraph(({ text, tokens }) => {
  let run = '';
  for (const { kind, start, end } of tokens) {
    if (kind !== 'word') run += ' ';
    else if (end - start > 3) run += text[start]!;
  }
  return run.toUpperCase();
});

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]!.toUpperCase()).join('');
}
