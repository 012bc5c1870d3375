/**
 * Which pronouns the draft uses for its people, told by the pronouns that resolution ties to them. More than one kind for one person is
 * worth a look: a slip of the writer's, or of ours.
 */
import type { Person, PronounUse, Reference, Words } from '../../analysis';
import { perObject, perObjectAnd } from '../../text/perParagraph';
import { perWords } from '../../text/perWords';
import { pronounOf } from './places';

/** The people with their pronouns and how often they are quoted; each the same object as long as that is what it was. */
export function withUses(
  people: readonly Person[],
  references: readonly Reference[],
  quotes: ReadonlyMap<string, number>,
): Person[] {
  const uses = new Map<string, Reference[]>();
  for (const reference of references) {
    if (!kindOf(reference.text)) continue;
    const own = uses.get(reference.entity);
    if (own) own.push(reference);
    else uses.set(reference.entity, [reference]);
  }
  return people.map((person) => withOwn(person, uses.get(person.entity) ?? NONE, [quotes.get(person.entity) ?? 0]));
}

const NONE: readonly never[] = [];

const withOwn = perObjectAnd((person: Person, uses: readonly Reference[], [quotes = 0]: readonly number[]): Person => ({
  ...person,
  pronouns: pronounsOf(uses),
  quotes,
}));

function pronounsOf(uses: readonly Reference[]): PronounUse[] {
  const kinds = new Map<PronounUse['pronoun'], Words[]>();
  for (const use of uses) {
    const kind = kindOf(use.text)!;
    const own = kinds.get(kind);
    if (own) own.push(wordsOf(use));
    else kinds.set(kind, [wordsOf(use)]);
  }
  return [...kinds]
    .map(([pronoun, used]): PronounUse => ({ pronoun, uses: used }))
    .sort((a, b) => b.uses.length - a.uses.length);
}

const kindOf = perWords((text) => pronounOf(text.toLowerCase().replace('’', "'"))?.gender ?? null);

const wordsOf = perObject(({ start, end, text }: Reference): Words => ({ start, end, text }));
