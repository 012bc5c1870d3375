/** What one draft knows of its persons, organizations and places, small enough to be kept of every draft: what acrossDrafts.ts compares. */
import type { Analysis, EntityType, Person } from '../analysis';

/** One person, organization or place, as one draft knows it. */
export interface DraftEntity {
  /** Its id within the draft. */
  readonly entity: string;
  readonly type: EntityType;
  /** Every form the draft uses, as written, in any order. Never empty. */
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  /** In years, as the draft gives them. */
  readonly ages: readonly number[];
  readonly gender: 'he' | 'she' | 'they' | null;
}

export interface DraftEntities {
  /** Whatever tells drafts apart: a path, a URI. */
  readonly draft: string;
  readonly entities: readonly DraftEntity[];
}

/** What an analysis knows of its persons, organizations and places. */
export function entitiesOf(draft: string, { entities, people }: Analysis): DraftEntities {
  const known = new Map<string, { type: EntityType; forms: Set<string> }>();
  for (const { entity, type, text } of entities) {
    const one = known.get(entity);
    if (one) one.forms.add(text);
    else if (SHARED.has(type)) known.set(entity, { type, forms: new Set([text]) });
  }
  const persons = new Map(people.map((person) => [person.entity, person]));
  return {
    draft,
    entities: [...known].map(([entity, { type, forms }]) => {
      const person = persons.get(entity);
      return {
        entity,
        type,
        forms: [...forms],
        titles: person?.titles ?? [],
        ages: (person?.ages ?? []).map(({ years }) => years),
        gender: person ? tellGender(person) : null,
      };
    }),
  };
}

/** Pronouns are guesses: one alone tells nothing, nor do two kinds. */
function tellGender({ pronouns: [most, next] }: Person): DraftEntity['gender'] {
  if (!most || most.uses.length < 2) return null;
  return most.uses.length >= 3 * (next?.uses.length ?? 0) ? most.pronoun : null;
}

/** What may be one in several drafts. */
export const SHARED: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place']);
