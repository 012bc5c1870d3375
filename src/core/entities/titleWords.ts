/**
 * The words of a title that tell something, abbreviations in full: "Former Sen." and "the senator from Vesper" share "senator".
 */
import { titleAbbreviations } from '../lexicon/anaphora';
import { titleModifiers } from '../lexicon/titles';
import { perWords } from '../text/perWords';
import { foldLetters } from './spelling';

export const parseTitle = perWords((title): readonly string[] =>
  splitTitle(title)
    .filter((word) => !titleModifiers.has(word))
    .map(inFull),
);

/** All of them, each once: "Deputy Chief" is another office than "Chief". */
export const wholeTitle = perWords((title): readonly string[] => [...new Set(splitTitle(title).map(inFull))]);

function splitTitle(title: string): string[] {
  return foldLetters(title)
    .replaceAll(/['’]s?(?=\s|$)/g, '')
    .split(/[\s,./-]+/)
    .filter((word) => word.length > 1 && !SMALL.has(word));
}

function inFull(word: string): string {
  return titleAbbreviations.get(word) ?? word;
}

const SMALL = new Set(
  'the of for and at in on to from his her its their our an mr mrs ms miss mx dr sir lord'.split(' '),
);
