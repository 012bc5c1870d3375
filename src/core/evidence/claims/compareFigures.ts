/**
 * A figure of a draft against the figures of a passage. The same value in kindred words is support. A difference is only told where one other value of the
 * same unit and the same thing stands in plainly the same words, and the passage has the draft's value nowhere.
 */
import * as l10n from '@vscode/l10n';
import type { Value } from '../../analysis';
import type { Figure } from '../../claims/figure';
import type { AskedClaim } from './asked';
import type { ClaimComparison } from './comparison';
import { doubtsAbout, doubtsSupport } from './doubts';
import { type Kinship, type Weight, isNamed, kinshipOf, matchedIn } from './kinship';
import type { SourcePassage } from './passage';
import { keyOf } from './tellingWords';
import { compareValues, type ValueVerdict } from './values';

interface Candidate {
  readonly at: number;
  readonly figure: Figure;
  readonly verdict: ValueVerdict;
  readonly kinship: Kinship;
}

export function compareFigures(asked: AskedClaim, passage: SourcePassage, weight: Weight): ClaimComparison | null {
  const { value } = asked;
  if (!value || asked.filed) return null;
  const candidates = candidatesOf(asked, value, passage, weight);
  const [best] = candidates;
  if (!best) return null;
  const agreeing = candidates.filter(({ verdict }) => verdict === 'same');
  const support = agreeing.find(
    (candidate) =>
      supports(asked, passage, candidate) &&
      !doubtsSupport(asked, passage, candidate.at, candidate.figure) &&
      !isOutdone(asked, candidate, candidates),
  );
  if (support) return tell(asked, passage, support, 'same');
  // The draft's value stands there, of whatever: whether the other one is meant, a person has to see.
  if (agreeing.length > 0 || best.verdict !== 'differs' || !isPlain(asked, passage, candidates))
    return related(asked, passage, best);
  return tell(asked, passage, best, 'differs');
}

function candidatesOf(asked: AskedClaim, value: Value, passage: SourcePassage, weight: Weight): Candidate[] {
  const found: Candidate[] = [];
  passage.sentences.forEach(({ figures }, at) => {
    for (const figure of figures) {
      if (found.length > MOST) return;
      const compared = figure.value ? compareValues(value, figure.value) : null;
      const verdict = compared === 'same' && isOtherwiseBound(asked, passage.text, figure) ? 'unclear' : compared;
      if (verdict) found.push({ at, figure, verdict, kinship: kinshipOf(asked, passage, at, figure, weight) });
    }
  });
  return found.sort((a, b) => b.kinship.score - a.kinship.score);
}

