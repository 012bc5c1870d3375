/**
 * The checkable statements of a draft, a group of paragraphs at a time. Each gets the sentence it stands in, a score with its reasons, and a name that
 * survives edits elsewhere.
 */
import type { Claim, Mention, Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { joining } from '../perVersion';
import { type Span, bySpan, contains, firstAtOrAfter, shiftSpan, trimSpan } from '../span';
import { detached } from '../text/detached';
import type { Draft, DraftParagraph } from '../text/parsed';
import { perObjects } from '../text/perParagraph';
import { claimStem } from './claimId';
import { type FigureScan, UNREAD } from './figures';
import { findNameStatements } from './name';
import { createGrouping, perGroup } from './paragraphGroups';
import { findPlaceStatements } from './place';
import type { StandingFigures } from './placed';
import { type FoundClaim, Placing } from './placing';
import { NO_SIGNS, type SentenceSigns } from './signs';
import type { Statement } from './statement';
import { findStatements } from './statements';
import { findTitleStatements } from './title';
import { weigh } from './worth';

export { type FigureScan, findFigures } from './figures';
export { createAllFigures, createStanding, standingFigures } from './placed';

type FindClaims = (
  draft: Draft,
  scans: readonly FigureScan[],
  standing: readonly StandingFigures[],
  linked: Linked,
  quotes: readonly Quote[],
) => readonly Claim[];

/** `scans[i]` is the scan of `draft.paragraphs[i]`, `standing[i]` its figures. In reading order. */
export const findClaims: FindClaims = (...of) => createClaims()(...of);

/** Finds the claims of one version of a draft after another; those of a group stay the same objects as long as the group does. */
export function createClaims(): FindClaims {
  const grouping = createGrouping(claimsOf);
  const placing = new Placing();
  const readParts = createParts();
  return (draft, scans, standing, linked, quotes) => {
    const read = readParts(draft, linked);
    const firsts = [
      ...findTitleStatements(read, draft.places),
      ...findNameStatements(read),
      ...findPlaceStatements(read),
    ].sort(bySpan);
    return placing.place(grouping({ draft, scans, standing, mentions: linked.mentions, quotes, firsts }));
  };
}

/** The names that stand in the story itself, not in its byline, its dateline or a notice about it; the same list as long as it has the same names. */
function createParts(): (draft: Draft, linked: Linked) => Linked {
  const unreadIn = joining((paragraph: DraftParagraph): Span[] =>
    UNREAD.has(paragraph.kind) ? [paragraph] : paragraph.dateline ? [paragraph.dateline] : [],
  );
  const without = perObjects((mentions: readonly Mention[], unread: readonly Span[]): readonly Mention[] => {
    let next = 0;
    return mentions.filter((mention) => {
      while (next < unread.length && unread[next]!.end < mention.end) next++;
      return next >= unread.length || !contains(unread[next]!, mention);
    });
  });
  return ({ paragraphs }, linked) => ({ ...linked, mentions: without(linked.mentions, unreadIn(paragraphs)) });
}

const claimsOf = perGroup((group): readonly FoundClaim[] => {
  const { draft, scans } = group;
  const by = draft.paragraphs[0]!.start;
  const sentences = sentencesOf(draft, scans);
  return findStatements(group)
    .map((statement) => ({ ...statement, ...trimSpan(draft.text, statement) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => bySpan(a, b) || (a.kind < b.kind ? -1 : 1))
    .filter((statement, i, all) => !sameAs(statement, all[i - 1]))
    .map((statement) => {
      const { start, end, kind, speaker, value, cq } = statement;
      const words = detached(draft.text.slice(start, end));
      const { span, signs } = sentenceAt(sentences, statement);
      return {
        stem: claimStem(kind, words),
        claim: {
          ...{ start: start - by, end: end - by, kind },
          ...weigh(statement, words, signs),
          sentence: shiftSpan(span, -by),
          ...(speaker && { speaker: shiftSpan(speaker, -by) }),
          ...(value && { value }),
          ...(cq && { cq: shiftSpan(cq, -by) }),
        },
      };
    });
});

/** Two cues of one sentence can report the very same words. */
function sameAs(a: Statement, b: Statement | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.start === b.start && a.end === b.end;
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
