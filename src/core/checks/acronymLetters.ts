/**
 * Check `acronym-letters`: letters in brackets that nearly fit the name before them: two neighbours swapped, "Higher Harbor Commission (HCH)",
 * or one letter another. Letters of another language fit by chance at most, and are used again as they are.
 */
import { isSwap } from '../names/spelling';
import { firstAtOrAfter } from '../span';
import { fittingTail, readAcronyms } from './names/acronymUses';
import type { Check, CheckContext, Found } from './check';

export const acronymLetters: Check = {
  id: 'acronym-letters',
  title: 'Letters that do not fit the name',
  severity: 'warning',
  about:
    'Two letters of an abbreviation are easily swapped, and the mistake is repeated by everybody who copies it. The check holds the letters in brackets against the name before them.',
  rule: 'Three letters or more after a name of as many words with capitals, when two neighbors are swapped or, of four letters or more, one is another. The first letter has to fit. When the same letters are used again and the right ones never, they are taken for a name of their own. A replacement is offered when the draft has the right letters elsewhere.',
  leaves: [
    'Letters that fit, small words and hyphens counted or not.',
    'Short forms in another language, which have another first letter or several that differ.',
    'Names with more words than letters, or fewer.',
    'Letters that the story uses again, consistently.',
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
    ],
    leavesAlone: [
      'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.',
      'Harbor Physicians Abroad (MSF) sent a boat. It will stay until June.',
      'The Kelland Football Federation (FKF) paid the fine.',
      'The Party of Harbor Reform (PRH) won. The PRH has nine seats, and the PRH wants ten.',
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
  return bracketed.flatMap(({ letters, span, before }): Found[] => {
    if (letters.length < 3 || fittingTail(text, before, letters)) return [];
    const name = nameBefore(context, before.end);
    if (!name) return [];
    const initials = initialsOf(name.text);
    if (!nearlyFits(letters, initials)) return [];
    const again = uses.get(letters)!.length > 1;
    const right = uses.get(initials)?.[0];
    // A name of its own, in another language or by habit
    if (again && !right) return [];
    const shown = text.slice(span.start, span.end);
    return [
      {
        ...span,
        message: `“${shown}” does not fit “${name.text}”, whose letters are “${initials}”.`,
        related: [{ start: name.start, end: name.end, message: `“${name.text}”` }],
        fixes: right ? [{ title: `Replace with “${initials}”`, ...span, text: initials }] : [],
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
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('');
}

function nearlyFits(letters: string, initials: string): boolean {
  // Another first letter is another language: "FEF" for the Ecuadorian Football Federation
  if (letters.length !== initials.length || letters === initials || letters[0] !== initials[0]) return false;
  if (isSwap(letters, initials)) return true;
  const differing = letters.split('').filter((letter, i) => letter !== initials[i]).length;
  return differing === 1 && letters.length > 3;
}
