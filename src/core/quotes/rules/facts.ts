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
    const fragment = isFragment(words, sentence, at, cues);
    const attribution = attribute(sentence, at, cues, { goesOn, fragment });
    const marking = judgeMarking(words, sentence, at, attribution, paragraph.kind !== 'headline');
    quotations.push({ at, stretch, words, goesOn, fragment, attribution, marking });
  });
  return { sentence, wordless: !hasWords(sentence), cues, governed, quotations };
}

/** Whether words begin in the middle of a sentence: "“40 percent of them” had left", but not "Roe said: “40 people died.”" */
function isFragment(words: string, sentence: Sentence, at: number, cues: readonly Cue[]): boolean {
  if (/^\p{Lu}/u.test(words.slice(0, 2))) return false;
  const [setOff, stops] = [isSetOff(sentence, at, cues), STOPPED.test(words.slice(-4))];
  const start = HEAD.exec(words.slice(0, LONGEST_HEAD))![0].length;
  if ((setOff || stops) && /^\p{Lu}/u.test(words.slice(start, start + 2))) return false;
  return !(setOff && stops && VERB.test(words.slice(0, LONGEST_LOOK)));
}

/** What a sentence may begin with before its capital: "[We] left", "‘Go’ is all he said", "’Twas late", "@Roe is wrong", "🚨 We left". */
const HEAD = /^[“”"‘’'«„[({*_@#$£€¿¡\p{So}\p{Sk}\ufe0f\u200d\s]*/u;
/** In code units. */
const LONGEST_HEAD = 12;

/** "Roe said: “…”", "Roe said, “…”", but not "It was, Roe said, “…”", which goes on. */
function isSetOff(sentence: Sentence, at: number, cues: readonly Cue[]): boolean {
  const before = sentence[at - 1];
  if (before?.text === ':') return true;
  const cue = cues.find(({ kind, words }) => kind === 'quoting' && words.to === at - 1);
  return before?.text === ',' && cue?.subject != null && sentence[cue.subject.from - 1]?.text !== ',';
}

const STOPPED = /[.!?…]["”’')\]*_]*$/;
/** How much of the words is looked at for a verb, in code units. */
const LONGEST_LOOK = 200;
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|must|do|does|did|should|go|goes|went|get|got|came|left|made|took|\p{Ll}{2,20}ed)\b|['’](?:m|re|ve|ll|d|t|s)\b/u;

/** True when a cue reports by its verb alone, so that a clause of it is reported speech. */
export function reportsSpeech(sentence: Sentence, cue: Cue): boolean {
  return !(cue.kind === 'stance' && deedVerbs.has(sentence[cue.words.to - 1]!.low));
}

/** "… very important," — the words end in a mark that lets a reporting clause follow. */
function endsOpen(words: string): boolean {
  return /[,?!.…—–-]['’”"»]{0,2}$/.test(words.slice(-4));
}
