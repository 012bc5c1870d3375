/** The words a newsroom may use for a type of name, beside the eight of the analysis. */
import type { EntityType } from '../analysis';

/** The types in the order they are offered in. */
export const NAME_TYPES = [
  'person',
  'organization',
  'place',
  'nationality',
  'event',
  'work',
  'product',
  'other',
] as const satisfies readonly EntityType[];

/** Undefined for a word that is no type. */
export function readType(word: string): EntityType | undefined {
  const lower = word.trim().toLowerCase();
  return TYPES.get(lower) ?? TYPES.get(lower.replace(/e?s$/, ''));
}

const TYPES: ReadonlyMap<string, EntityType> = new Map(
  Object.entries({
    person: 'person people man woman human individual politician official spokesperson staff pers per',
    organization:
      'organization organisation organisations org organ body company companies firm business agency agencies ministry department committee commission council board union party parties team club school university universities bank court newspaper media group institution',
    place:
      'place city cities town village country countries county counties state province region district street road river lake island mountain location loc building area neighborhood neighbourhood gpe',
    nationality: 'nationality nationalities people-of demonym ethnicity ethnicities religion norp',
    event: 'event war storm hurricane election festival holiday holidays disaster',
    work: 'work title book film movie play song album series program programme painting law act report',
    product: 'product brand ship vessel ferry vehicle aircraft model device drug app software',
    other: 'other misc miscellaneous thing',
  } satisfies Record<EntityType, string>).flatMap(([type, words]) =>
    words.split(' ').map((word): [string, EntityType] => [word, type as EntityType]),
  ),
);
