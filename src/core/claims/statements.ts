/**
 * What a group of paragraphs states: figures from the paragraphs' scans, quotations and reported speech from the quotes, comparisons, causes and events from
 * their clauses, and what the draft has named there for the first time. A claim before it is weighed.
 */
import type { Mention, Quote } from '../analysis';
import { type Span, contains, firstAtOrAfter } from '../span';
import type { Draft } from '../text/parsed';
import { findClauseStatements } from './clauses';
import { markChecked } from './cq';
import { cursor } from './cursor';
import { findEventStatements } from './event';
import type { FigureScan } from './figures';
import { type StandingFigures, placeFigures } from './placed';
import { findQuoteStatements } from './quote';
import { findReportedStatements } from './reportedSpeech';
import type { Statement, StatementTrait } from './statement';

/** All that statements are made of. Offsets are those of the draft, lists in reading order. */
export interface Stated {
  /** `paragraphs` are those of the group, in a row; `text` is the whole. */
  readonly draft: Draft;
  /** Of these paragraphs. */
  readonly scans: readonly FigureScan[];
  readonly standing: readonly StandingFigures[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** Of quotes that stand elsewhere and are claims there: their cues that stand here. */
  readonly cuesOfOthers: readonly Span[];
  /** Names, places and titles that stand here first in the draft. */
  readonly firsts: readonly Statement[];
}

export function findStatements(stated: Stated): Statement[] {
  const { draft, scans, standing, mentions, quotes, cuesOfOthers, firsts } = stated;
  const figures = figureStatements(draft, standing, mentions, quotes);
  const clauses = scans.map((scan) => scan.clauses);
  const speech = [...findQuoteStatements(quotes), ...findReportedStatements(draft.text, quotes)];
  const clausal = findClauseStatements(draft, clauses, speech);
  const events = findEventStatements(draft, clauses, [...figures, ...speech, ...clausal], quotes, cuesOfOthers);
  const others = [...speech, ...firsts, ...clausal, ...events].map((statement) =>
    isSpeech(statement) && holdsAny(statement, figures) ? withTrait(statement, 'holds-figure') : statement,
  );
  return markChecked(draft, [...figures, ...others]);
}

function figureStatements(
  draft: Draft,
  standing: readonly StandingFigures[],
  all: readonly Mention[],
  quotes: readonly Quote[],
): Statement[] {
  const figures = placeFigures(draft, standing);
  if (figures.length === 0) return [];
  const mentions = cursor(all);
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
function withReach<T extends Pick<Quote, 'start' | 'end' | 'reported'>>(quote: T): T {
  const { reported } = quote;
  return reported
    ? { ...quote, start: Math.min(quote.start, reported.start), end: Math.max(quote.end, reported.end) }
    : quote;
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
