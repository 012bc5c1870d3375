/**
 * Check `acronym-letters`: letters in brackets that nearly fit the name before them: two neighbours swapped, "Higher Harbor Commission (HCH)",
 * or one letter another. Letters of another language fit by chance at most, and are used again as they are.
 */
import { isSwap } from '../names/spelling';
import { firstAtOrAfter } from '../span';
import { fittingTail, readAcronyms } from './acronymUses';
import type { Check, CheckContext, Found } from './check';

export const acronymLetters: Check = {
  id: 'acronym-letters',
  title: 'Letters that do not fit the name',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
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
  const differing = [...letters].filter((letter, i) => letter !== initials[i]).length;
  return differing === 1 && letters.length > 3;
}
