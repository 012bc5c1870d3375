/**
 * A first, an only or a most against a passage. "The oldest bridge in Kelland" and "one of the oldest bridges in Kelland" differ; so do "the largest" and
 * "the second-largest". All else is a matter of the words around.
 */
import * as l10n from '@vscode/l10n';
import { findSuperlatives } from '../../claims/superlative';
import type { AskedClaim } from './asked';
import type { ClaimComparison } from './comparison';
import type { Span } from '../../span';
import { compareWords } from './compareWords';
import { type Weight, isNamed, kinshipOf, matchedIn } from './kinship';
import type { SourcePassage } from './passage';
import { tellingWords } from './tellingWords';

export function compareSuperlative(asked: AskedClaim, passage: SourcePassage, weight: Weight): ClaimComparison | null {
  const mine = readDegree(asked.text.slice(asked.start, asked.end), asked.text.slice(asked.end, asked.sentence.end));
  const found: ClaimComparison[] = [];
  for (const [at, sentence] of passage.sentences.entries()) {
    for (const { start, end } of superlativesIn(passage.text, sentence)) {
      const words = passage.text.slice(start, end);
      const theirs = readDegree(words, passage.text.slice(end, sentence.end));
      if (!mine || theirs?.form !== mine.form) continue;
      const { score, shared } = kinshipOf(asked, passage, at, { start, end }, weight);
      if (shared.length < 2 || score < 0.3) continue;
      const isOther =
        isTakenBack(passage.text.slice(sentence.start, start)) !==
          isTakenBack(asked.text.slice(asked.sentence.start, asked.start)) || ofOther(mine.of, theirs.of);
      const differs = !isOther && mine.place !== theirs.place && score >= 0.5 && isAboutNames(asked, passage);
      const same = !isOther && mine.place === theirs.place && score >= 0.5 && shared.length >= 3;
      const says = differs ? 'differs' : same ? 'same' : 'related';
      found.push({
        bearing: Math.min(1, 0.25 + score),
        says,
        span: { start: sentence.start, end: sentence.end },
        value: { start, end, text: words },
        matched: matchedIn(asked, sentence),
        message:
          says === 'same' ? l10n.t('The source says the same: “{0}”.', words) : l10n.t('The source says “{0}”.', words),
      });
    }
  }
  // "the tallest in the county and the second-tallest in Kelland": one that agrees is the one that is meant.
  const [best] = [...found].sort((a, b) => SURER.indexOf(a.says) - SURER.indexOf(b.says) || b.bearing - a.bearing);
  if (best) return best;
  const told = compareWords(sentenceOf(asked), passage, weight);
  return told && { ...told, says: 'related', message: l10n.t('The source may bear on this.') };
}

/** One of the names of the claim's sentence is in the passage, where it has any. */
function isAboutNames({ names }: AskedClaim, { keys }: SourcePassage): boolean {
  return names.length === 0 || names.some(({ keys: name, person }) => isNamed(name, person, keys));
}

function superlativesIn(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  return /est\b|most|first|only|sole|worst/i.test(words)
    ? findSuperlatives(words).map((figure) => ({ start: start + figure.start, end: start + figure.end }))
    : [];
}

const SURER: readonly ClaimComparison['says'][] = ['same', 'differs', 'related'];

/** "was not the first woman to lead" */
function isTakenBack(before: string): boolean {
  return /(?:\b(?:not|never|no longer|hardly)\b|n['’]t\b)[^,;:]{0,16}$/i.test(before);
}

/** "the oldest church" and "the oldest lighthouse"; where one does not say of what, it may be the same. */
function ofOther(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
}

interface Degree {
  readonly form: string;
  readonly place: string;
  /** Keys of the words after it, up to "in" or "of": what it is one of. */
  readonly of: readonly string[];
}

/** "oldest" and where in the row: the one, one of several, the second. `after`: how the sentence goes on. */
function readDegree(words: string, after: string): Degree | null {
  const low = words.toLowerCase();
  const form = FORM.exec(low)?.[0];
  if (form === undefined) return null;
  const nth = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[\s-])/.exec(low)?.[0];
  // "the biggest cases": several share it.
  const of = /^[^,;]*?(?=\s(?:in|of|to|that|who|on|at|for)\s|[,;]|$)/.exec(
    `${low.slice(low.indexOf(form) + form.length)}${after.slice(0, AFTER).toLowerCase()}`,
  )![0];
  const keys = tellingWords(of, { start: 0, end: of.length }).map(({ key }) => key);
  return { form, of: keys, place: nth ?? (/^(?:one|some|among)\b|(?<!s)s(?:\sin\s.*)?$/.test(low) ? 'among' : 'one') };
}

/** Code units in which what it is one of is told. */
const AFTER = 40;

const FORM = /\b(?:most\s\p{L}+|least\s\p{L}+|\p{L}{2,12}est|first|only|sole|worst)\b/u;

function sentenceOf(asked: AskedClaim): AskedClaim {
  return { ...asked, start: asked.sentence.start, end: asked.sentence.end };
}
