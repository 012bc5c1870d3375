/**
 * A paragraph cut into sentences and tokens, and a draft as a list of such paragraphs. What is in a `ParsedParagraph` depends on
 * the paragraph's words alone and its offsets are relative to it, so it can be kept while the draft around it changes.
 */
import type { Paragraph, ParagraphKind } from '../analysis';
import type { Places } from '../reading/places';
import { type Span, shiftSpan } from '../span';
import { type DraftFormat, splitParagraphs } from './paragraphs';
import { isProse } from './prose';
import { splitSentences } from './sentences';
import { type Token, tokenize } from './tokens';

export type { Token } from './tokens';

export interface ParsedParagraph {
  readonly text: string;
  readonly kind: ParagraphKind;
  /** Relative to the paragraph, like all offsets here. */
  readonly dateline?: Span;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
}

export interface Draft {
  readonly text: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** Of one that was set wide (wide.ts): where it stands in the draft as it was given. */
  readonly places?: Places;
}

/** `start` is absolute; `parsed` offsets plus `start` are offsets into the draft. */
export interface DraftParagraph extends Paragraph {
  readonly parsed: ParsedParagraph;
}

/** `dateline` is relative to the paragraph. */
export function parseParagraph(text: string, kind: ParagraphKind, dateline?: Span): ParsedParagraph {
  const from = dateline ? dateline.end : markerEnd(text, kind);
  const sentences = isProse(kind) ? splitSentences(text.slice(from)).map((span) => shiftSpan(span, from)) : [];
  const all = kind === 'code' || kind === 'front-matter' ? [] : tokenize(text);
  // "Q." is no word of the question: it would pass for a name
  const tokens = kind === 'question' || kind === 'answer' ? all.filter(({ start }) => start >= from) : all;
  return { text, kind, ...(dateline && { dateline }), sentences, tokens };
}

export function parseDraft(text: string, format: DraftFormat): Draft {
  const paragraphs = splitParagraphs(text, format).map((paragraph) => {
    const { start, end, kind, dateline } = paragraph;
    return {
      ...paragraph,
      parsed: parseParagraph(text.slice(start, end), kind, dateline && shiftSpan(dateline, -start)),
    };
  });
  return { text, paragraphs };
}

/** Markers that stand before the words: "## ", "> ", "- ", "Q: ". Sentences start after them. */
const MARKERS: Partial<Record<ParagraphKind, RegExp>> = {
  headline: /^#\s+/,
  heading: /^#{1,6}\s+/,
  'block-quote': /^(?:>\s?)+\s*/,
  'list-item': /^(?:[-*+•–—]|\d{1,3}[.)])\s+/,
  question: /^\*{0,2}(?:Q|Question)\s?[.:]\*{0,2}\s*/i,
  answer: /^\*{0,2}(?:A|Answer)\s?[.:]\*{0,2}\s*/i,
  caption: /^(?:Photos?|Caption|Image|Picture|Video|Cutline|Graphic)\s?:\s*/i,
};

function markerEnd(text: string, kind: ParagraphKind): number {
  return MARKERS[kind]?.exec(text)?.[0].length ?? 0;
}
