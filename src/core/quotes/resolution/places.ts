/**
 * What one paragraph holds for resolution: its words, the ones to stop at (pronouns, articles, words that begin a clause), and its
 * definite descriptions. A pure function of the paragraph, so it can be kept as long as the paragraph stands.
 */
import { personPronouns } from '../../lexicon/pronouns';
import type { ParsedParagraph } from '../../text/parsed';
import { type Definite, readDefinite } from './definites';
import { type Passage, readPassage } from './passage';

export interface PlaceScan {
  readonly passage: Passage;
  /** Tokens in reading order. */
  readonly stops: readonly number[];
  /** Descriptions by the token of their article. */
  readonly definites: ReadonlyMap<number, Definite>;
}

export function scanPlaces(paragraph: ParsedParagraph): PlaceScan {
  if (SILENT.has(paragraph.kind)) return NOTHING;
  const passage = readPassage(paragraph);
  const stops: number[] = [];
  const definites = new Map<number, Definite>();
  passage.low.forEach((low, at) => {
    if (!isStop(low)) return;
    stops.push(at);
    const definite = low === 'the' ? readDefinite(passage, at) : null;
    if (definite) definites.set(at, definite);
  });
  return { passage, stops, definites };
}

/** Kinds whose words are not the story's. */
const SILENT: ReadonlySet<ParsedParagraph['kind']> = new Set(['url', 'code', 'front-matter', 'notice', 'byline']);

const NOTHING: PlaceScan = {
  passage: { text: '', tokens: [], low: [], sentence: [], stretch: [], stretches: [] },
  stops: [],
  definites: new Map(),
};

function isStop(low: string): boolean {
  return OTHERS.has(low) || clauseStarts.has(low) || articles.has(low) || pronounOf(low) !== undefined;
}

const OTHERS = new Set(['it', 'the', 'who']);

/** The third-person pronoun in "he" or "he'd"; undefined for any other word. */
export function pronounOf(low: string): ReturnType<typeof personPronouns.get> {
  return personPronouns.get(low.includes("'") ? low.replace(CLITIC, '') : low);
}

export const CLITIC = /'(?:d|ll|ve|re)$/;

/** Another clause, with a subject of its own, may begin here. */
export const clauseStarts = new Set('that which when while because but after before if as ; — where until'.split(' '));

/** Somebody without a name may be introduced here: "a neighbor", "his lawyer". */
export const articles = new Set('a an one another each every any his her their my our'.split(' '));
