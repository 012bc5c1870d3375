/**
 * Check `unattributed-quote`: a full quotation in the running text that nobody is named for, neither in its own paragraph nor so near that a reader
 * would know who goes on speaking.
 */
import * as l10n from '@vscode/l10n';
import type { Quote } from '../analysis';
import { bySpan, contains, firstAtOrAfter, type Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import { wordsAfter } from '../text/around';
import type { Check, CheckContext, Found } from './check';

export const unattributedQuote: Check = {
  id: 'unattributed-quote',
  title: 'A quotation nobody is named for',
  severity: 'off',
  about:
    'Finds a full quotation that stands in the story with nobody’s name to it. A reader has to know who speaks, and a desk has to know whom to ask ' +
    'whether the words are right.',
  rule:
    'The quotation has at least six words, ends in a stop and is a paragraph’s own: no one is named for it there. The paragraph before it does not ' +
    'quote, cite or tell of a person who could go on speaking, and does not end in a colon, a comma or a quotation. Where Copydesk would still guess a speaker from further off, fewer ' +
    'than three in five such guesses are right, and the finding says who it would be.',
  leaves: [
    'A quotation that goes on from the paragraph before it, where somebody is named, quoted or cited.',
    'The first paragraph of a story, which the second explains, headlines, captions, block quotes, and quotations that are signed below or led up to with a colon.',
    'Answers of an interview, and transcripts with labels.',
    'Fragments, slogans and signs, and words that stand elsewhere in the draft as well (a pull quote).',
    'A quotation whose speaker is named in its own paragraph, even where it is not certain who is meant.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The city council voted on Monday to close the ferry terminal.\n\n“We will fight this decision in every court we can find.”\n\nThe terminal opened in 1962.',
        words: ['“We will fight this decision in every court we can find.”'],
      },
      {
        draft:
          'Mayor Ada Roe opened the bridge on Monday.\n\n“It was built in record time,” Roe said.\n\nIt cost $40 million and took three years.\n\n“Nobody asked the people who live here what they wanted.”\n\nTraffic will be allowed from Tuesday.',
        words: ['“Nobody asked the people who live here what they wanted.”'],
      },
      {
        draft:
          'The school board met for six hours.\n\n"You should all be ashamed of what you did!"\n\nThe vote was 5-4.',
        words: ['"You should all be ashamed of what you did!"'],
      },
    ],
    leavesAlone: [
      'The council voted to close the terminal.\n\n“We will fight this decision in every court,” said Ada Roe, the mayor.\n\n“We will not give up before we have won.”\n\nThe vote was 5-4.',
      'Mayor Ada Roe said the city would go to court.\n\n“We will fight this decision in every court we can find.”\n\nThe vote was 5-4.',
      'The mayor had one thing to say:\n\n“We will fight this decision in every court we can find.”\n\nThe vote was 5-4.',
      'The council met.\n\nA sign at the gate read “No one may enter here without a pass.” It was gone by noon.',
      'The council met.\n\n“We will fight this decision in every court we can find.”\n\n— Ada Roe, mayor of Port Vesper',
      'The council voted to close the terminal.\n\n“We will fight this decision in every court we can find,” Ada Roe said. “We will fight it here.”\n\nThe vote was 5-4.',
      'The council met on Monday.\n\n“No more ferries!”\n\nThe crowd left at noon.',
    ],
  },
  find: findUnattributed,
};

/** Below this a speaker from another paragraph is a guess that a reader would have to make, too: fewer than three in five are right. */
const GUESS = 0.6;
/** Words; shorter ones are cries, slogans and titles. */
const SHORTEST = 6;

