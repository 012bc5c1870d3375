/**
 * What of an analysis a review rests on, packed into one string: of a draft that is not open the analysis is let go, and when somebody decides
 * on it elsewhere, it is reviewed again without being analysed again: three kilobytes and milliseconds, a tenth and a thirtieth of an analysis.
 */
import type { Analysis, Claim, ClaimKind, Speaker } from '../analysis';
import { entityNames } from '../entityNames';
import type { Span } from '../span';

/** What `reviewDraft` reads of an analysis, and the sentences. */
export type Reviewable = Pick<Analysis, 'claims' | 'complete' | 'entities' | 'people' | 'sentences'>;

/** JSON of `Packed`. */
export type Outline = string & { readonly brand?: 'outline' };

interface Packed {
  /** Kind, start, end, start and end of the sentence, index of the speaker. */
  readonly claims: readonly (readonly [ClaimKind, number, number, number, number, number?])[];
  readonly speakers: readonly (readonly [entity: string | null, text: string])[];
  /** Each entity that speaks, with all that the draft calls it; its full name where it is a person. */
  readonly names: readonly (readonly [entity: string, texts: readonly string[], person?: string])[];
  /** Start and end of each, one after the other. */
  readonly sentences: readonly number[];
}

export function packOutline({ claims, sentences, entities, people }: Reviewable): Outline {
  const speakers: [string | null, string][] = [];
  const known = new Map<string, number>();
  const speakerIndex = ({ entity, text }: Speaker): number => {
    const key = `${entity} ${text}`;
    const at = known.get(key) ?? speakers.push([entity, text]) - 1;
    known.set(key, at);
    return at;
  };
  const packed: Packed = {
    claims: claims.map(({ kind, start, end, sentence, speaker }) => {
      const place = [kind, start, end, sentence.start, sentence.end] as const;
      return speaker ? [...place, speakerIndex(speaker)] : place;
    }),
    sentences: sentences.flatMap(({ start, end }) => [start, end]),
    speakers,
    names: namesOf(new Set(speakers.flatMap(([entity]) => entity ?? [])), { entities, people }),
  };
  return JSON.stringify(packed);
}

/** Reasons, scores and values are not kept, and ids are others; nothing that a review counts depends on them. */
export function unpackOutline(outline: Outline): Reviewable {
  const packed = JSON.parse(outline) as Packed;
  const nowhere = { start: 0, end: 0 };
  return {
    complete: true,
    claims: packed.claims.map(([kind, start, end, from, to, by], index): Claim => {
      const speaker = by === undefined ? undefined : packed.speakers[by];
      return {
        id: String(index),
        kind,
        start,
        end,
        score: 0,
        why: [],
        sentence: { start: from, end: to },
        ...(speaker && { speaker: { ...nowhere, entity: speaker[0], text: speaker[1], confidence: 1 } }),
      };
    }),
    sentences: pairs(packed.sentences),
    entities: packed.names.flatMap(([entity, texts]) =>
      texts.map((text) => ({ ...nowhere, entity, text, type: 'other' as const })),
    ),
    people: packed.names.flatMap(([entity, , name]) =>
      name === undefined
        ? []
        : [{ entity, name, titles: [], titled: [], ages: [], pronouns: [], mentions: 0, quotes: 0 }],
    ),
  };
}

function namesOf(speaking: ReadonlySet<string>, { entities, people }: Pick<Reviewable, 'entities' | 'people'>) {
  const texts = new Map<string, Set<string>>();
  for (const { entity, text } of entities) {
    if (speaking.has(entity)) texts.set(entity, (texts.get(entity) ?? new Set()).add(text));
  }
  const full = entityNames({ entities: [], people });
  return [...speaking].map((entity) => {
    const person = full.get(entity);
    const all = [...(texts.get(entity) ?? [])];
    return person === undefined ? ([entity, all] as const) : ([entity, all, person] as const);
  });
}

function pairs(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) spans.push({ start: numbers[at]!, end: numbers[at + 1]! });
  return spans;
}
