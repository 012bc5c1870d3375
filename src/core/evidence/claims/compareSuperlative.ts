/**
 * A first, an only or a most against a passage. "The oldest bridge in Kelland" and "one of the oldest bridges in Kelland" differ; so do "the largest" and
 * "the second-largest". All else is a matter of the words around.
 */
import { findSuperlatives } from '../../claims/superlative';
import type { AskedClaim } from './asked';
import type { ClaimComparison } from './comparison';
import { compareWords } from './compareWords';
import { type Weight, isNamed, kinshipOf, matchedIn } from './kinship';
import type { SourcePassage } from './passage';

export function compareSuperlative(asked: AskedClaim, passage: SourcePassage, weight: Weight): ClaimComparison | null {
  const mine = readDegree(asked.text.slice(asked.start, asked.end));
  for (const [at, sentence] of passage.sentences.entries()) {
    for (const { start, end } of superlativesIn(passage.text, sentence)) {
      const words = passage.text.slice(start, end);
      const theirs = readDegree(words);
      if (!mine || theirs?.form !== mine.form) continue;
      const { score, shared } = kinshipOf(asked, passage, at, { start, end }, weight);
      if (shared.length < 2 || score < 0.3) continue;
      const differs = mine.place !== theirs.place && score >= 0.5 && isAboutNames(asked, passage);
      const same = mine.place === theirs.place && score >= 0.5 && shared.length >= 3;
      const says = differs ? 'differs' : same ? 'same' : 'related';
      return {
        bearing: Math.min(1, 0.25 + score),
        says,
        span: { start: sentence.start, end: sentence.end },
        value: { start, end, text: words },
        matched: matchedIn(asked, sentence),
        message: says === 'same' ? `The source says the same: “${words}”.` : `The source says “${words}”.`,
      };
    }
  }
  const told = compareWords(sentenceOf(asked), passage, weight);
  return told && { ...told, says: 'related', message: 'The source may bear on this.' };
}

/** One of the names of the claim's sentence is in the passage, where it has any. */
function isAboutNames({ names }: AskedClaim, { keys }: SourcePassage): boolean {
  return names.length === 0 || names.some(({ keys: name, person }) => isNamed(name, person, keys));
}

function superlativesIn(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const words = text.slice(start, end);
  return /est\b|most|first|only|sole|worst/i.test(words)
    ? findSuperlatives(words).map((figure) => ({ start: start + figure.start, end: start + figure.end }))
    : [];
}

/** "oldest" and where in the row: the one, one of several, the second. */
function readDegree(words: string): { readonly form: string; readonly place: string } | null {
  const low = words.toLowerCase();
  const form = FORM.exec(low)?.[0];
  if (form === undefined) return null;
  const nth = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[\s-])/.exec(low)?.[0];
  // "the biggest cases": several share it.
  return { form, place: nth ?? (/^(?:one|some|among)\b|(?<!s)s(?:\sin\s.*)?$/.test(low) ? 'among' : 'one') };
}

const FORM = /\b(?:most\s\p{L}+|least\s\p{L}+|\p{L}{2,12}est|first|only|sole|worst)\b/u;

function sentenceOf(asked: AskedClaim): AskedClaim {
  return { ...asked, start: asked.sentence.start, end: asked.sentence.end };
}
