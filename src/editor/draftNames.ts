/** What is kept of the names in a draft for the others to ask about: small plain data, also for a draft that is not open. */
import type { Analysis } from '../core/analysis';
import { entitiesOf, type DraftEntities } from '../core/entities/draftEntities';
import { entityNames } from '../core/entityNames';
import type { Span } from '../core/span';

export interface DraftNames {
  /** The draft's URI as a string. */
  readonly draft: string;
  readonly entities: DraftEntities;
  readonly known: ReadonlyMap<string, KnownName>;
  /** What they were read from, while the draft is open. */
  readonly analysis: Analysis | undefined;
}

export interface KnownName {
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: number;
  /** The first mention. */
  readonly first: Span;
}

export function namesIn(draft: string, analysis: Analysis): DraftNames {
  const entities = entitiesOf(draft, analysis);
  const names = entityNames(analysis);
  const titles = new Map(analysis.people.map((person) => [person.entity, person.titles]));
  const known = new Map<string, KnownName>();
  for (const { entity, start, end } of analysis.entities) {
    const one = known.get(entity);
    known.set(entity, {
      name: names.get(entity) ?? '',
      titles: titles.get(entity) ?? [],
      mentions: (one?.mentions ?? 0) + 1,
      first: one?.first ?? { start, end },
    });
  }
  return { draft, entities, known, analysis };
}
