/**
 * How long matching takes, with a decision on every claim: after an edit in the middle, and after every line was set anew; by the anchors alone, and
 * with the text last seen, the laying side by side of both texts included.
 */
import type { Claim } from '../../../src/core/analysis';
import { describeAnchor } from '../../../src/core/anchoring/anchor';
import { takeBearings } from '../../../src/core/anchoring/bearings';
import { matchAnchors, type Claimant } from '../../../src/core/anchoring/match';
import { seeingSentences, type Sighting } from '../../../src/core/anchoring/sighting';
import { createInventor } from '../inventedText';
import { makeDraft, time } from '../measure';
import { rangesOf } from './pen';
import { finish } from '../../../src/core/steps';

const SIZES = [5_000, 20_000];

export function measureSpeed(): void {
  console.log(
    `\n${'Matching, in milliseconds'.padEnd(46)}${SIZES.map((size) => `${size} claims`.padStart(16)).join('')}`,
  );
  for (const [name, write] of Object.entries(TEXTS)) {
    for (const [change, edit] of Object.entries(CHANGES)) {
      for (const known of [false, true]) {
        const cells = SIZES.map((size) => measure(write(size), edit, size, known).toFixed(0).padStart(16));
        console.log(`${`${name}, ${change}${known ? ', seen' : ''}`.padEnd(46)}${cells.join('')}`);
      }
    }
  }
}

function measure(text: string, edit: (text: string) => string, size: number, known: boolean): number {
  const claims = claimsOf(text).slice(0, size);
  const claimants = claims.map((claim): Claimant => ({
    id: claim.id,
    kind: claim.kind,
    anchor: describeAnchor(text, claim),
  }));
  const seen = seenWith(text, claims);
  const now = edit(text);
  const found = claimsOf(now).slice(0, size);
  const spans = found.filter(({ kind }) => kind === 'event');
  return time(() => {
    const bearings = known ? takeBearings(seen, now, spans) : undefined;
    matchAnchors(now, found, claimants, { complete: true, bearings });
  }, 3);
}

/** As it is kept while the draft is closed. */
function seenWith(text: string, claims: readonly Claim[]): Sighting {
  const seen = finish(
    seeingSentences(
      text,
      claims.filter(({ kind }) => kind === 'event'),
    ),
  );
  const numberAt = new Map(seen.spans.map(({ start }, at) => [start, at]));
  return { ...seen, homes: new Map(claims.map(({ id, sentence }) => [id, numberAt.get(sentence.start) ?? 0])) };
}

/** Long enough for so many claims. */
const TEXTS = {
  'all sentences differ': (size: number) => createInventor(1).report(size * 16),
  'the samples over and over': (size: number) => makeDraft(size * 80),
};

const CHANGES = {
  'an edit': (text: string) => {
    const middle = text.indexOf(' ', text.length / 2);
    return `${text.slice(0, middle)} indeed${text.slice(middle)}`;
  },
  reformatted: (text: string) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/\n/g, '\r\n')
      .replace(/(?<=[.?!]) /g, '  '),
};

/** Sentences and figures, found without a model, since only the matching is measured. */
function claimsOf(text: string): Claim[] {
  return rangesOf(text, /[^\s.?!][^\n\r.?!]*[.?!]?/g).flatMap((sentence) => [
    claimOn('event', sentence, sentence),
    ...rangesOf(text.slice(sentence.start, sentence.end), /\d[\d,]*/g).map(({ start, end }) =>
      claimOn('number', { start: sentence.start + start, end: sentence.start + end }, sentence),
    ),
  ]);
}

function claimOn(kind: Claim['kind'], { start, end }: Claim['sentence'], sentence: Claim['sentence']): Claim {
  return { id: `${kind}@${start}`, kind, start, end, score: 1, why: ['a bench'], sentence };
}
