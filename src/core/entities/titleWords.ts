/**
 * The words of a title that tell something, abbreviations in full: "Former Sen." and "the senator from Vesper" share "senator".
 */
import { titleAbbreviations } from '../lexicon/anaphora';
import { titleModifiers } from '../lexicon/titles';
import { perWords } from '../text/perWords';
import { foldLetters } from './spelling';

export const parseTitle = perWords((title): readonly string[] =>
  foldLetters(title)
    .replaceAll(/['’]s?(?=\s|$)/g, '')
    .split(/[\s,./-]+/)
    .filter((word) => word.length > 1 && !titleModifiers.has(word) && !SMALL.has(word))
    .map((word) => titleAbbreviations.get(word) ?? word),
);

const SMALL = new Set(
  'the of for and at in on to from his her its their our an mr mrs ms miss mx dr sir lord'.split(' '),
);
