/**
 * A draft held against the index: every quote and claim with what the sources say of it, one after another, so that somebody else may have a turn in between. What was
 * asked before is not asked again while neither the words nor the sources changed.
 */
import type { Analysis, Claim, Quote } from '../core/analysis';
import {
  compareClaim,
  type AskedClaim,
  queryOf,
  rankComparisons,
  readClaim,
  readPassage,
  type SourcePassage,
} from '../core/evidence/claims/compare';
import { findQuote } from '../core/evidence/findQuote';
import type { QuoteCheck, SourceFinder } from '../core/evidence/quoteCheck';
import { quotedWords } from '../core/evidence/quotedWords';
import { locate, type SourceText } from '../core/evidence/source';
import type { QuotedSpeaker } from '../core/evidence/voices';
import { speakerNames } from '../core/review/speakers';
import { type Span, shiftSpan } from '../core/span';
import type { SourceIndex } from './index/sourceIndex';
import type { ClaimEvidence, ClaimPassage, Evidence, Place, QuoteEvidence } from './results';

export interface EvidenceDesk {
  /** One claim at a time, quotes first. Between two, the caller may stop. `own`: the path of the draft, which is no source of itself. */
  check(text: string, analysis: Analysis, own?: string): Generator<Evidence>;
  /** The sources changed: everything is asked anew. */
  forget(): void;
}

/** Passages that a claim is compared with, and that are told. */
const MOST_ASKED = 10;
const MOST_TOLD = 5;
/** Answers and passages that are kept. */
const MOST_KEPT = 5000;
/** Code units of an excerpt. */
const EXCERPT = 600;

export function createEvidenceDesk(index: SourceIndex): EvidenceDesk {
  const answers = new Map<string, Evidence>();
  const passages = new Map<string, SourcePassage>();
  let paths = new Map<number, string>();
  let total = 0;

  /** Gives the document that is the draft itself, where it lies among the sources. */
  function begin(own: string | undefined): number | undefined {
    const documents = index.documents();
    paths = new Map(documents.map(({ id, path }) => [id, path]));
    total = documents.reduce((sum, { words }) => sum + words, 0) / WORDS_OF_PASSAGE;
    return own === undefined ? undefined : documents.find(({ path }) => path === own)?.id;
  }

  function pathOf(id: number): string {
    return paths.get(id) ?? index.documents().find((document) => document.id === id)?.path ?? '';
  }

  function keep<Kept>(kept: Map<string, Kept>, key: string, make: () => Kept): Kept {
    let one = kept.get(key);
    if (one === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, (one = make()));
    }
    return one;
  }

  function placeIn(source: number, text: SourceText, span: Span): Place {
    return {
      path: pathOf(source),
      span,
      location: locate(text, span.start),
      excerpt: excerptOf(text.text, span),
    };
  }

  function askQuote(
    text: string,
    claim: Claim,
    quote: Quote,
    speaker: QuotedSpeaker | null,
    finder: SourceFinder,
  ): QuoteEvidence {
    const check = findQuote({ words: quotedWords(text, quote), speaker }, finder);
    const words = text.slice(claim.start, claim.end);
    return { type: 'quote', claim: claim.id, words, context: speaker?.name ?? '', ...fromStart(check, claim.start) };
  }

  /** Places in the draft are counted from the start of the claim. */
  function fromStart(
    { verdict, match, elsewhere }: QuoteCheck,
    start: number,
  ): Omit<QuoteEvidence, 'type' | 'claim' | 'words' | 'context'> {
    return {
      verdict,
      ...(match && {
        match: {
          path: pathOf(match.source),
          span: match.span,
          location: match.location,
          excerpt: match.excerpt,
          ...(match.speaker !== undefined && { speaker: match.speaker }),
          voice: match.voice,
          similarity: match.similarity,
          edits: match.edits.map((edit) => ({ ...edit, printed: shiftSpan(edit.printed, -start) })),
          found: match.found.map((span) => shiftSpan(span, -start)),
        },
      }),
      elsewhere: elsewhere.slice(0, MOST_TOLD).flatMap(({ source, span }) => {
        const text = index.text(source);
        return text ? [placeIn(source, text, span)] : [];
      }),
    };
  }

  function askClaim(
    asked: AskedClaim,
    claim: Claim,
    words: string,
    context: string,
    self: number | undefined,
  ): ClaimEvidence {
    const found: ClaimPassage[] = [];
    for (const hit of index.words(queryOf(asked), MOST_ASKED, self === undefined ? {} : { except: self })) {
      const text = index.text(hit.document);
      if (!text) continue;
      const passage = keep(passages, `${hit.document} ${hit.start}`, () => readPassage(text.text, hit, {}));
      const comparison = compareClaim(asked, passage, weight);
      if (!comparison) continue;
      const { says, bearing, message, value, span } = comparison;
      found.push({ ...placeIn(hit.document, text, span), says, bearing, message, ...(value && { value: value.text }) });
    }
    return { type: 'claim', claim: claim.id, words, context, passages: rank(found) };
  }

  function weight(word: string): number {
    return Math.log(1 + total / (1 + index.documentFrequency(word)));
  }

  return {
    *check(text, analysis, own) {
      const self = begin(own);
      const finder = finderOf(index, self);
      const speakers = speakersOf(analysis);
      const quotes = new Map(analysis.quotes.map((quote) => [`${quote.start} ${quote.end}`, quote]));
      const isQuote = (claim: Claim): boolean => claim.kind === 'quote' && quotes.has(`${claim.start} ${claim.end}`);
      for (const claim of analysis.claims.filter(isQuote)) {
        const quote = quotes.get(`${claim.start} ${claim.end}`)!;
        const speaker = speakers(claim);
        const words = text.slice(claim.start, claim.end);
        const key = JSON.stringify([self, words, speaker?.name, speaker?.titles, speaker?.person]);
        const answer = keep(answers, key, () => askQuote(text, claim, quote, speaker, finder));
        yield { ...answer, claim: claim.id };
      }
      for (const claim of analysis.claims) {
        if (isQuote(claim)) continue;
        const asked = readClaim(text, analysis, claim);
        const words = text.slice(claim.start, claim.end);
        const sentence = text.slice(claim.sentence.start, claim.sentence.end);
        const key = JSON.stringify([
          self,
          claim.kind,
          claim.start - claim.sentence.start,
          words,
          sentence,
          besideWords(asked),
        ]);
        const answer = keep(answers, key, () => askClaim(asked, claim, words, sentence, self));
        yield { ...answer, claim: claim.id };
      }
    },
    forget() {
      answers.clear();
      passages.clear();
    },
  };
}

