/**
 * What the rules see in one sentence, before anything is decided: its cues, the clauses they govern, and for each quotation the cue the
 * grammar would give it to and what its marks seem to do. The trained models weigh these facts; where they have no say, the
 * facts stand.
 */
import { deedVerbs } from '../../lexicon/cueWords';
import type { ParsedParagraph } from '../../text/parsed';
import { type Attribution, attribute } from './attribution';
import { type Cue, findCues } from './cues';
import { type Marking, judgeMarking } from './marking';
import type { Stretch } from '../marks/marks';
import type { Phrase } from './nounPhrases';
import { reportedBy } from './reported';
import { type Sentence, hasWords } from './units';

export interface Facts {
  readonly sentence: Sentence;
  /** Nothing but quotations and marks. */
  readonly wordless: boolean;
  readonly cues: readonly Cue[];
  /** The clauses of each cue that governs any, deeds (`deedVerbs`) included. */
  readonly governed: ReadonlyMap<Cue, readonly Phrase[]>;
  readonly quotations: readonly Quotation[];
}

/** One stretch between marks, in its sentence. */
export interface Quotation {
  /** Index of its unit. */
  readonly at: number;
  readonly stretch: Stretch;
  /** The words between the marks. */
  readonly words: string;
  readonly goesOn: boolean;
  readonly fragment: boolean;
  readonly attribution: Attribution | null;
  readonly marking: Marking;
}

export function readFacts(paragraph: ParsedParagraph, sentence: Sentence, stretches: readonly Stretch[]): Facts {
  const cues = findCues(sentence);
  const governed = new Map<Cue, readonly Phrase[]>();
  for (const cue of cues) {
    const clauses = cue.subject ? reportedBy(sentence, cue, cues) : [];
    if (clauses.length > 0) governed.set(cue, clauses);
  }
  const quotations: Quotation[] = [];
  sentence.forEach((unit, at) => {
    if (unit.kind !== 'quote') return;
    const stretch = stretches[unit.stretch]!;
    const words = paragraph.text.slice(stretch.start + stretch.opener, stretch.end - stretch.closer);
    const goesOn = endsOpen(words) || sentence[at + 1]?.text === ',';
    const fragment = !/^\p{Lu}/u.test(words.slice(0, 2));
    const attribution = attribute(sentence, at, cues, { goesOn, fragment });
    const marking = judgeMarking(words, sentence, at, attribution, paragraph.kind !== 'headline');
    quotations.push({ at, stretch, words, goesOn, fragment, attribution, marking });
  });
  return { sentence, wordless: !hasWords(sentence), cues, governed, quotations };
}

/** True when a cue reports by its verb alone, so that a clause of it is reported speech. */
export function reportsSpeech(sentence: Sentence, cue: Cue): boolean {
  return !(cue.kind === 'stance' && deedVerbs.has(sentence[cue.words.to - 1]!.low));
}

/** "… very important," — the words end in a mark that lets a reporting clause follow. */
function endsOpen(words: string): boolean {
  return /[,?!.…—–-]['’”"»]{0,2}$/.test(words.slice(-4));
}
