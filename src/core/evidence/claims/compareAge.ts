/** Somebody's age against the ages of a passage: only that of the same person, whose name stands right before it in the source. */
import * as l10n from '@vscode/l10n';
import type { AskedClaim } from './asked';
import type { ClaimComparison } from './comparison';
import type { Span } from '../../span';
import { daysClash, isNamed, matchedIn } from './kinship';
import type { SourcePassage } from './passage';
import type { ToldSentence } from './told';
import { compareValues } from './values';

export function compareAge(asked: AskedClaim, passage: SourcePassage): ClaimComparison | null {
  const { value } = asked;
  const person = asked.speaker ?? asked.names.find(({ person: isPerson, near }) => isPerson && near > 0.6);
  if (!value || !person) return null;
  // Of another year, people are of another age.
  const isSure = (full: boolean, sentence: ToldSentence, figure: Span): boolean =>
    full &&
    person.near === 1 &&
    !daysClash(asked, sentence, figure) &&
    !/\bwhen\b/i.test(sentenceOf(passage, sentence));
  let found: ClaimComparison | null = null;
  for (const sentence of passage.sentences) {
    const words = new Set(sentence.words.map(({ key }) => key));
    if (!isNamed(person.keys, true, words)) continue;
    for (const figure of sentence.figures) {
      if (figure.kind !== 'age' || !figure.value) continue;
      const own = sentence.words
        .filter(({ end, capital }) => capital && end <= figure.start && figure.start - end < NEAR)
        .at(-1);
      const before = sentence.words[sentence.words.indexOf(own!) - 1];
      const full = person.keys.length < 2 || before?.key === person.keys[0];
      // "her brother Bo Roe, 54"
      if (!full && before?.capital && own && own.start - before.end === 1) continue;
      const verdict = own?.key === person.keys.at(-1) ? compareValues(value, figure.value) : null;
      if (!verdict) continue;
      const text = passage.text.slice(figure.start, figure.end);
      const says =
        verdict === 'same' ? 'same' : verdict === 'differs' && isSure(full, sentence, figure) ? 'differs' : 'related';
      const told: ClaimComparison = {
        bearing: full ? 0.95 : 0.7,
        says,
        span: { start: sentence.start, end: sentence.end },
        value: { start: figure.start, end: figure.end, text },
        matched: matchedIn(asked, sentence),
        message:
          says === 'same' ? l10n.t('The source says the same: {0}.', text) : l10n.t('The source says {0}.', text),
      };
      if (says === 'same') return told;
      found ??= told;
    }
  }
  return found;
}

function sentenceOf({ text }: SourcePassage, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Code units between a name and the age told of it: ", who is ". */
const NEAR = 12;