/** "since 2015" and "until 2015", "from 1914 to 1918" and "from 1914 to 1916", "5 degrees" and "-5 degrees": the same figure, and another claim. */
function isOtherwiseBound(asked: AskedClaim, text: string, figure: Figure): boolean {
  const signs = [asked.text, text].map((words, i) => {
    const { start, end } = i === 0 ? asked : figure;
    const before = words.slice(Math.max(0, start - 12), start);
    const own = words.slice(start, end);
    const bound = ENDS.test(before) || ENDS.test(`${/^\s*(\w+)/.exec(own)?.[1] ?? ''} `) ? 'end' : '';
    const years = asked.kind === 'date' ? (own.match(/\b\d{4}\b/g) ?? []) : [];
    return [asked.kind === 'date' && bound, /(?:^|[\s(])[-−]$/.test(before), years.length > 1 && years.join()].join();
  });
  return signs[0] !== signs[1];
}

const ENDS = /\b(?:until|till|before|by)\s$/i;

/** Another figure of the same thing stands nearer to the words of the claim, in the same sentence: "killed three people and injured five". */
function isOutdone(asked: AskedClaim, { at, kinship }: Candidate, candidates: readonly Candidate[]): boolean {
  if (isTelling(asked.value!)) return false;
  return candidates.some(
    (other) =>
      other.at === at &&
      other.verdict === 'differs' &&
      other.kinship.score > kinship.score + NEARER &&
      sameThing(asked.value!, other.figure.value!, other.kinship),
  );
}

/** Of a kinship's score. */
const NEARER = 0.02;

/** Figures of one kind in a passage: more are a table. */
const MOST = 60;

function supports(asked: AskedClaim, passage: SourcePassage, { figure, kinship }: Candidate): boolean {
  const { shared, score } = kinship;
  const telling = isTelling(asked.value!);
  if (!sameThing(asked.value!, figure.value!, kinship) && !telling) return false;
  const common = shared.length + kinship.figures;
  if (telling) return common >= 1 && score >= 0.2;
  // "We were promised six months": somebody's own words, that say nothing else.
  const { speaker } = asked;
  if (common >= 1 && kinship.told >= 0.7 && speaker && isNamed(speaker.keys, speaker.person, passage.keys)) return true;
  if (!isCommon(asked.value!)) return common >= 2 && score >= 0.3;
  return common >= 2 && score >= (common > 2 ? 0.4 : 0.5);
}

/** "Tuesday", "two sides": they stand everywhere. */
function isCommon(value: Value): boolean {
  if (value.type === 'moment') return value.day === undefined;
  if (value.type === 'amount' && OFTEN.has(value.unit)) return true;
  return value.type === 'amount' && value.unit === '' && (value.high ?? value.low ?? 0) < 10;
}

/** "second place", "46 percent", "three points". */
const OFTEN: ReadonlySet<string> = new Set(['rank', 'percentage-point', 'times']);

/** Numbers that seldom stand in two places by chance: "14,612", "$640,000"; not "12", "50 percent", "Tuesday". */
function isTelling(value: Value): boolean {
  switch (value.type) {
    case 'amount':
      if (value.unit === 'share') return (value.whole ?? 0) > 20;
      // Of what is above a bound there are many.
      if (value.low === null || value.high === null) return false;
      return digitsOf(value.low) >= 3 && value.low !== 100;
    case 'moment':
      return value.day !== undefined && value.month !== undefined;
    case 'change':
      return [value.by, value.from, value.to].filter((part) => part && digitsOf(part.low ?? 0) >= 2).length >= 2;
  }
}

/** Without the zeros at its end: 3 of 14.6 and of 640,000 two. */
function digitsOf(value: number): number {
  return String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

/** What is counted, or what is said of it, is the same. */
function sameThing(draft: Value, source: Value, { shared, figures, score }: Kinship): boolean {
  if (draft.type !== 'amount' || source.type !== 'amount') return true;
  const [a, b] = [draft.of, source.of];
  if (a !== undefined && b !== undefined) return keyOf(a) === keyOf(b) || (isAnybody(a) && isAnybody(b));
  if (draft.unit !== '') return true;
  const counted = a ?? b;
  // "6,300 did": of what, the words before have told.
  if (counted === undefined) return shared.length + figures >= 3 && score >= 0.4;
  return shared.includes(keyOf(counted)) || isAnybody(counted);
}

function isAnybody(noun: string): boolean {
  return PEOPLE.has(noun);
}

const PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'resident',
  'man',
  'victim',
  'passenger',
  'civilian',
  'individual',
  'citizen',
]);

/** Everything that has to hold for a difference. */
function isPlain(asked: AskedClaim, passage: SourcePassage, candidates: readonly Candidate[]): boolean {
  const [best, ...others] = candidates as [Candidate, ...Candidate[]];
  const { kinship, figure, at } = best;
  if (!sameThing(asked.value!, figure.value!, kinship)) return false;
  if (!isClose(asked, passage, best)) return false;
  // Another figure stands as near in the words: which one is it?
  if (
    others.some(
      (other) =>
        other.kinship.shared.length >= kinship.shared.length &&
        kinship.score - other.kinship.score < MARGIN &&
        !isEqual(other.figure.value!, figure.value!),
    )
  )
    return false;
  return !doubtsAbout(asked, passage, at, figure, kinship);
}

