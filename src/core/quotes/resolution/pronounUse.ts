/**
 * Which pronouns the draft uses for its people, told by the pronouns that resolution ties to them. More than one kind for one person is
 * worth a look: a slip of the writer's, or of ours.
 */
import type { Person, PronounUse, Reference, Words } from '../../analysis';
import { pronounOf } from './places';

export function withPronouns(people: readonly Person[], references: readonly Reference[]): Person[] {
  const uses = new Map<string, Map<PronounUse['pronoun'], Words[]>>();
  for (const { start, end, text, entity } of references) {
    const pronoun = pronounOf(text.toLowerCase().replace('’', "'"))?.gender;
    if (!pronoun) continue;
    const kinds = uses.get(entity) ?? new Map<PronounUse['pronoun'], Words[]>();
    uses.set(entity, kinds);
    const words = { start, end, text };
    const kind = kinds.get(pronoun);
    if (kind) kind.push(words);
    else kinds.set(pronoun, [words]);
  }
  return people.map((person) => ({
    ...person,
    pronouns: [...(uses.get(person.entity) ?? [])]
      .map(([pronoun, used]): PronounUse => ({ pronoun, uses: used }))
      .sort((a, b) => b.uses.length - a.uses.length),
  }));
}
