/**
 * Check `quote-speaker`: the same words in quotation marks, given to two people. Copy is moved and cut, and a quotation loses its speaker and finds
 * another one.
 */
import type { Speaker } from '../analysis';
import type { Check, CheckContext, Found } from './check';
import { overlapsAny } from './copy/marked';
import { type Passage, passagesOf } from './copy/quotedWords';

export const quoteSpeaker: Check = {
  id: 'quote-speaker',
  title: 'One quotation, two speakers',
  severity: 'warning',
  about:
    'Finds a quotation that the draft gives to one person in one place and to another in another place. At most one of them can have said it.',
  rule:
    'Five or more words in quotation marks are the same, but for case, marks and contractions; a shorter quotation may stand within a longer one’s sentence. ' +
    'Both are attributed beyond doubt, to two different people or bodies of the draft.',
  leaves: [
    'Quotations with fewer than five words, which two people may well say.',
    'Attributions that Copydesk is not sure of, those that name nobody, “he said” included, and those in headlines and captions.',
    'A person and the body they speak for, in either order.',
    'Slogans and signs, which belong to everybody: what is chanted, shouted, sung or read.',
    'Titles of works and reported speech without quotation marks.',
  ],
  examples: {
    finds: [
      {
        draft:
          '“The bridge was never safe, and everybody knew it,” Ada Roe said.\n\nThe bridge fell in May.\n\n“The bridge was never safe, and everybody knew it,” Bo Lund said.',
        words: ['“The bridge was never safe, and everybody knew it,”'],
      },
      {
        draft:
          'Ada Roe told the council that “nobody has asked the people of this city.”\n\nThe vote was close.\n\n“Nobody has asked the people of this city,” said Bo Lund, a teacher.',
        words: ['“Nobody has asked the people of this city,”'],
      },
      {
        draft:
          'Mayor Ada Roe said: “We will open the road before the snow comes.”\n\nThe road has been closed since May.\n\nSheriff Bo Lund said: “We will open the road before the snow comes.”',
        words: ['“We will open the road before the snow comes.”'],
      },
    ],
    leavesAlone: [
      '“The bridge was never safe, and everybody knew it,” Ada Roe said.\n\nThe bridge fell.\n\n“The bridge was never safe, and everybody knew it,” Roe had said.',
      '“We will see,” Ada Roe said.\n\n“We will see,” Bo Lund said.',
      '“The bridge was never safe at all,” Ada Roe said.\n\n“The bridge was never safe at all,” a neighbor said.',
      '“The bridge was never safe at all,” said Ada Roe, mayor of Port Vesper.\n\n“The bridge was never safe at all,” she said again.',
      '“No more ferries in our harbor!” Ada Roe chanted.\n\n“No more ferries in our harbor!” Bo Lund chanted.',
      'The Harbor Board said “the bridge was never safe at all.”\n\n“The bridge was never safe at all,” said Ada Roe, a spokeswoman for the Harbor Board.',
    ],
  },
  find: findTwoSpeakers,
};

/** In words. */
const LEAST = 5;
/** Both attributions are at least this sure: nine in ten such pairs are right in both. */
const SURE = 0.85;

interface Said {
  readonly passage: Passage;
  readonly speaker: Speaker;
}

function findTwoSpeakers({ draft, quotes, mentions }: CheckContext): Found[] {
  const types = new Map(mentions.map(({ entity, type }) => [entity, type]));
  const display = overlapsAny(draft.paragraphs.filter(({ kind }) => kind !== 'body' && kind !== 'answer'));
  const first = new Map<string, Said>();
  const told = new Set<unknown>();
  return passagesOf(draft, quotes).flatMap((passage): Found[] => {
    const { quote, words, key } = passage;
    const { speaker, cue } = quote;
    if (words.length < LEAST || !speaker?.entity || speaker.confidence < SURE || told.has(quote)) return [];
    if (!NAMED.test(speaker.text) || (cue && CHANTS.test(cue.text)) || display(quote)) return [];
    const before = first.get(key);
    if (!before) {
      first.set(key, { passage, speaker });
      return [];
    }
    const [type, other] = [types.get(speaker.entity), types.get(before.speaker.entity!)];
    if (before.speaker.entity === speaker.entity || type !== 'person' || other !== 'person') return [];
    told.add(quote);
    const { start, end } = before.passage.quote.parts?.[0] ?? before.passage.quote;
    return [
      {
        ...(quote.parts?.[0] ?? { start: quote.start, end: quote.end }),
        message: `The same words are given to “${plain(speaker.text)}” here and to “${plain(before.speaker.text)}” before.`,
        related: [{ start, end, message: `Given to “${plain(before.speaker.text)}”` }],
        fixes: [],
      },
    ];
  });
}

/** Whom a pronoun stands for is never beyond doubt. */
const NAMED = /(?!(?:He|She|They|It|You|We)$)\p{Lu}\p{L}/u;
const CHANTS = /^(?:chant|shout|cr(?:y|ied)|yell|read|sang|sing)/i;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
