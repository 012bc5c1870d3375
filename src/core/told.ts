/**
 * An analysis as it is told. Of a draft that was set wide (text/wide.ts) everything stands elsewhere, and entities have ids in any order
 * (entities/lasting.ts); told are the places in the draft, and "e1", "e2", … in order of first mention.
 */
import type { Mention } from './analysis';
import { inDraft, type Places } from './reading/places';

/** As what was made of a wide draft is told: left out where nothing was set wide. */
export interface Telling {
  readonly places: Places;
  /** Id → how it is told, in that order. */
  readonly ids: ReadonlyMap<string, string>;
}

/** `mentions` are all of the analysis, `places` where the wide draft stands in the one it was made of. */
export function tellingOf(places: Places | undefined, mentions: readonly Mention[]): Telling | undefined {
  if (!places) return undefined;
  const ids = new Map<string, string>();
  for (const { entity } of mentions) if (!ids.has(entity)) ids.set(entity, `e${ids.size + 1}`);
  return { places, ids };
}

/** The same with every place and every entity in it as they are told. */
export function asTold<T>(value: T, telling: Telling | undefined): T {
  return telling ? (renamed(inDraft(value, telling), telling.ids) as T) : value;
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value))
    fields[key] = key === 'entity' && typeof field === 'string' ? (ids.get(field) ?? field) : renamed(field, ids);
  return fields;
}
