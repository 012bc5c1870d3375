/**
 * Walks of life, told by titles: a senator and a pupil of one name are hardly one person, a senator and a lawyer well may be. Only walks that
 * exclude each other contradict.
 */
import { parseTitle } from './titleWords';

/** The walks that a person's titles belong to; empty when they tell none. */
export function readTitles(titles: readonly string[]): ReadonlySet<string> {
  const walks = new Set<string>();
  for (const title of titles) for (const word of parseTitle(title)) if (WALKS.has(word)) walks.add(WALKS.get(word)!);
  return walks;
}

/** Both are told, none is shared, and one of them leaves no room for the other. */
export function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0 || [...a].some((walk) => b.has(walk))) return false;
  return [...a, ...b].some((walk) => EXCLUSIVE.has(walk));
}

/** A word that tells something: "mayor", "governor"; "former" and "chief" do not. */
export function sharesTitle(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b.flatMap(parseTitle));
  return a.some((title) => parseTitle(title).some((word) => known.has(word)));
}

const WALKS = new Map(
  Object.entries({
    office:
      'president premier minister secretary senator representative governor mayor congressman congresswoman lawmaker legislator ambassador envoy councilman councilwoman councilor councillor king queen prince princess chancellor commissioner mp',
    soldier:
      'general colonel lieutenant sergeant corporal private admiral brigadier soldier sailor marine airman captain major',
    sport:
      'striker midfielder goalkeeper defender forward swimmer sprinter footballer pitcher quarterback jockey winger guard',
    clergy: 'bishop archbishop cardinal pope priest nun monk rabbi imam pastor reverend',
    youth: 'pupil student schoolboy schoolgirl teenager toddler',
    stage: 'actor actress singer rapper comedian drummer guitarist dancer',
  }).flatMap(([walk, words]) => words.split(' ').map((word): [string, string] => [word, walk])),
);

/** "student": nobody is that beside being something else; players, monks and soldiers are seldom in office at once. */
const EXCLUSIVE = new Set(['youth', 'sport', 'clergy']);
