/**
 * Check `quote-differs`: the same quotation twice, in other words: “We will never give up this harbor” in the story, “We will never give up this
 * port” in the headline. One of the two is not what was said.
 */
import * as l10n from '@vscode/l10n';
import type { ParagraphKind } from '../analysis';
import { shiftSpan, type Span } from '../span';
import { perObject } from '../text/perParagraph';
import { type Alignment, alignWords } from './copy/alignment';
import type { Check, CheckContext, Found } from './check';
import { paragraphAt, type Passage, passagesOf, type QuotedWord, type Said } from './copy/quotedWords';
import { inQuotes } from '../said';
import { concluding } from './nearby';

export const quoteDiffers: Check = {
  id: 'quote-differs',
  title: 'One quotation in two wordings',
  severity: 'warning',
  about:
    'Finds a quotation that stands in the draft twice with different words: in the headline and in the story, in a caption, a summary or further down. ' +
    'What somebody said is one thing, so one of the two was changed by hand.',
  rule:
    'Two quotations are one where they have at least six words in the same order, three of them of more than three letters (four where one stands in a headline or caption) and agree in four of ' +
    'five, by the best alignment of their words (Needleman and Wunsch). The same words may be a longer and a shorter excerpt. Case, punctuation, hyphens, ' +
    'contractions, small numbers in words and British spelling are no difference.',
  leaves: [
    'A shorter excerpt of the same words, and what brackets or an ellipsis say was changed or left out.',
    'Like sentences in one paragraph, which are a figure of speech: “Justice is on the ballot. Tolerance is on the ballot.”',
    'Like words of two people, where the draft says plainly that they are two.',
    'Quotations that agree in fewer than four of five words.',
    'Reported speech without quotation marks, and titles of works.',
  ],
  examples: {
    finds: [
      {
        draft:
          'Mayor: ‘We will never give up this port’\n\nThe city lost its case on Monday.\n\n“We will never give up this harbor,” Mayor Ada Roe said.',
        words: ['harbor'],
      },
      {
        draft:
          '“The bridge was safe on the day we opened it to the public,” Ada Roe said.\n\nThe bridge fell in May.\n\nRoe had said that “the bridge was safe on the day when we opened it to the public.”',
        words: ['when'],
      },
      {
        draft:
          '“I have never taken a dollar from that company or its owners,” Roe said.\n\nThe board met.\n\nRoe told the board: “I have never taken a dime from that company or its owners.”',
        words: ['dime'],
      },
    ],
    leavesAlone: [
      'Mayor: ‘We will never give up this harbor’\n\n“We will never give up this harbor, whatever the court says,” Mayor Ada Roe said.',
      '“We will never give up this harbor,” Roe said.\n\nThe board met.\n\n“We will never give up [the port],” Roe told the board.',
      '“Justice is on the ballot this year in the city. Hope is on the ballot this year in the city,” Roe said.',
      '“I am not going to talk about the case before the court,” Ada Roe said.\n\n“I am going to talk about the schools,” she added.',
      '“We’re not leaving this harbor before the ten of them are back,” Roe said.\n\nShe repeated it: “We are not leaving this harbor before the 10 of them are back.”',
      '“We’re going to do a wall. It is simple,” Roe said.\n\nThe board met.\n\n“We’re going to build a wall,” Roe said again.',
      '“No, I meant he’s the founder of the gang,” Roe said.\n\nThe board met.\n\n“I meant exactly that. He’s the founder of the gang,” Roe said.',
      '“We are proud of what we did for this city,” said Ada Roe.\n\n“We are proud of what we did for this country,” said Bo Lund, the senator.',
    ],
  },
  find: findDiffering,
};

/** Words that both have in the same order; with fewer, somebody may say the same of two things. Headlines quote less, and quote the story. */
const LEAST = 6;
const LEAST_IN_HEADLINE = 4;
/** Of them, those of more than three letters. */
const LEAST_TELLING = 3;
/** The share of their words in which two wordings agree: below it they are more often two utterances that begin alike. */
const ALIKE = 0.8;
/** The share of the shorter one that is found in the other: below it the two only touch. */
const COVERED = 0.75;
/** Passages that one is compared with, those that share most with it, and comparisons in a draft: more are no news copy. */
const MOST = 4;
const MOST_IN_ALL = 2000;
/** Places that three words in a row are remembered in. */
const MOST_PLACES = 8;

