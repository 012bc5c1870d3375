/**
 * A claim finder of the tests' own, so that these suites do not depend on the language stages: every sentence, every quoted
 * stretch and every figure is a claim. A line is a paragraph.
 */
import type { Analysis, Claim, ClaimKind, Person, Speaker } from '../../../src/core/analysis';
import { trimSpan, type Span } from '../../../src/core/span';

export interface TinyOptions {
  readonly complete?: boolean;
  /** Who said the quotes of a sentence that holds these words. */
  readonly speakers?: Readonly<Record<string, string>>;
  readonly kinds?: readonly ClaimKind[];
}

export function analyzeTiny(text: string, { complete = true, speakers = {}, kinds }: TinyOptions = {}): Analysis {
  const paragraphs = spansOf(text, /[^\n]+/g).map((span) => ({ ...span, kind: 'body' as const }));
  const sentences = paragraphs.flatMap((paragraph) =>
    spansOf(text.slice(paragraph.start, paragraph.end), /[^.!?]+[.!?]*["”]?/g).map(({ start, end }) =>
      trimSpan(text, { start: start + paragraph.start, end: end + paragraph.start }),
    ),
  );
  const names = [...new Set(Object.values(speakers))];
  const people: Person[] = names.map((name, at) => ({
    entity: `e${at}`,
    name,
    titles: [],
    titled: [],
    ages: [],
    pronouns: [],
    mentions: 1,
    quotes: 1,
  }));
  const claims = sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (words === '') return [];
    const speaker = speakerOf(words, speakers, names);
    return [
      claimOf('reported-speech', sentence, sentence),
      ...within(sentence, words, /["“][^"“”]*["”]/g).map((span) => claimOf('quote', span, sentence, speaker)),
      ...within(sentence, words, /\d[\d,]*/g).map((span) => claimOf('number', span, sentence)),
    ];
  });
  return {
    schema: 1,
    complete,
    paragraphs,
    sentences,
    quotes: [],
    entities: [],
    references: [],
    people,
    claims: claims.filter(({ kind }) => !kinds || kinds.includes(kind)),
    findings: [],
  };
}

function claimOf(kind: ClaimKind, span: Span, sentence: Span, speaker?: Speaker): Claim {
  const { start, end } = span;
  const id = `${kind}@${start}`;
  return { id, kind, start, end, score: 0.5, why: ['a test'], sentence, ...(speaker && { speaker }) };
}

function within(outer: Span, words: string, pattern: RegExp): Span[] {
  return spansOf(words, pattern).map(({ start, end }) => ({ start: outer.start + start, end: outer.start + end }));
}

function speakerOf(
  words: string,
  speakers: Readonly<Record<string, string>>,
  names: readonly string[],
): Speaker | undefined {
  const name = Object.entries(speakers).find(([part]) => words.includes(part))?.[1];
  if (name === undefined) return undefined;
  return { start: 0, end: 0, text: name, entity: `e${names.indexOf(name)}`, confidence: 1 };
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
