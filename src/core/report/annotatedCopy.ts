/**
 * The annotated copy of a reviewed draft: everything that a newsroom files with a story, as data. Each format (HTML, Markdown, CSV, JSON,
 * DOCX) is written from it and from nothing else. It says what people decided and what is open; of itself it decides nothing.
 */
import type { Analysis, ClaimKind, Paragraph, Severity } from '../analysis';
import { CHECK_TITLES } from '../checks/titles';
import type { EarlierWords, ShownStatus, Status } from '../review/decision';
import { STILL_TO_COME } from '../review/gateKinds';
import type { SortedFindings } from '../review/ignores';
import type { Progress, Reason, Review } from '../review/review';
import type { Comment } from '../review/thread';
import { paragraphNumbers } from '../review/views';
import { bySpan, type Span } from '../span';
import { describeItem, describeOrphan, stoodWords } from './items';
import { nameOfKind } from '../review/kinds';
import { SourceNumbers } from './sources';
import { titleOf } from './title';

/** What an annotated copy is made of. */
export interface ReviewedDraft {
  /** What the newsroom calls the draft: a file's name, without the folders of somebody's machine. */
  readonly name: string;
  readonly text: string;
  /** Of `text`. */
  readonly analysis: Analysis;
  /** As reviewDraft gives it: what is hidden from the reviewer stays hidden in the copy. */
  readonly review: Review;
  /** As matchIgnores gives them. */
  readonly findings: SortedFindings;
  /** What could not be read of the decisions, each a sentence. */
  readonly unread?: readonly string[];
  /** Who makes the copy, and when (ISO 8601). */
  readonly by: string;
  readonly at: string;
  /** 0..1: attributions below it are told as guesses. The setting's default when left out. */
  readonly probablyBelow?: number;
}

/** All spans are into `text`, in UTF-16 code units. Lists are in reading order, and numbered from 1 in it. Immutable. */
export interface AnnotatedCopy {
  readonly name: string;
  /** The draft's headline on one line, else its name. */
  readonly title: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** False when the draft was not read to its end yet: claims may be missing. */
  readonly complete: boolean;
  /** How many code units of a draft that is too long were read. */
  readonly cappedAt?: number;
  /** What could not be read of the decisions: a sentence each, never empty. Missing when all was read. */
  readonly unread?: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly items: readonly Item[];
  readonly sources: readonly Source[];
  /** "TK" and its like: what the writer left to be filled in. Not among `findings`. */
  readonly placeholders: readonly CopyFinding[];
  readonly findings: readonly CopyFinding[];
  readonly ignored: readonly IgnoredCopyFinding[];
  /** Decisions whose words are nowhere in the draft. */
  readonly orphans: readonly Orphan[];
  /** Comments whose words are nowhere in the draft. */
  readonly orphanThreads: readonly OrphanThread[];
  readonly progress: Progress;
}

/** A claim with its number. */
export interface Item extends Span {
  readonly number: number;
  /** The claim's. */
  readonly id: string;
  readonly words: string;
  readonly sentence: Sentence;
  /** "Paragraph 3", "Headline": as the list of claims groups them. */
  readonly place: string;
  readonly kind: ClaimKind;
  /** The kind in a reader's word. */
  readonly label: string;
  /** 0..1, check-worthiness. */
  readonly score: number;
  readonly why: readonly string[];
  readonly status: ShownStatus;
  readonly speaker?: ItemSpeaker;
  /** The writer's "(cq)" stands beside it. */
  readonly cq: boolean;
  /** One a reviewer, in the order they were made. */
  readonly marks: readonly ItemMark[];
  /** How many marks of others the reviewer may not see yet. */
  readonly hidden: number;
  /** What was decided on, when it is not surely what stands here now. */
  readonly was?: Was;
  readonly threads: readonly ItemThread[];
  /** The same words stand in the same sentence elsewhere in the draft. */
  readonly repeated: boolean;
}

export interface Sentence extends Span {
  readonly text: string;
}

export interface ItemSpeaker {
  /** The fullest name that the draft has, else `words`. */
  readonly name: string;
  /** What stands in the draft: "she", "the mayor". */
  readonly words: string;
  /** 0..1. */
  readonly confidence: number;
  /** The attribution is a guess, and told as one. */
  readonly probable: boolean;
  readonly type: 'person' | 'organization' | 'other';
}

/** One reviewer's decision. */
export interface ItemMark {
  readonly by: string;
  readonly at: string;
  readonly status: Status;
  /** It is about the words as they stand; else `reason` says what changed. */
  readonly stands: boolean;
  readonly reason?: Reason;
  /** The item's status is told by it. */
  readonly leads: boolean;
  readonly note?: string;
  readonly evidence: readonly ItemEvidence[];
  /** Whose other verdicts it settles. */
  readonly settles: readonly string[];
  /** Words that earlier verdicts of this reviewer were about, oldest first. */
  readonly history: readonly EarlierDecision[];
}

