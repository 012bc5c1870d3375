/**
 * The checkable statements of a draft: figures from the paragraphs' scans, quotations and reported speech from the quotes, names, titles and places
 * from linking. Each gets the sentence it stands in, a score with its reasons, and a name that survives edits elsewhere.
 */
import type { Claim, Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { type Span, bySpan, contains, firstAtOrAfter, shiftSpan, trimSpan } from '../span';
import type { Draft } from '../text/parsed';
import { makeClaimIds } from './claimId';
import { findClauseStatements } from './clauses';
import { markChecked } from './cq';
import { cursor } from './cursor';
import { findEventStatements } from './event';
import { type FigureScan, UNREAD } from './figures';
import { findNameStatements } from './name';
import { findPlaceStatements } from './place';
import type { PlacedFigure } from './placed';
import { findQuoteStatements } from './quote';
import { findReportedStatements } from './reportedSpeech';
import { NO_SIGNS, type SentenceSigns } from './signs';
import type { Statement, StatementTrait } from './statement';
import { findTitleStatements } from './title';
import { weigh } from './worth';

export { type FigureScan, findFigures } from './figures';
export { allFigures, placeFigures } from './placed';

/** `scans[i]` is the scan of `draft.paragraphs[i]`, `placed` the figures of all of them. In reading order. */
export function findClaims(
  draft: Draft,
  scans: readonly FigureScan[],
  placed: readonly PlacedFigure[],
  linked: Linked,
  quotes: readonly Quote[],
): Claim[] {
  const read = readParts(draft, linked);
  const figures = figureStatements(draft, placed, linked, quotes);
  const clauses = scans.map((scan) => scan.clauses);
  const speech = [...findQuoteStatements(quotes), ...findReportedStatements(draft.text, quotes)];
  const clausal = findClauseStatements(draft, clauses, speech);
  const others = [
    ...speech,
    ...findTitleStatements(read),
    ...findNameStatements(read),
    ...findPlaceStatements(read),
    ...clausal,
    ...findEventStatements(draft, clauses, [...figures, ...speech, ...clausal], quotes),
  ].map((statement) =>
    isSpeech(statement) && holdsAny(statement, figures) ? withTrait(statement, 'holds-figure') : statement,
  );
  const sentences = sentencesOf(draft, scans);
  const nameClaim = makeClaimIds();
  return markChecked(draft.text, [...figures, ...others])
    .map((statement) => ({ ...statement, ...trimSpan(draft.text, statement) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => bySpan(a, b) || (a.kind < b.kind ? -1 : 1))
    .filter((statement, i, all) => !sameAs(statement, all[i - 1]))
    .map((statement) => {
      const { start, end, kind, speaker, value, cq } = statement;
      const words = draft.text.slice(start, end);
      const { span, signs } = sentenceAt(sentences, statement);
      return {
        id: nameClaim(kind, words),
        start,
        end,
        kind,
        ...weigh(statement, words, signs),
        sentence: span,
        ...(speaker && { speaker }),
        ...(value && { value }),
        ...(cq && { cq }),
      };
    });
}

/** The names that stand in the story itself, not in its byline, its dateline or a notice about it. */
function readParts(draft: Draft, linked: Linked): Linked {
  const unread = cursor(
    draft.paragraphs.flatMap((paragraph): Span[] =>
      UNREAD.has(paragraph.kind) ? [paragraph] : paragraph.dateline ? [paragraph.dateline] : [],
    ),
  );
  const mentions = linked.mentions.filter(
    (mention) => !unread(mention).some((paragraph) => contains(paragraph, mention)),
  );
  return { ...linked, mentions };
}

function figureStatements(
  draft: Draft,
  figures: readonly PlacedFigure[],
  linked: Linked,
  quotes: readonly Quote[],
): Statement[] {
  const mentions = cursor(linked.mentions);
  const spoken = cursor(
    quotes.filter(({ kind, speaker }) => speaker !== null && kind !== 'title' && kind !== 'scare').map(withReach),
  );
  return figures.map(({ start, end, kind, value, traits: own, paragraph }): Statement => {
    const span = { start, end };
    const traits: StatementTrait[] = [...own];
    if (draft.paragraphs[paragraph]!.kind === 'headline') traits.push('headline');
    const person = kind === 'age' ? mentions(span).find(({ type }) => type === 'person') : undefined;
    const voice = spoken(span).find((quote) => contains(quote, span))?.speaker;
    if (voice) traits.push('reported');
    const speaker = person
      ? { start: person.start, end: person.end, text: person.text, entity: person.entity, confidence: NEXT_TO }
      : voice;
    return { ...span, kind, traits, ...(speaker && { speaker }), ...(value && { value }) };
  });
}

/** An age next to a name is that person's. */
const NEXT_TO = 0.8;

/** A quote's whole reach: the reported content a fragment stands in. */
function withReach(quote: Quote): Quote {
  const { reported } = quote;
  return reported
    ? { ...quote, start: Math.min(quote.start, reported.start), end: Math.max(quote.end, reported.end) }
    : quote;
}

/** Two cues of one sentence can report the very same words. */
function sameAs(a: Statement, b: Statement | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.start === b.start && a.end === b.end;
}

function isSpeech({ kind }: Statement): boolean {
  return kind === 'quote' || kind === 'reported-speech';
}

function withTrait(statement: Statement, trait: StatementTrait): Statement {
  return { ...statement, traits: [...statement.traits, trait] };
}

function holdsAny(outer: Span, sorted: readonly Span[]): boolean {
  const first = sorted[firstAtOrAfter(sorted, outer.start)];
  return first !== undefined && first.end <= outer.end;
}

interface Sentences {
  readonly spans: readonly Span[];
  readonly signs: readonly SentenceSigns[];
}

function sentencesOf(draft: Draft, scans: readonly FigureScan[]): Sentences {
  const spans = draft.paragraphs.flatMap(({ start, parsed }) => parsed.sentences.map((span) => shiftSpan(span, start)));
  const signs = draft.paragraphs.flatMap(({ parsed }, i) =>
    parsed.sentences.map((_, j) => scans[i]?.signs[j] ?? NO_SIGNS),
  );
  return { spans, signs };
}

/** From the sentence the claim starts in to the one it ends in; a claim in no sentence (a dateline) is its own. Of several, the one most worth checking counts. */
function sentenceAt({ spans, signs }: Sentences, claim: Span): { span: Span; signs: SentenceSigns } {
  let first = firstAtOrAfter(spans, claim.start);
  if (spans[first]?.start !== claim.start && first > 0 && spans[first - 1]!.end > claim.start) first--;
  const from = spans[first];
  if (!from || from.start >= claim.end) return { span: { start: claim.start, end: claim.end }, signs: NO_SIGNS };
  const last = Math.max(first, firstAtOrAfter(spans, claim.end) - 1);
  const span = { start: Math.min(from.start, claim.start), end: Math.max(spans[last]!.end, claim.end) };
  const best = signs
    .slice(first, Math.min(last, first + MOST_SENTENCES) + 1)
    .reduce((most, one) => (one.worth.p > most.worth.p ? one : most));
  return { span, signs: best };
}

/** Looked at for one claim. */
const MOST_SENTENCES = 40;
