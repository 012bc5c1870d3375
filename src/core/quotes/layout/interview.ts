/**
 * Who asks and who answers in an interview, from the sentence that introduces it: "She talked to Jon Ede in June." One of them is often
 * the newsroom and not named; then nobody is.
 */
import { type Span, shiftSpan } from '../../span';
import type { Draft } from '../../text/parsed';

export interface Parties {
  /** Absolute spans of the mentions. */
  readonly interviewee: Span | null;
  readonly interviewer: Span | null;
}

/** The parties as named before the first question; the last such sentence counts. */
export function findParties({ paragraphs }: Draft): Parties {
  let parties: Parties = { interviewee: null, interviewer: null };
  const first = paragraphs.findIndex(({ kind }) => kind === 'question');
  for (const { start, kind, parsed } of paragraphs.slice(Math.max(0, first - MOST), Math.max(0, first))) {
    if (kind !== 'body' && kind !== 'headline') continue;
    for (const sentence of parsed.sentences) {
      const words = parsed.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
      const found = partiesIn(words);
      if (!found) continue;
      const place = (span: Span | null): Span | null => span && shiftSpan(span, start + sentence.start);
      parties = { interviewee: place(found.interviewee), interviewer: place(found.interviewer) };
    }
  }
  return parties;
}

/** In paragraphs before the first question. */
const MOST = 12;
/** How much of a sentence is looked at, in code units. */
const LONGEST = 500;

function partiesIn(sentence: string): Parties | null {
  for (const [pattern, answering] of PATTERNS) {
    const found = pattern.exec(sentence)?.indices?.groups;
    if (!found) continue;
    const [one, two] = [toSpan(found['one']), toSpan(found['two'])];
    return answering === 'one' ? { interviewee: one, interviewer: two } : { interviewee: two, interviewer: one };
  }
  return null;
}

function toSpan(indices: [number, number] | undefined): Span | null {
  return indices ? { start: indices[0], end: indices[1] } : null;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]{0,30}(?:\\.(?= \\p{Lu}))?";
const WHO = `${NAME}(?: (?:(?:van|von|der|de|di|la|al|bin) )?${NAME}){0,4}`;
const NEWSROOM = '(?:[Ww]e|[Tt]he \\p{Lu}[\\p{L} ]{2,40})';
const SPOKE = '(?:(?:recently|also) )?(?:spoke|talked|chatted|sat down|spoke by (?:phone|telephone|email))';

/** Tried in order; the last tells which of the two answers. */
const PATTERNS: readonly (readonly [RegExp, 'one' | 'two'])[] = [
  // "The Orlen Post spoke to Mara Quill in May."
  [new RegExp(`(?<![\\p{L}])${NEWSROOM} (?:${SPOKE} (?:to|with)|interviewed|asked|met) (?<two>${WHO})`, 'du'), 'two'],
  // "Jon Ede interviewed Mara Quill in May."
  [new RegExp(`(?<one>${WHO}) interviewed (?<two>${WHO})`, 'du'), 'two'],
  // "Mara Quill was interviewed by Jon Ede."
  [new RegExp(`(?<one>${WHO}) was interviewed(?: by (?<two>${WHO}))?`, 'du'), 'one'],
  // "Mara Quill talked to Jon Ede in June." "She sat down with us."
  [new RegExp(`(?<one>${WHO}) ${SPOKE} (?:to|with) (?:(?<two>${WHO})|us\\b|the\\b)`, 'du'), 'one'],
  // "Mara Quill answered questions from readers."
  [new RegExp(`(?<one>${WHO}) (?:answered|answers|took|takes) (?:\\p{Ll}+ ){0,2}questions`, 'du'), 'one'],
  // "In an interview with Mara Quill, …"
  [new RegExp(`(?:interview|conversation|Q&A) with (?<two>${WHO})`, 'du'), 'two'],
];
