/** All checks, in the order of the docs, and how they are run over a draft: each by itself, so that one never hides another. */
import type { Finding } from '../analysis';
import { bySpan, trimSpan } from '../span';
import type { Steps } from '../steps';
import type { Check, CheckContext, CheckLevels } from './check';
import { createMemory } from './kept/memory';
import { acronymLetters } from './acronymLetters';
import { acronymTwice } from './acronymTwice';
import { acronymUndefined } from './acronymUndefined';
import { acronymUnused } from './acronymUnused';
import { ageConflict } from './ageConflict';
import { countedList } from './countedList';
import { currencyMix } from './currencyMix';
import { datelineYear } from './datelineYear';
import { doubledWord } from './doubledWord';
import { emailShape } from './emailShape';
import { headlineName } from './headlineName';
import { headlineNumber } from './headlineNumber';
import { impossibleDate } from './impossibleDate';
import { magnitudeSlip } from './magnitudeSlip';
import { nameSpelling } from './nameSpelling';
import { noFirstReference } from './noFirstReference';
import { partsTotal } from './partsTotal';
import { percentChange } from './percentChange';
import { percentPoints } from './percentPoints';
import { phoneShape } from './phoneShape';
import { pronounConflict } from './pronounConflict';
import { quoteDiffers } from './quoteDiffers';
import { quoteSpeaker } from './quoteSpeaker';
import { sameQuantity } from './sameQuantity';
import { sharesSum } from './sharesSum';
import { titleChange } from './titleChange';
import { tkLeftIn } from './tkLeftIn';
import { unattributedQuote } from './unattributedQuote';
import { unbalancedQuotes } from './unbalancedQuotes';
import { unitPair } from './unitPair';
import { unsourcedSuperlative } from './unsourcedSuperlative';
import { urlShape } from './urlShape';
import { vagueAttribution } from './vagueAttribution';
import { weekdayDate } from './weekdayDate';
import { nearMissName } from './nearMissNames';

export const CHECKS: readonly Check[] = [
  nearMissName,
  weekdayDate,
  impossibleDate,
  datelineYear,
  ageConflict,
  percentChange,
  partsTotal,
  sharesSum,
  percentPoints,
  magnitudeSlip,
  sameQuantity,
  unitPair,
  currencyMix,
  countedList,
  headlineNumber,
  headlineName,
  nameSpelling,
  noFirstReference,
  titleChange,
  acronymUndefined,
  acronymTwice,
  acronymUnused,
  acronymLetters,
  pronounConflict,
  unbalancedQuotes,
  unattributedQuote,
  quoteDiffers,
  quoteSpeaker,
  vagueAttribution,
  unsourcedSuperlative,
  urlShape,
  emailShape,
  phoneShape,
  doubledWord,
  tkLeftIn,
];

/** The findings of every check that is on, in reading order; those of one check are told once for the same words. It rests after each check. */
export function* runChecks(context: CheckContext, levels: CheckLevels = {}): Steps<Finding[]> {
  const { text } = context.draft;
  const findings: Finding[] = [];
  for (const { id, severity: usual, find } of CHECKS) {
    const severity = levels[id] ?? usual;
    if (severity === 'off') continue;
    for (const found of find(context)) findings.push({ ...found, ...trimSpan(text, found), check: id, severity });
    yield;
  }
  return findings.sort(bySpan);
}

/**
 * Runs the checks over one version of a draft after another, and finds what `runChecks` finds; it remembers what it read of those before, also of one that
 * was given up on.
 */
export function createChecks(): typeof runChecks {
  const remember = createMemory();
  return (context, levels) => runChecks({ ...context, memory: remember(context) }, levels);
}
