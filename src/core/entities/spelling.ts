/**
 * When two spellings are one name: case, accents, dots of acronyms, the shape of apostrophes and hyphens, "the" before and "'s" after,
 * "&" and "and", British and American endings. What differs in more than these is another form, and linking has to argue for it.
 */
import { perWords } from '../text/perWords';

/** A name without what spellings differ in: "José Peña" and "Jose Pena", "U.N." and "UN", "Labour Organisation" and "Labor Organization". */
export const foldName = perWords((text) =>
  foldLetters(text)
    .replaceAll(/[’‘`´ʼ]/g, "'")
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/(?<=\p{L})\.(?=[\p{L}\s,]|$)/gu, '')
    .replaceAll(/[\s‐‑–-]+/g, ' ')
    .replace(/^the /, '')
    .replace(/'s?$/, '')
    .replaceAll(' & ', ' and ')
    .replaceAll(VARIANTS, (word) => SPELLED[word]!)
    .trim(),
);

/** Lower case without accents; letters that no accent makes ("ł", "ø") as the plain ones they are mistaken for. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđıßæœ]/g, (letter) => PLAIN[letter]!);
}

const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

const SPELLED: Readonly<Record<string, string>> = {
  organisation: 'organization',
  organisations: 'organizations',
  centre: 'center',
  centres: 'centers',
  labour: 'labor',
  defence: 'defense',
  harbour: 'harbor',
  programme: 'program',
  theatre: 'theater',
};
const VARIANTS = new RegExp(`(?<![\\p{L}'])(?:${Object.keys(SPELLED).join('|')})(?![\\p{L}'])`, 'gu');
