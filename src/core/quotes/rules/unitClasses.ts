/** Coarse kinds of units, by closed classes and endings: what a tagger without a dictionary of parts of speech goes by. */
import {
  clauseBreakers,
  determiners,
  leadingWords,
  nounForms,
  nounJoiners,
  speakerPronouns,
  stanceVerbs,
  timeWords,
} from '../../lexicon/cueWords';
import { clauseVerbs, cueAuxiliaries, quotingVerbs } from '../../lexicon/reportingVerbs';
import { roleHeads, titleModifiers } from '../../lexicon/titles';
import type { Sentence } from './units';

/** 1..41; 0 is never given. Sentence starts have no capitals of their own: "The" there is a determiner like any other. */
export type UnitClass = number;

const MARKS: Readonly<Record<string, UnitClass>> = {
  ',': 2,
  ':': 3,
  ';': 4,
  '—': 5,
  '–': 5,
  '--': 5,
  '-': 5,
  '(': 6,
  ')': 7,
  '.': 8,
  '!': 8,
  '?': 8,
  '[': 6,
  ']': 7,
};

export function classify(sentence: Sentence, at: number): UnitClass {
  const unit = sentence[at]!;
  if (unit.kind === 'quote') return 1;
  if (unit.kind === 'mark') return MARKS[unit.text] ?? 9;
  const low = unit.low;
  const known = classOf(low);
  const first = unit.text.charCodeAt(0);
  const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(unit.text);
  if (capital && at > 0 && known !== PRONOUN && known !== TIME) return known === ROLE ? 37 : 36;
  if (capital && known >= 32) return 38;
  return known;
}

const PRONOUN = 10;
const TIME = 11;
const ROLE = 12;

/** Words met before, so that the lists are asked once a word. Cleared when it has grown large: drafts bring new words for ever. */
const classes = new Map<string, UnitClass>();
const MOST_KEPT = 20_000;

function classOf(low: string): UnitClass {
  const kept = classes.get(low);
  if (kept !== undefined) return kept;
  const found = lookUp(low);
  if (classes.size >= MOST_KEPT) classes.clear();
  classes.set(low, found);
  return found;
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);
const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor', 'yet']);

function lookUp(low: string): UnitClass {
  if (low === "'s" || low === "'") return 13;
  if (RELATIVES.has(low)) return low === 'that' ? 14 : 15;
  if (CONJUNCTIONS.has(low)) return 16;
  if (timeWords.has(low)) return TIME;
  if (quotingVerbs.has(low)) return nounForms.has(low) ? 18 : /ing$/.test(low) ? 19 : 17;
  if (clauseVerbs.has(low)) return nounForms.has(low) ? 21 : /ing$/.test(low) ? 22 : 20;
  if (stanceVerbs.has(low)) return nounForms.has(low) ? 24 : /ing$/.test(low) ? 25 : 23;
  if (speakerPronouns.has(low) && !determiners.has(low)) return PRONOUN;
  if (determiners.has(low)) return 26;
  if (low === 'to') return 27;
  if (nounJoiners.has(low)) return 28;
  if (low === 'not' || low.endsWith("n't")) return 29;
  if (cueAuxiliaries.has(low) || AUXILIARIES.has(low)) return 30;
  if (clauseBreakers.has(low) || leadingWords.has(low)) return 31;
  if (roleHeads.has(low)) return ROLE;
  if (titleModifiers.has(low)) return 32;
  if (/^\d/.test(low)) return 33;
  if (low.endsWith('ly')) return 34;
  if (low.endsWith('ing')) return 35;
  if (low.endsWith('ed')) return 39;
  return low.endsWith('s') ? 40 : 41;
}

const AUXILIARIES = new Set(['be', 'am', 'can', 'could', 'will', 'would', 'may', 'might', 'must', 'shall', 'should']);