function findDiffering(context: CheckContext): Found[] {
  const { draft } = context;
  const found: Found[] = [];
  let left = MOST_IN_ALL;
  for (const { passage, others } of alike(context, passagesOf(context)))
    for (const earlier of others) {
      if (left-- <= 0) break;
      const difference = compare(draft, earlier, passage);
      if (!difference) continue;
      found.push(tell(draft, earlier, passage, difference));
      break;
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Each wording once, with the earlier ones that share most with it. */
const alike = concluding((all: readonly Passage[]) => {
  const shared = sharedWords();
  const seen = new Set<string>();
  const passages: Passage[] = [];
  return all.flatMap((passage): { readonly passage: Passage; readonly others: readonly Passage[] }[] => {
    const { words, key } = passage.said;
    if (words.length < LEAST_IN_HEADLINE || seen.has(key)) return [];
    seen.add(key);
    const others = shared(words).map((earlier) => passages[earlier]!);
    passages.push(passage);
    return others.length > 0 ? [{ passage, others }] : [];
  });
});

/** Remembers the words of one passage after another, and gives for each the earlier ones that share most with it, best first. */
function sharedWords(): (words: readonly QuotedWord[]) => number[] {
  const ids = new Map<string, number>();
  const places = new Map<number, number[]>();
  let passage = -1;
  return (words) => {
    passage++;
    const counts = new Map<number, number>();
    const numbers = words.map(({ text }) => {
      let id = ids.get(text);
      if (id === undefined) ids.set(text, (id = ids.size));
      return id;
    });
    for (let i = 0; i + 2 < numbers.length; i++) {
      // Exact up to 131,072 different words; beyond, two may meet, and the comparison tells.
      const key = (numbers[i]! * 131072 + numbers[i + 1]!) * 131072 + numbers[i + 2]!;
      const known = places.get(key);
      if (!known) places.set(key, [passage]);
      else {
        for (const at of known) if (at !== passage) counts.set(at, (counts.get(at) ?? 0) + 1);
        if (known.length < MOST_PLACES && known.at(-1) !== passage) known.push(passage);
      }
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, MOST)
      .map(([at]) => at);
  };
}

function compare({ text, paragraphs }: CheckContext['draft'], earlier: Passage, later: Passage): Alignment | null {
  const [one, other] = [earlier.speaker, later.speaker];
  const certain = Math.min(one?.confidence ?? 0, other?.confidence ?? 0) >= SURE;
  if (certain && one?.entity && other?.entity && one.entity !== other.entity) return null;
  const [there, here] = [paragraphAt(paragraphs, earlier.start), paragraphAt(paragraphs, later.start)];
  // In one breath somebody says like things on purpose.
  if (there === here) return null;
  const [a, b] = [earlier.said.words, later.said.words];
  const alignment = alignmentOf(earlier.said)(later.said);
  const { same, telling, differing } = alignment;
  const display = [there, here].some((paragraph) => paragraph !== undefined && PLACES[paragraph.kind] !== undefined);
  if (differing.length === 0 || same < (display ? LEAST_IN_HEADLINE : LEAST)) return null;
  if (!display && telling < LEAST_TELLING) return null;
  const shorter = Math.min(a.length, b.length);
  if (same / (same + differing.length) < ALIKE || same / shorter < COVERED) return null;
  const [ends, others] = [endsIn(text, wordsOf(earlier), differing, 0), endsIn(text, wordsOf(later), differing, 1)];
  return ends === others ? alignment : null;
}

/** Of an earlier passage with a later one. */
const alignmentOf = perObject((earlier: Said) => perObject((later: Said) => alignWords(earlier.words, later.words)));

/** Where they stand in the draft. */
function wordsOf({ start, said }: Passage): QuotedWord[] {
  return said.words.map((word) => shiftSpan(word, start));
}

/** Whether a sentence ends where the wordings differ: on one side only, something else was said (“I meant that. He is …”). */
function endsIn(text: string, words: readonly QuotedWord[], differing: Alignment['differing'], side: 0 | 1): boolean {
  const [first, last] = [differing[0]![side], differing.at(-1)![side]];
  const from = words[Math.max(0, Math.ceil(first) - 1)]!.end;
  const to = words[Math.min(words.length - 1, Math.floor(last) + 1)]!.start;
  return /[.!?]/.test(text.slice(from, to));
}

/** Two speakers are two where both attributions are at least this sure. */
const SURE = 0.8;

function tell(
  { text, paragraphs }: CheckContext['draft'],
  earlier: Passage,
  later: Passage,
  { differing }: Alignment,
): Found {
  const [a, b] = [wordsOf(earlier), wordsOf(later)];
  const [there, here] = [
    spanOf(
      a,
      differing.map(([i]) => i),
    ),
    spanOf(
      b,
      differing.map(([, j]) => j),
    ),
  ];
  const [said, now] = [around(text, a, there), around(text, b, here)];
  const kind = paragraphAt(paragraphs, there.start)?.kind ?? 'body';
  return {
    ...here,
    message: PLACES[kind]?.(now, said) ?? l10n.t('“{0}”: the same quotation stands above with “{1}”.', now, said),
    related: [{ ...there, message: inQuotes(said) }],
    fixes: [],
  };
}

const PLACES: Partial<Record<ParagraphKind, (now: string, said: string) => string>> = {
  headline: (now, said) => l10n.t('“{0}”: in the headline the same quotation has “{1}”.', now, said),
  heading: (now, said) => l10n.t('“{0}”: in a heading the same quotation has “{1}”.', now, said),
  caption: (now, said) => l10n.t('“{0}”: in a caption the same quotation has “{1}”.', now, said),
};

/** From the first to the last of the words at some indices; where one side has none, its neighbors stand for it. */
function spanOf(words: readonly QuotedWord[], at: readonly number[]): Span {
  const first = words[Math.max(0, Math.floor(Math.min(...at)))]!;
  const last = words[Math.min(words.length - 1, Math.ceil(Math.max(...at)))]!;
  return { start: first.start, end: last.end };
}

/** The words with two on either side. */
function around(text: string, words: readonly QuotedWord[], { start, end }: Span): string {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const from = words[Math.max(0, first - 2)]!;
  const to = words[Math.min(words.length - 1, last + 2)]!;
  return text.slice(from.start, to.end).replace(/\s+/g, ' ');
}