/** Words of the draft, as they stood there. */
export interface StoodWords {
  readonly words: string;
  /** There where a journal holds hashes only and nobody here has seen the words: `words` says that, and is none of the draft. */
  readonly wordsKnown?: false;
}

export type EarlierDecision = Omit<EarlierWords, 'hash'> & StoodWords;

export interface ItemEvidence {
  /** Number of the source in the copy's list. */
  readonly source: number;
  readonly excerpt?: string;
  readonly primary: boolean;
  readonly by: string;
  readonly at: string;
}

export interface Was {
  readonly words: string;
  readonly sentence: string;
  readonly speaker?: string;
  readonly status: Status;
  readonly reason: Reason;
}

export interface ItemThread {
  readonly comments: readonly Comment[];
  readonly resolved?: { readonly by: string; readonly at: string };
  /** What changed since it was begun. */
  readonly reason?: Reason;
}

/** A source, or a place in one, with everything that rests on it. */
export interface Source {
  readonly number: number;
  /** A file or an address, as the reviewers gave it. */
  readonly source: string;
  /** A page or a timestamp. */
  readonly locator?: string;
  /** `both`: reviewers do not agree. */
  readonly rank: 'primary' | 'secondary' | 'both';
  /** Different ones, in the order they were given. */
  readonly excerpts: readonly string[];
  /** Numbers of the items that rest on it. */
  readonly items: readonly number[];
  /** Numbers of the orphans that rested on it. */
  readonly orphans: readonly number[];
}

export interface CopyFinding extends Span {
  readonly words: string;
  readonly place: string;
  readonly check: string;
  /** The check's, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Sentence & { readonly message: string })[];
}

export interface IgnoredCopyFinding extends CopyFinding {
  readonly by: string;
  readonly at: string;
  /** How far the ignoring reaches. */
  readonly scope: 'here' | 'draft' | 'workspace';
  /** Why, where somebody said so. */
  readonly because?: string;
}

export interface Orphan extends Omit<ItemMark, 'stands' | 'leads' | 'reason' | 'settles'>, StoodWords {
  readonly number: number;
  /** The decision's. */
  readonly id: string;
  readonly kind: ClaimKind;
  readonly label: string;
  readonly sentence: string;
  readonly speaker?: string;
}

export interface OrphanThread extends Omit<ItemThread, 'reason'>, StoodWords {
  readonly kind: ClaimKind;
  readonly label: string;
  readonly sentence: string;
}

/** Linear in the draft, its claims and the decisions, but for sorting. */
export function annotate(draft: ReviewedDraft): AnnotatedCopy {
  const { name, text, analysis, review, findings, unread = [], by, at } = draft;
  const paragraphOf = paragraphNumbers(analysis);
  const placeOf = (offset: number): string => paragraphOf(offset).label;
  const sources = new SourceNumbers();
  const describe = describeItem(draft, sources, placeOf);
  const items = review.claims
    .toSorted((a, b) => bySpan(a.claim, b.claim))
    .map((reviewed, index) => describe(reviewed, index + 1));
  const orphans = review.orphans.map((decision, index) => describeOrphan(decision, index + 1, sources));
  const told = findings.shown.map((finding) => describeFinding(text, finding, placeOf));
  return {
    name,
    title: titleOf(text, analysis.paragraphs) ?? name,
    text,
    by,
    at,
    complete: analysis.complete,
    ...(analysis.cappedAt !== undefined && { cappedAt: analysis.cappedAt }),
    ...(unread.length > 0 && { unread }),
    paragraphs: analysis.paragraphs,
    items,
    sources: sources.list(),
    placeholders: told.filter(({ check }) => check === STILL_TO_COME),
    findings: told.filter(({ check }) => check !== STILL_TO_COME),
    ignored: findings.ignored.map(({ finding, ignore }) => ({
      ...describeFinding(text, finding, placeOf),
      by: ignore.by,
      at: ignore.at,
      scope: ignore.scope,
      ...(ignore.reason !== undefined && { because: ignore.reason }),
    })),
    orphans,
    orphanThreads: review.orphanThreads.map(({ kind, anchor, comments, resolved }) => ({
      kind,
      label: nameOfKind(kind),
      ...stoodWords(anchor.exact),
      sentence: anchor.sentence,
      comments,
      ...(resolved && { resolved }),
    })),
    progress: review.progress,
  };
}

function describeFinding(
  text: string,
  { start, end, check, severity, message, related }: SortedFindings['shown'][number],
  placeOf: (offset: number) => string,
): CopyFinding {
  return {
    start,
    end,
    words: text.slice(start, end),
    place: placeOf(start),
    check,
    title: CHECK_TITLES.get(check) ?? check,
    severity,
    message,
    related: related.map((one) => ({
      start: one.start,
      end: one.end,
      text: text.slice(one.start, one.end),
      message: one.message,
    })),
  };
}