/** The index as quotes are looked for in it, but for one document. */
export function finderOf(index: SourceIndex, except?: number): SourceFinder {
  const options = except === undefined ? {} : { except };
  return {
    phrases: (phrases, limit) => index.phrases(phrases, limit, options).map(toHit),
    words: (words, limit) => index.words(words, limit, options).map(toHit),
    source: (id) => index.text(id),
  };
}

/** What passages of the index have on the average, for what a word tells. */
const WORDS_OF_PASSAGE = 110;

function toHit({ document, start, end }: { document: number } & Span): { source: number } & Span {
  return { source: document, start, end };
}

/** What the rest of the draft makes of a sentence: whom it is about, and which day its "Tuesday" was. */
function besideWords({ names, speaker, sentence, filed }: AskedClaim): unknown[] {
  const people = [...names, ...(speaker ? [speaker] : [])].map(({ words, person, written }) => [
    words,
    person,
    written,
  ]);
  return [people, sentence.figures.map(({ value }) => value), filed];
}

/** One row for each sentence of a source, the best ones. */
function rank(found: readonly ClaimPassage[]): ClaimPassage[] {
  const seen = new Set<string>();
  const isNew = ({ path, span }: ClaimPassage): boolean => seen.size < seen.add(`${path} ${span.start}`).size;
  return rankComparisons(found).filter(isNew).slice(0, MOST_TOLD);
}

/** Who is quoted, by the fullest name of the draft. */
function speakersOf(analysis: Analysis): (claim: Claim) => QuotedSpeaker | null {
  const names = speakerNames(analysis);
  const people = new Map(analysis.people.map((person) => [person.entity, person]));
  return (claim) => {
    const { speaker } = claim;
    if (!speaker) return null;
    const person = speaker.entity === null ? undefined : people.get(speaker.entity);
    return {
      name: names(claim)!,
      titles: person?.titles ?? [],
      confidence: speaker.confidence,
      person: person !== undefined,
    };
  };
}

export function excerptOf(text: string, { start, end }: Span): string {
  const isCut = end - start > EXCERPT;
  const words = text.slice(start, isCut ? start + EXCERPT : end);
  // Half a character is none.
  const line = (isCut ? words.replace(/[\uD800-\uDBFF]$/, '') : words).replace(/\s+/g, ' ').trim();
  return isCut ? `${line}…` : line;
}