/** Many of the words of both are shared; or the source is a note or a label of few words, all of them the draft's. */
function isClose(asked: AskedClaim, passage: SourcePassage, { at, figure, kinship }: Candidate): boolean {
  const { shared, score, told, around } = kinship;
  // Without a name, the same words may be told of many things; on what day something was, of many acts of one person.
  const near = new Set(shared);
  const named = asked.names.some(({ keys, person, written }) => isNamed(keys, person, written ? near : passage.keys));
  const enough = asked.value!.type === 'moment' ? 5 : named ? 2 : 4;
  if (shared.length >= enough && score >= PLAIN && kinship.asked >= 0.35) return true;
  if (shared.length >= 2 && told >= 0.6 && around >= 4 && isNote(passage, at)) return true;
  return (
    shared.length >= 1 && (sameDay(asked.value!, figure.value!) || (around >= 3 && isLabelled(passage, at, figure)))
  );
}

/** "Thursday, June 3" and "Wednesday, June 3". */
function sameDay(a: Value, b: Value): boolean {
  return (
    a.type === 'moment' &&
    b.type === 'moment' &&
    a.day !== undefined &&
    a.day === b.day &&
    a.month !== undefined &&
    a.month === b.month
  );
}

/** "Cost: $14.2 million" */
function isLabelled({ text, sentences }: SourcePassage, at: number, { start }: Figure): boolean {
  return LABEL.test(text.slice(Math.max(sentences[at]!.start, start - 30), start));
}

/** "Homes flooded in February: 221": no sentence has so few small words. */
function isNote({ text, sentences }: SourcePassage, at: number): boolean {
  const { start, end } = sentences[at]!;
  return end - start < 160 && !/\s(?:the|an?|is|was|were|are)\s/i.test(text.slice(start, end));
}

const LABEL = /^[\s*_-]{0,4}\p{Lu}[^:.;,]{2,24}:[\s*_]{0,4}$/u;

/** Of a kinship's score: lower tells more differences, and more that are none. */
const PLAIN = 0.45;
const MARGIN = 0.06;

function isEqual(a: Value, b: Value): boolean {
  return compareValues(a, b) === 'same';
}

function related(asked: AskedClaim, passage: SourcePassage, best: Candidate): ClaimComparison | null {
  const { shared, score } = best.kinship;
  return shared.length > 0 && score >= RELATED && (best.verdict !== 'differs' || shared.length > 1)
    ? tell(asked, passage, best, 'related')
    : null;
}

const RELATED = 0.25;

function tell(
  asked: AskedClaim,
  passage: SourcePassage,
  { at, figure, kinship }: Candidate,
  says: ClaimComparison['says'],
): ClaimComparison {
  const { start, end, ...sentence } = passage.sentences[at]!;
  const text = passage.text.slice(figure.start, figure.end);
  const words = text.replace(/\s+/g, ' ');
  return {
    bearing: bearingOf(kinship, says, isTelling(asked.value!)),
    says,
    span: { start, end },
    value: { start: figure.start, end: figure.end, text },
    matched: matchedIn(asked, { start, end, ...sentence }),
    message: MESSAGES[says](words),
  };
}

const MESSAGES: Readonly<Record<ClaimComparison['says'], (words: string) => string>> = {
  same: (words) => l10n.t('The source says the same: {0}.', words),
  differs: (words) => l10n.t('The source says {0}.', words),
  related: (words) => l10n.t('To compare: {0}.', words),
};

/** A telling number that agrees is itself a sign that the two are about one thing. */
function bearingOf({ score, asked }: Kinship, says: ClaimComparison['says'], telling: boolean): number {
  const plain = Math.min(1, 0.25 + Math.max(score, asked * 0.9));
  if (says === 'differs') return Math.max(plain, PLAINLY);
  return Math.min(1, says === 'same' && telling ? plain + 0.2 : plain);
}

/** What is told as a difference is at least so sure, however few the words of a label. */
const PLAINLY = 0.65;
