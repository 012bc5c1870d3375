/**
 * What makes a difference doubtful although the words are alike: another person or year, a figure that was corrected or is denied, a change, a
 * number that nobody counted, a date of when something was said. Each is a reason to show the passage and to claim nothing.
 */
import type { Amount } from '../../analysis';
import type { Figure } from '../../claims/figure';
import { TELLS_OF_ANOTHER } from '../../checks/numbers/quantities';
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import type { Span } from '../../span';
import type { AskedClaim } from './asked';
import { type Kinship, namesClash, yearsClash } from './kinship';
import type { SourcePassage } from './passage';
import { wordsNear } from './told';

export function doubtsAbout(
  asked: AskedClaim,
  passage: SourcePassage,
  at: number,
  figure: Figure,
  kinship: Kinship,
): boolean {
  const sentence = passage.sentences[at]!;
  return (
    isVague(asked, figure, kinship) ||
    namesClash(asked, passage, at, figure) ||
    yearsClash(asked, sentence) ||
    isUnsettled(asked.text, asked) ||
    isUnsettled(passage.text, figure) ||
    whenSaid(asked.text, asked, asked.kind) ||
    whenSaid(passage.text, figure, figure.kind) ||
    bearersDiffer(asked, passage, at, figure)
  );
}

/** "dozens", "one", "two days": they are told of anything. */
function isVague(asked: AskedClaim, figure: Figure, { shared }: Kinship): boolean {
  if (figure.traits.includes('uncounted') || figure.traits.includes('dateline')) return true;
  const { value } = asked;
  if (value?.type !== 'amount' || figure.value?.type !== 'amount') return false;
  return (isSmall(value) || isSmall(figure.value)) && shared.length < 3;
}

function isSmall({ low, high, unit }: Amount): boolean {
  const most = high ?? low ?? 0;
  return (unit === '' || TIMES.has(unit)) && most < 10;
}

const TIMES: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade']);

/** "not 2,400 but 2,500", "up from 12", "revised to 14", "at first 12". */
function isUnsettled(text: string, { start, end }: Span): boolean {
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  return TELLS_OF_ANOTHER.test(around) || UNSETTLED.test(around);
}

/** Code units on either side. */
const REACH = 50;
const UNSETTLED =
  /\b(?:not|no|never|n't|neither|denied|incorrect(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|correct(?:ed|ion)|originally|at first|up to|as (?:many|much|high|low) as|would have|could have|if|another|each|every|half of|among)\b|n['’]t\b/i;

/** "Roe said Tuesday": people say things on many days. */
function whenSaid(text: string, { start, end }: Span, kind: string): boolean {
  if (kind !== 'date') return false;
  const around = `${text.slice(Math.max(0, start - 40), start)} ${text.slice(end, end + 20)}`;
  return (around.toLowerCase().match(/[a-z]+/g) ?? []).some(
    (word) => quotingVerbs.has(word) || word === 'according' || word === 'statement',
  );
}

/** Where a sentence has several figures of one unit, each goes with the name that stands nearest: "Roe 29 percent, Holt 24". */
function bearersDiffer(asked: AskedClaim, passage: SourcePassage, at: number, figure: Figure): boolean {
  const sentence = passage.sentences[at]!;
  const alike = (figures: readonly Figure[]) =>
    figures.filter((one) => one.kind === figure.kind && !one.parts).length > 1;
  if (!alike(asked.sentence.figures) && !alike(sentence.figures)) return false;
  const names = new Set(asked.names.flatMap(({ keys }) => keys));
  const [mine, theirs] = [nearest(asked.near, names), nearest(wordsNear(sentence, figure), names)];
  return mine !== theirs;
}

function nearest(near: ReadonlyMap<string, number>, names: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  for (const [key, nearness] of near)
    if (names.has(key) && nearness > (best === undefined ? 0 : near.get(best)!)) best = key;
  return best;
}
