/**
 * Speech that no marks enclose because the layout says whose it is: questions and answers, transcripts ("QUILL: We left."), and block quotes
 * that a line with a colon introduces. One line proves nothing ("WASHINGTON: …", "Note: …"): it takes the lines around it.
 */
import { joining } from '../../perVersion';
import { type Span, shiftSpan, trimSpan } from '../../span';
import { speakerLabel } from '../../text/labels';
import type { Draft, DraftParagraph } from '../../text/parsed';
import { findParties } from './interview';
import { createLabels } from './labelled';
import type { Said } from '../scan';

/** A turn of somebody's that the layout gives them. All offsets are absolute. */
export interface SpokenTurn {
  /** Index of the paragraph it starts in. */
  readonly paragraph: number;
  readonly parts: readonly Span[];
  readonly said: Said | null;
  /** Its speaker is whoever the line before announces. */
  readonly announced: boolean;
}

/**
 * Finds the turns of speech without marks in one version of a draft after another, in reading order; one over several paragraphs has a part for each.
 * Its cue is the label's colon, or "A:". A block quote is `announced`, and has no speaker yet.
 */
export function createTranscript(): (draft: Draft) => SpokenTurn[] {
  const labelsOf = createLabels();
  const laidOut = joining((paragraph: DraftParagraph) => (LAID_OUT.has(paragraph.kind) ? [paragraph] : []));
  return (draft) => {
    const labels = labelsOf(draft);
    return labels.size === 0 && laidOut(draft.paragraphs).length === 0
      ? []
      : turnsFrom(draft, findStarts(draft, labels));
  };
}

/** What may be a turn without any label. */
const LAID_OUT: ReadonlySet<DraftParagraph['kind']> = new Set(['question', 'answer', 'block-quote']);

function turnsFrom(draft: Draft, starts: readonly (Start | null)[]): SpokenTurn[] {
  const turns: SpokenTurn[] = [];
  starts.forEach((start, paragraph) => {
    if (!start) return;
    const { words, said, goesOn } = start;
    const more = goesOn ? continued(draft, starts, paragraph + 1) : citedOn(draft, paragraph + 1);
    turns.push({
      paragraph,
      parts: [words, ...more],
      said,
      announced: said === null && !goesOn,
    });
  });
  return turns;
}

interface Start {
  /** Absolute, like all offsets here. */
  readonly words: Span;
  readonly said: Said | null;
  /** Whether paragraphs without a label may belong to it; else only further block quotes do. */
  readonly goesOn: boolean;
}

/** Where turns start, by paragraph. */
function findStarts(draft: Draft, labels: ReturnType<ReturnType<typeof createLabels>>): (Start | null)[] {
  const parties = isInterview(draft) ? findParties(draft) : null;
  return draft.paragraphs.map((paragraph, at) => {
    const { kind, start } = paragraph;
    const label = labels.get(at);
    if (label) {
      const words = wordsFrom(draft, paragraph, label.words);
      const [speaker, cue] = [shiftSpan(label.name, start), shiftSpan(label.colon, start)];
      return words && { words, said: { speaker, cue, confidence: label.doubtful ? DOUBTFUL : LABELLED }, goesOn: true };
    }
    if (parties && (kind === 'question' || kind === 'answer')) {
      const words = wordsFrom(draft, paragraph, firstWord(paragraph));
      const speaker = kind === 'answer' ? parties.interviewee : parties.interviewer;
      const said = speaker && { speaker, cue: markerOf(draft, paragraph), confidence: ANSWERING };
      return words && { words, said, goesOn: true };
    }
    if (kind !== 'block-quote' || !isIntroduced(draft, at)) return null;
    const words = wordsFrom(draft, paragraph, firstWord(paragraph));
    return words && { words, said: null, goesOn: false };
  });
}

/** A label says who speaks; only a place or a thing taken for a name makes it wrong. */
const LABELLED = 0.95;
/** "COLE: She balanced the budget." */
const DOUBTFUL = 0.4;
/** Who asks and who answers is told by one sentence of the introduction, which may be about somebody else. */
const ANSWERING = 0.75;

function isInterview({ paragraphs }: Draft): boolean {
  return paragraphs.some(({ kind }) => kind === 'question') && paragraphs.some(({ kind }) => kind === 'answer');
}

/** The words of a paragraph from an offset into it; null when it has none, or when marks enclose them after all. */
function wordsFrom({ text }: Draft, { start, end }: Span, from: number): Span | null {
  const words = trimSpan(text, { start: start + from, end });
  // "**Q: Why?**": the emphasis began before the label.
  const emphasis = /[*_]{1,3}$/.exec(text.slice(Math.max(words.start, words.end - 3), words.end))?.[0] ?? '';
  const opened = emphasis !== '' && text.slice(start, words.start).startsWith(emphasis);
  const span = opened ? trimSpan(text, { start: words.start, end: words.end - emphasis.length }) : words;
  return span.end === span.start || /^["“„«‘']/.test(text.slice(span.start, span.start + 1)) ? null : span;
}

function firstWord({ parsed }: DraftParagraph): number {
  return parsed.sentences[0]?.start ?? parsed.text.length;
}

/** "A:" itself, without emphasis. */
function markerOf({ text }: Draft, paragraph: DraftParagraph): Span {
  const { start } = paragraph;
  const marker = /[\p{L}][\p{L}\s]*[.:]/u.exec(text.slice(start, start + firstWord(paragraph)))!;
  return { start: start + marker.index, end: start + marker.index + marker[0].length };
}

/** "A reader wrote to the library:" just before. */
function isIntroduced({ text, paragraphs }: Draft, at: number): boolean {
  const before = paragraphs[at - 1];
  return before?.kind === 'body' && /:[*_]{0,3}$/.test(text.slice(Math.max(before.start, before.end - 4), before.end));
}

/** The block quotes that follow the first. */
function citedOn(draft: Draft, from: number): Span[] {
  const parts: Span[] = [];
  for (let at = from; draft.paragraphs[at]?.kind === 'block-quote'; at++) {
    const words = wordsFrom(draft, draft.paragraphs[at]!, firstWord(draft.paragraphs[at]!));
    if (words) parts.push(words);
  }
  return parts;
}

/** Paragraphs without a label that the speaker goes on in: each says "I" or "you", and another turn follows them. */
function continued(draft: Draft, starts: readonly (Start | null)[], from: number): Span[] {
  const parts: Span[] = [];
  for (let at = from; at < starts.length && parts.length < MOST; at++) {
    if (starts[at]) return starts[at]!.goesOn ? parts : [];
    const paragraph = draft.paragraphs[at]!;
    if (paragraph.kind !== 'body' || paragraph.dateline || speakerLabel(paragraph.parsed.text)) return [];
    const words = FIRST_PERSON.test(paragraph.parsed.text.slice(0, LOOK)) ? wordsFrom(draft, paragraph, 0) : null;
    if (!words) return [];
    parts.push(words);
  }
  return [];
}

/** In paragraphs: after more of them, nobody knows any longer who speaks. */
const MOST = 8;
/** How much of a paragraph is looked at for its person, in code units. */
const LOOK = 4000;
const FIRST_PERSON = /(?<![\p{L}\p{N}'’-])(?:I|me|my|mine|we|us|our|ours|you|your|yours)(?![\p{L}\p{N}-])/iu;
