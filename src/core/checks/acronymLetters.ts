/**
 * Check `acronym-letters`: letters in brackets that nearly fit the name before them: two neighbours swapped, "Higher Harbor Commission (HCH)",
 * or one letter another. Letters of another language fit by chance at most, and are used again as they are: where letters are used again, name
 * and story have to be of English.
 */
import * as l10n from '@vscode/l10n';
import { wordSet } from '../lexicon/wordList';
import { isSwap } from '../names/spelling';
import { firstAtOrAfter } from '../span';
import { readAcronyms } from './names/acronymUses';
import { isOfEnglishCountries, isOfEnglishWords } from './names/languages';
import type { Check, CheckContext, Found } from './check';
import { inQuotes } from '../said';

export const acronymLetters: Check = {
  id: 'acronym-letters',
  title: 'Letters that do not fit the name',
  severity: 'warning',
  about:
    'Two letters of an abbreviation are easily swapped, and the mistake is repeated by everybody who copies it. The check holds the letters in brackets against the name before them.',
  rule: 'Three letters or more after a name of as many words with capitals, when two neighbors are swapped or, of four letters or more, one is another. The first letter has to fit. Letters that the story uses again, and three letters of which one is another, are told only where all words of the name are English, the odd letter is not in its word, and the story names no country or people of another language: initials there are often those of the original name. A replacement is offered when the draft has the right letters elsewhere.',
  leaves: [
    'Letters that fit, small words and hyphens counted or not.',
    'Short forms in another language, which have another first letter or several that differ.',
    'Names with more words than letters, or fewer.',
    'Letters that the story uses again, consistently, in a story that names a country or people of another language, and those of parties.',
    'Letters from inside a word: TSX for the Toronto Stock Exchange.',
    'Brackets after people, and tickers.',
  ],
  examples: {
    finds: [
      { draft: 'The Higher Harbor Commission (HCH) met on Monday. The commission has nine members.', words: ['HCH'] },
      { draft: 'The National Ferry Safety Board (NFSD) grounded two boats. Both are old.', words: ['NFSD'] },
      {
        draft: 'The Dock Workers League (DLW) met on Friday. The DWL has 900 members, and the DWL wants more.',
        words: ['DLW'],
      },
      {
        draft: 'The National Farmers Union (NUF) met on Monday. The NUF has 900 members.',
        words: ['NUF'],
      },
      {
        draft: 'The Department of Public Works (DWP) hired two crews on Monday. The DWP will close one lane.',
        words: ['DWP'],
      },
      {
        draft: 'The American Council of Rural Clinics (ACRH) wrote to the governor. The ACRH wants more money.',
        words: ['ACRH'],
      },
      {
        draft: 'The Northern Rivers Trust (NRC) counted 212 fish. The NRC counts them each year.',
        words: ['NRC'],
      },
    ],
    leavesAlone: [
      'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.',
      'Harbor Physicians Abroad (MSF) sent a boat. It will stay until June.',
      'The Kelland Football Federation (FKF) paid the fine.',
      'The Party of Harbor Reform (PRH) won. The PRH has nine seats, and the PRH wants ten.',
      'Spain will count its ferries. The Institute for Public Statistics (IES) counts them by hand. The IES is in Madrid.',
      'The Toronto Stock Exchange (TSX) closed early. The TSX opens again on Monday.',
      'The International Organization for Standardization (ISO) met on Monday. The ISO has many members.',
      'The Department of the Interior (DOI) owns the land.',
      'The Higher Harbor Safety Commission (HHC) met on Monday.',
      'Ada Maria Roe (AMS) won the seat.',
    ],
  },
  find: findMisfits,
};

function findMisfits(context: CheckContext): Found[] {
  const { bracketed, uses } = readAcronyms(context);
  const { text } = context.draft;
  return bracketed.flatMap(({ letters, span, before, fits }): Found[] => {
    if (letters.length < 3 || fits) return [];
    const name = nameBefore(context, before.end);
    if (!name) return [];
    const initials = initialsOf(name.text);
    const fit = nearFit(letters, initials);
    const right = uses.get(initials)?.[0];
    const again = uses.get(letters)!.length > 1;
    if (!fit || CUSTOMARY.has(letters)) return [];
    // Letters that the story goes on with may be right in another language
    if ((!fit.plain || (again && !right)) && !isSlipInEnglish(context, name.text, letters, initials)) return [];
    const shown = text.slice(span.start, span.end);
    return [
      {
        ...span,
        message: l10n.t('“{0}” does not fit “{1}”, whose letters are “{2}”.', shown, name.text, initials),
        related: [{ start: name.start, end: name.end, message: inQuotes(name.text) }],
        fixes: right ? [{ title: l10n.t('Replace with “{0}”', initials), ...span, text: initials }] : [],
      },
    ];
  });
}

function nameBefore({ mentions }: CheckContext, end: number) {
  const name = mentions[firstAtOrAfter(mentions, end) - 1];
  if (!name || name.end !== end || !/\s/.test(name.text)) return undefined;
  return name.type === 'person' || name.type === 'nationality' ? undefined : name;
}

function initialsOf(name: string): string {
  return wordsWithCapitals(name)
    .map((word) => word[0]!)
    .join('');
}

function wordsWithCapitals(name: string): string[] {
  return name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
}

/** Letters of their own order, which the name has in no language. */
const CUSTOMARY = wordSet('ISO UTC');

/** `plain`: near enough to be told of letters that stand once. Null when they are no slip of the initials. */
function nearFit(letters: string, initials: string): { readonly plain: boolean } | null {
  // Another first letter is another language: "FEF" for the Ecuadorian Football Federation
  if (letters.length !== initials.length || letters === initials || letters[0] !== initials[0]) return null;
  if (isSwap(letters, initials)) return { plain: true };
  if (differing(letters, initials).length === 1) return { plain: letters.length > 3 };
  return sorted(letters) === sorted(initials) ? { plain: false } : null;
}

function differing(letters: string, initials: string): number[] {
  return letters.split('').flatMap((letter, i) => (letter === initials[i] ? [] : [i]));
}

function sorted(letters: string): string {
  return letters.split('').sort().join('');
}

function isSlipInEnglish(context: CheckContext, name: string, letters: string, initials: string): boolean {
  if (PARTY.test(name) || !isOfEnglishWords(name) || !isOfEnglishCountries(context)) return false;
  const [odd, ...more] = differing(letters, initials);
  if (odd === undefined || more.length > 0) return true;
  // "TSX" for the Toronto Stock Exchange
  return !wordsWithCapitals(name)[odd]!.toUpperCase().includes(letters[odd]!);
}

/** Parties and movements keep the letters of their own language in every other. */
const PARTY = /\b(?:Party|Front|Movement|Coalition|Alliance|League|Bloc)\b/;