function findUnattributed({ draft, quotes, mentions, references }: CheckContext): Found[] {
  const { text, paragraphs } = draft;
  const sourced = quotes.filter(({ speaker }) => speaker !== null);
  const people = mentions.filter(({ type }) => type === 'person');
  const told = [...people, ...references].sort(bySpan);
  const lead = paragraphs.findIndex(({ kind }) => kind === 'body');
  let at = 0;
  return quotes.flatMap((quote): Found[] => {
    while (at + 1 < paragraphs.length && paragraphs[at + 1]!.start <= quote.start) at++;
    const paragraph = paragraphs[at];
    if (quote.kind !== 'direct' || paragraph?.kind !== 'body' || at === lead || !isNobodys(quote, paragraph)) return [];
    if (!isSentence(text, quote) || isRepeated(text, quote)) return [];
    if (quote.speaker && quote.start > (paragraph.dateline?.end ?? paragraph.start) + 2) return [];
    if (goesOn(sourced, text, paragraphs, at) || isAboutSomebody(told, paragraphs[at - 1])) return [];
    const { start, end, speaker } = quote;
    const shown = quote.parts?.[0] ?? { start, end };
    const guess = speaker && people.some(({ start: from }) => from === speaker.start) ? speaker : null;
    return [
      {
        ...shown,
        message: guess
          ? l10n.t(
              'Nobody is named for this quotation. “{0}” is named before, and need not be the one.',
              guess.text.replace(/\s+/g, ' '),
            )
          : l10n.t('Nobody is named for this quotation.'),
        related: guess
          ? [{ start: guess.start, end: guess.end, message: l10n.t('Perhaps “{0}”', guess.text.replace(/\s+/g, ' ')) }]
          : [],
        fixes: [],
      },
    ];
  });
}

function isNobodys({ speaker, cue, closed }: Quote, paragraph: Span): boolean {
  if (closed === false || (cue && contains(paragraph, cue))) return false;
  return !speaker || (speaker.confidence < GUESS && !contains(paragraph, speaker) && speaker.start < paragraph.start);
}

/** Words enough, and a stop before the closing mark. */
function isSentence(text: string, { start, end }: Span): boolean {
  if (HOLDS_ANOTHER.test(text.slice(start + 1, end - 1))) return false;
  const words = text.slice(start, end).replace(/\s+/g, ' ').slice(0, LOOK);
  if (words === words.toUpperCase()) return false;
  if (!/[.!?…,]['’”"»“*_]{1,3}$/.test(text.slice(Math.max(start, end - 5), end))) return false;
  return words.split(/\s+/, SHORTEST).length === SHORTEST;
}

/** "“We left,” Roe said." in marks around the whole. */
const HOLDS_ANOTHER = /[,.?!][”’"']\s\p{L}/u;

/** Code units in which six words are looked for. */
const LOOK = 200;

/** A pull quote: the words stand in the story as well. */
function isRepeated(text: string, { start, end }: Span): boolean {
  const words = wordsAfter(text, start + 1, Math.min(end - 2, start + LOOK) - start - 1);
  return text.indexOf(words) !== start + 1 || text.includes(words, start + 2);
}

/** Whether what stands around leads to the speaker: a colon, somebody who is quoted or cited just before, a signature, a sentence that goes on. */
function goesOn(sourced: readonly Quote[], text: string, paragraphs: readonly DraftParagraph[], at: number): boolean {
  const next = paragraphs[at + 1];
  if (next && (/^(?:[\p{Ll}—–]|-\s?\p{Lu})/u.test(next.parsed.text) || next.kind === 'question')) return true;
  const before = paragraphs[at - 1];
  if (!before) return false;
  if (/[:,]["”’*_]{0,2}$|[.!?…,][”"]$/.test(text.slice(before.end - 4, before.end)) || before.kind === 'question')
    return true;
  for (let i = firstAtOrAfter(sourced, before.end) - 1; i >= 0 && sourced[i]!.end > before.start; i--) {
    if (contains(before, sourced[i]!.speaker!)) return true;
  }
  return false;
}

/** Whether a paragraph is about a person, whose words a reader will take the next one for. */
function isAboutSomebody(people: readonly Span[], paragraph: DraftParagraph | undefined): boolean {
  if (!paragraph) return false;
  if (/(?<!\p{L})(?:s?he|him|his|hers?)(?!\p{L})/iu.test(paragraph.parsed.text)) return true;
  const mention = people[firstAtOrAfter(people, paragraph.start)];
  return mention !== undefined && mention.end <= paragraph.end;
}
