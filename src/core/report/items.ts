/** Claims and decisions as a copy tells them. */
import type { Analysis, EntityType, Speaker } from '../analysis';
import { wholeSentence } from '../anchoring/anchor';
import { omit } from '../anchoring/omit';
import { sliceSpan } from '../span';
import { entityNames } from '../entityNames';
import { PROBABLY_BELOW } from '../quotes/learned/confidence';
import type { Mark } from '../review/agreement';
import type { Decision, EarlierWords } from '../review/decision';
import type { ReviewedClaim } from '../review/review';
import type { EarlierDecision, Item, ItemMark, ItemSpeaker, Orphan, ReviewedDraft, StoodWords } from './annotatedCopy';
import { nameOfKind } from '../review/kinds';
import { unknownWords } from '../review/wordHashes';
import type { SourceNumbers, User } from './sources';

type Describe = (reviewed: ReviewedClaim, number: number) => Item;

/** For all claims of one draft; `sources` takes down what they cite. */
export function describeItem(draft: ReviewedDraft, sources: SourceNumbers, placeOf: (at: number) => string): Describe {
  const { text, analysis, probablyBelow = PROBABLY_BELOW } = draft;
  const speakerOf = speakersIn(analysis, probablyBelow);
  return ({ claim, status, decision, was, reason, marks, hidden, threads, repeated }, number) => {
    const speaker = claim.speaker && speakerOf(claim.speaker);
    const sentence = wholeSentence(claim);
    return {
      number,
      id: claim.id,
      start: claim.start,
      end: claim.end,
      words: text.slice(claim.start, claim.end),
      sentence: { ...sentence, text: sliceSpan(text, sentence) },
      place: placeOf(claim.start),
      kind: claim.kind,
      label: nameOfKind(claim.kind),
      score: claim.score,
      why: claim.why,
      status,
      ...(speaker && { speaker }),
      cq: claim.cq !== undefined,
      marks: marks.map((mark) => describeMark(mark, marks, mark.decision === decision, sources, { item: number })),
      hidden,
      ...(was && reason && { was: { ...was, reason } }),
      threads: threads.map(({ thread: { comments, resolved }, reason: changed }) => ({
        comments,
        ...(resolved && { resolved }),
        ...(changed && { reason: changed }),
      })),
      repeated: repeated === true,
    };
  };
}

export function describeOrphan(decision: Decision, number: number, sources: SourceNumbers): Orphan {
  const { id, kind, status, anchor, by, at, history = [] } = decision;
  return {
    number,
    id,
    kind,
    label: nameOfKind(kind),
    ...stoodWords(anchor.exact),
    sentence: anchor.sentence,
    ...(anchor.speaker !== undefined && { speaker: anchor.speaker }),
    by,
    at,
    status,
    ...noteAndEvidence(decision, sources, { orphan: number }),
    history: history.map(describeEarlier),
  };
}

/** `exact`: as a decision or a thread holds them, '' where they are not known. */
export function stoodWords(exact: string): StoodWords {
  return exact === '' ? { words: unknownWords(), wordsKnown: false } : { words: exact };
}

function describeEarlier(earlier: EarlierWords): EarlierDecision {
  const { words, ...rest } = omit(earlier, 'hash');
  return { ...rest, ...stoodWords(words) };
}

function describeMark(
  { decision, reason }: Mark,
  all: readonly Mark[],
  leads: boolean,
  sources: SourceNumbers,
  user: User,
): ItemMark {
  const { by, at, status, settles = [], history = [] } = decision;
  const settled = all.filter((other) => settles.some((one) => one.decision === other.decision.id));
  return {
    by,
    at,
    status,
    stands: reason === undefined,
    ...(reason && { reason }),
    leads,
    ...noteAndEvidence(decision, sources, user),
    settles: settled.map((other) => other.decision.by),
    history: history.map(describeEarlier),
  };
}

function noteAndEvidence(
  { note, evidence }: Decision,
  sources: SourceNumbers,
  user: User,
): Pick<ItemMark, 'note' | 'evidence'> {
  return { ...(note !== undefined && { note }), evidence: evidence.map((one) => sources.cite(one, user)) };
}

function speakersIn(analysis: Analysis, probablyBelow: number): (speaker: Speaker) => ItemSpeaker {
  const names = entityNames(analysis);
  const types = new Map<string, EntityType>(analysis.entities.map(({ entity, type }) => [entity, type]));
  for (const { entity } of analysis.people) types.set(entity, 'person');
  return ({ entity, text, confidence }) => {
    const type = entity === null ? undefined : types.get(entity);
    return {
      name: (entity === null ? undefined : names.get(entity)) ?? text,
      words: text,
      confidence,
      probable: confidence < probablyBelow,
      type: type === 'person' || type === 'organization' ? type : 'other',
    };
  };
}
