/** Who of one draft is named in the others too. It is loaded when there are others: it knows many names of places and bodies. */
import { matchAcrossDrafts, suggestAcrossDrafts, type DraftPlace } from '../core/entities/acrossDrafts';
import type { DraftEntity } from '../core/entities/draftEntities';
import type { DraftNames } from './draftNames';

export interface Compared {
  /** By the entity here: the same one in other drafts, in their order. */
  readonly alsoIn: ReadonlyMap<string, readonly DraftPlace[]>;
  /** By the entity here, which is named in part: who it may be. */
  readonly likely: ReadonlyMap<string, { readonly name: string; readonly confidence: number; readonly at: DraftPlace }>;
}

export function compareDrafts(own: DraftNames, others: readonly DraftNames[]): Compared {
  const words = new Set(own.entities.entities.flatMap(wordsOf));
  const near = others.map(({ draft, entities }) => ({
    draft,
    entities: entities.entities.filter((entity) => wordsOf(entity).some((word) => words.has(word))),
  }));
  const alsoIn = new Map<string, DraftPlace[]>();
  // One by one: a draft that keeps two of one name apart says nothing of the others.
  for (const other of near) {
    for (const { places } of other.entities.length > 0 ? matchAcrossDrafts([own.entities, other]) : []) {
      const here = places.find(({ draft }) => draft === own.draft);
      const there = places.filter(({ draft }) => draft === other.draft);
      if (here && there.length > 0) alsoIn.set(here.entity, [...(alsoIn.get(here.entity) ?? []), ...there]);
    }
  }
  const likely = new Map<string, { name: string; confidence: number; at: DraftPlace }>();
  for (const { entity, candidate, confidence } of suggestAcrossDrafts(own.entities, near)) {
    const [at] = candidate.places;
    if (at && !likely.has(entity)) likely.set(entity, { name: candidate.name, confidence, at });
  }
  return { alsoIn, likely };
}

/** Two names that are one share a word, or the letters that one has for the other's words. */
function wordsOf({ forms, type }: DraftEntity): string[] {
  return forms.flatMap((form) => {
    const words = form.toLowerCase().split(/[\s-]+/);
    const letters = type === 'person' ? [] : [words.map((word) => word.charAt(0)).join('')];
    return [...words.map((word) => word.replace(/[.,]/g, '')), ...letters];
  });
}
