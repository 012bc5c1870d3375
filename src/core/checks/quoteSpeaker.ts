/**
 * Check `quote-speaker`: the same words in quotation marks, given to two people. Copy is moved and cut, and a quotation loses its speaker and finds
 * another one.
 */
import * as l10n from '@vscode/l10n';
import type { Speaker } from '../analysis';
import type { Check, CheckContext, Found } from './check';
import { type Passage, passagesOf } from './copy/quotedWords';
import { concluding } from './nearby';

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

interface Told {
  readonly passage: Passage;
  readonly speaker: Speaker;
}

function findTwoSpeakers(context: CheckContext): Found[] {
  const isPerson = perEntity(
    (entity) => context.mentions.findLast((mention) => mention.entity === entity)?.type === 'person',
  );
  const first = new Map<string, Told>();
  let told: Passage | undefined;
  return givenToSeveral(context, passagesOf(context)).flatMap(({ passage, speaker }): Found[] => {
    // Of one quotation one passage is enough
    if (told && told.start === passage.start && told.end === passage.end) return [];
    const before = first.get(passage.said.key);
    if (!before) {
      first.set(passage.said.key, { passage, speaker });
      return [];
    }
    if (before.speaker.entity === speaker.entity || !isPerson(speaker.entity) || !isPerson(before.speaker.entity))
      return [];
    told = passage;
    const { start, end } = before.passage.first;
    return [
      {
        ...passage.first,
        message: l10n.t(
          'The same words are given to “{0}” here and to “{1}” before.',
          plain(speaker.text),
          plain(before.speaker.text),
        ),
        related: [{ start, end, message: l10n.t('Given to “{0}”', plain(before.speaker.text)) }],
        fixes: [],
      },
    ];
  });
}

/** Passages that are given to somebody beyond doubt, and whose words are given to somebody else as well. */
const givenToSeveral = concluding((passages: readonly Passage[]): readonly Told[] => {
  const several = new Set<string>();
  const speakers = new Map<string, string>();
  const given = passages.flatMap((passage): Told[] => {
    const { speaker, cue, inStory, said } = passage;
    if (said.words.length < LEAST || !speaker?.entity || speaker.confidence < SURE || !inStory) return [];
    if (!NAMED.test(speaker.text) || (cue !== null && CHANTS.test(cue))) return [];
    const known = speakers.get(said.key);
    if (known === undefined) speakers.set(said.key, speaker.entity);
    else if (known !== speaker.entity) several.add(said.key);
    return [{ passage, speaker }];
  });
  return given.filter(({ passage }) => several.has(passage.said.key));
});

function perEntity(ask: (entity: string) => boolean): (entity: string | null) => boolean {
  const answers = new Map<string, boolean>();
  return (entity) => {
    if (entity === null) return false;
    let answer = answers.get(entity);
    if (answer === undefined) answers.set(entity, (answer = ask(entity)));
    return answer;
  };
}

/** Whom a pronoun stands for is never beyond doubt. */
const NAMED = /(?!(?:He|She|They|It|You|We)$)\p{Lu}\p{L}/u;
const CHANTS = /^(?:chant|shout|cr(?:y|ied)|yell|read|sang|sing)/i;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
