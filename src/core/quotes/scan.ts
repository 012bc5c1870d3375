/**
 * The quotes of one paragraph, as far as the paragraph alone can tell: its stretches paired, each with the cue of its sentence, and the
 * clauses reported without marks. What needs other paragraphs (quotations that run on, speakers of an exchange) is left open.
 */
import type { QuoteKind } from '../analysis';
import { deedVerbs } from '../lexicon/cueWords';
import type { Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { type Attribution, attribute, isPersonLike } from './attribution';
import { type Cue, findCues } from './cues';
import { judgeMarking } from './marking';
import { type Stretch, pairMarks } from './marks';
import { type Phrase, mainSubject } from './nounPhrases';
import { reportedBy } from './reported';
import { type Sentence, toSentences } from './units';

/** All offsets are relative to the paragraph. */
export interface MarkScan {
  readonly quotes: readonly FoundQuote[];
  /** The outermost opening mark at the paragraph's very start, if there is one: it may take up the paragraph before. */
  readonly opensWith: Stretch | null;
  /** Who speaks or is spoken of last: quotations without a cue in the next paragraph are theirs. */
  readonly floor: Said | null;
  /** "Roe continued:" at the paragraph's end: who speaks in the next one. */
  readonly leadsTo: Said | null;
}

export interface Said {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly confidence: number;
}

export interface FoundQuote {
  readonly kind: QuoteKind;
  readonly parts: readonly Span[];
  /** Null while the speaker is open. */
  readonly said: Said | null;
  readonly reported?: Span;
  readonly closed: boolean;
  /** True when no cue is near: the speaker is whoever holds the floor. */
  readonly floating: boolean;
}

export function scanMarks(paragraph: ParsedParagraph): MarkScan {
  if (SILENT.has(paragraph.kind)) return { quotes: [], opensWith: null, floor: null, leadsTo: null };
  const stretches = pairMarks(paragraph.text);
  const sentences = toSentences(paragraph, stretches);
  const quotes: FoundQuote[] = [];
  let floor: Said | null = null;
  for (const sentence of sentences) {
    const found = readSentence(paragraph, sentence, stretches, floor);
    for (const quote of found) quotes.push(quote);
    floor = holder(paragraph, sentence, found) ?? floor;
  }
  return {
    quotes,
    opensWith: stretches[0]?.start === openingAt(paragraph) ? stretches[0] : null,
    floor,
    leadsTo: leadsTo(sentences.at(-1)),
  };
}

const SILENT: ReadonlySet<string> = new Set(['code', 'front-matter', 'url']);

function openingAt(paragraph: ParsedParagraph): number {
  return paragraph.sentences[0]?.start ?? 0;
}

function readSentence(
  paragraph: ParsedParagraph,
  sentence: Sentence,
  stretches: readonly Stretch[],
  floor: Said | null,
): FoundQuote[] {
  const cues = findCues(sentence);
  const found: FoundQuote[] = [];
  const governed = new Map<Cue, Phrase[]>();
  const speech = paragraph.kind !== 'notice';
  for (const cue of speech ? cues : []) {
    const clauses = cue.subject ? reportedBy(sentence, cue, cues) : [];
    if (clauses.length > 0) governed.set(cue, clauses);
  }
  const turns: { at: number; stretch: Stretch; attribution: Attribution | null; marking: string }[] = [];
  sentence.forEach((unit, at) => {
    if (unit.kind !== 'quote') return;
    const stretch = stretches[unit.stretch]!;
    const words = paragraph.text.slice(stretch.start + stretch.opener, stretch.end - (stretch.closed ? 1 : 0));
    const comma = goesOn(words) || sentence[at + 1]?.text === ',';
    const attribution = speech
      ? attribute(sentence, at, cues, { goesOn: comma, fragment: isFragment(paragraph, stretch) })
      : null;
    const marking = judgeMarking(words, sentence, at, attribution, paragraph.kind !== 'headline');
    turns.push({ at, stretch, attribution, marking: !speech ? 'title' : marking });
  });

  const bySaid = new Map<string, number>();
  for (const { at, stretch, attribution, marking } of turns) {
    const part = { start: stretch.start, end: stretch.end };
    if (marking !== 'speech') {
      found.push({ kind: marking as QuoteKind, parts: [part], said: null, closed: stretch.closed, floating: false });
      continue;
    }
    const alone = sentence.every((unit) => unit.kind !== 'word');
    const said = attribution
      ? toSaid(sentence, attribution)
      : alone
        ? floor && { ...floor, confidence: Math.min(floor.confidence, 0.9) }
        : bySubject(sentence, at, floor);
    const key = attribution?.cue ? String(attribution.cue.from) : '';
    const earlier = key === '' ? undefined : bySaid.get(key);
    const last = earlier === undefined ? undefined : found[earlier];
    if (last) {
      found[earlier!] = { ...last, parts: [...last.parts, part], closed: stretch.closed };
      continue;
    }
    if (key !== '') bySaid.set(key, found.length);
    const clause = attribution?.cue ? clauseOf(governed, attribution, at) : null;
    const mixed = clause !== null && clause.to - clause.from > 1;
    found.push({
      kind: mixed || (!alone && attribution?.place === 'before' && isFragment(paragraph, stretch)) ? 'mixed' : 'direct',
      parts: [part],
      said,
      ...(mixed && { reported: toSpan(sentence, clause) }),
      closed: stretch.closed,
      floating: said === null,
    });
  }
  const spoken = turns.filter((turn) => turn.marking === 'speech').map((turn) => turn.at);
  found.push(...readIndirect(sentence, governed, spoken));
  return found.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
}

/** What a sentence reports without marks; a clause with quoted words in it is theirs already. */
function readIndirect(
  sentence: Sentence,
  governed: ReadonlyMap<Cue, readonly Phrase[]>,
  spoken: readonly number[],
): FoundQuote[] {
  const found: FoundQuote[] = [];
  for (const [cue, clauses] of governed) {
    const verb = sentence[cue.words.to - 1]!.low;
    if (cue.kind === 'stance' && deedVerbs.has(verb)) continue;
    const free = clauses.filter(({ from, to }) => !spoken.some((at) => from <= at && at < to));
    if (free.length === 0) continue;
    const confidence = cue.by === 'far' ? 0.7 : 0.85;
    found.push({
      kind: 'indirect',
      parts: free.map((clause) => toSpan(sentence, clause)),
      said: toSaid(sentence, { subject: cue.subject, cue: cue.words, confidence }),
      closed: true,
      floating: false,
    });
  }
  return found;
}

/** Whoever a sentence leaves speaking: the last one it attributes words to, else the one it is about. */
function holder(paragraph: ParsedParagraph, sentence: Sentence, found: readonly FoundQuote[]): Said | null {
  const named = ({ start, end }: Span): boolean =>
    !/^(?:who|which|that|it|what|one|some|many|most|both|few|others?|another)$/i.test(paragraph.text.slice(start, end));
  const said = found.findLast((quote) => quote.said && named(quote.said.speaker))?.said;
  if (said) return said;
  if (found.length > 0) return null;
  const subject = mainSubject(sentence, 0, sentence.length);
  if (!subject || !isPersonLike(sentence, subject) || !named(toSpan(sentence, subject))) return null;
  return { speaker: toSpan(sentence, subject), cue: null, confidence: 0.55 };
}

/** "… very important," — the words end in a mark that lets a reporting clause follow. */
function goesOn(words: string): boolean {
  return /[,?!.…—–-]['’”"»]{0,2}$/.test(words.slice(-4));
}

function isFragment(paragraph: ParsedParagraph, stretch: Stretch): boolean {
  return !/^\p{Lu}/u.test(paragraph.text.slice(stretch.start + stretch.opener, stretch.start + stretch.opener + 2));
}

function clauseOf(governed: ReadonlyMap<Cue, readonly Phrase[]>, attribution: Attribution, at: number): Phrase | null {
  for (const [cue, clauses] of governed) {
    if (cue.words.from === attribution.cue!.from) return clauses.find(({ from, to }) => from <= at && at < to) ?? null;
  }
  return null;
}

/** A fragment without a cue is its sentence's subject's, or whoever's turn it is. */
function bySubject(sentence: Sentence, at: number, floor: Said | null): Said | null {
  const subject = mainSubject(sentence, 0, at);
  if (subject) return { speaker: toSpan(sentence, subject), cue: null, confidence: 0.4 };
  return floor && { ...floor, confidence: 0.5 };
}

function toSaid(
  sentence: Sentence,
  { subject, cue, confidence }: Pick<Attribution, 'subject' | 'cue' | 'confidence'>,
): Said | null {
  return subject && { speaker: toSpan(sentence, subject), cue: cue && toSpan(sentence, cue), confidence };
}

function toSpan(sentence: Sentence, { from, to }: Phrase): Span {
  return { start: sentence[from]!.start, end: sentence[to - 1]!.end };
}

function leadsTo(sentence: Sentence | undefined): Said | null {
  if (!sentence?.length || sentence.at(-1)!.text !== ':') return null;
  const cue = findCues(sentence).findLast((found) => found.subject);
  const subject = cue?.subject ?? mainSubject(sentence, 0, sentence.length - 1);
  if (!subject || (!cue && (!isPersonLike(sentence, subject) || sentence[subject.from]!.low === 'it'))) return null;
  const at = cue ? toSpan(sentence, cue.words) : null;
  return { speaker: toSpan(sentence, subject), cue: at, confidence: cue ? 0.85 : 0.6 };
}
