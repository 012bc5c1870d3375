/**
 * Places in an order. Finds: "No. 3", "ranked third", "finished 12th", "the fourth straight year", "third place", "42nd", "1,000th". Leaves alone: "third
 * quarter", "a second chance", "took place".
 */
import type { Figure } from './figure';
import { anyWord } from './hints';
import { GAP, LEFT, LETTER, ORDINAL, RIGHT, pattern, findAll } from './grammar';

export function findRanks(text: string): Figure[] {
  if (!HINT.test(text)) return [];
  return findAll(RANKED, text).flatMap(({ index, 0: words, 1: noun = '' }): Figure[] =>
    STONE.test(words)
      ? []
      : [
          {
            kind: 'rank',
            start: index,
            end: index + words.length - (/^\s+\p{Lu}/u.test(noun) ? noun.length : 0),
            traits: /\s|No\./i.test(words) ? ['rate'] : ['small'],
          },
        ],
  );
}

/** "12st 3lb": 1st and 21st are places, 12st is a weight. */
const STONE = /(?:[02-9]|1\d)st$/;

/** No rank without one of these: most paragraphs need no closer look. */
const HINT = anyWord(
  'st nd rd th no rank ranks ranked ranking finish finished finishes finishing place placed placing came straight consecutive successive'.split(
    ' ',
  ),
);
const RANKED = pattern(
  `${LEFT}(?:No\\.\\s?\\d{1,4}|(?:rank(?:ed|s|ing)?|finish(?:ed|es|ing)?|placed|placing|came)${GAP}(?:in${GAP})?(?:(?:joint|tied${GAP}for)${GAP})?${ORDINAL}(?:${GAP}place)?|rank(?:ed|s|ing)?${GAP}(?:at${GAP})?\\d{1,4}(?![.,]\\d)|(?<!in${GAP}the${GAP})${ORDINAL}(?:${GAP}|-)place|${ORDINAL}${GAP}(?:straight|consecutive|successive)(${GAP}[${LETTER}]{3,20})?|(?<!\\d,)(?:\\d{1,3},\\d{3}|\\d{1,4})(?:st|nd|rd|th))${RIGHT}`,
);
