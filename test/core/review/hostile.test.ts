import assert from 'node:assert/strict';
import type { Analysis, Claim } from '../../../src/core/analysis';
import { describeAnchor } from '../../../src/core/anchoring/anchor';
import type { Decision } from '../../../src/core/review/decision';
import { reviewDraft } from '../../../src/core/review/review';
import { diffWords } from '../../../src/core/review/wordDiff';

/** Texts no newsroom writes: an answer must come, and every decision must be in it. */
describe('hostile drafts', () => {
  const MEGABYTE = 1_000_000;
  const texts: [string, string][] = [
    ['nothing but spaces', ' '.repeat(MEGABYTE)],
    ['one letter', 'a'.repeat(MEGABYTE)],
    ['quotation marks', '"“'.repeat(MEGABYTE / 2)],
    ['dashes and spaces', '- '.repeat(MEGABYTE / 2)],
    ['lone surrogates and NULs', '\ud800\0'.repeat(MEGABYTE / 2)],
    ['combining accents', 'e\u0301\u0323'.repeat(MEGABYTE / 4)],
    ['accents piled up', `a${'\u0301\u0327'.repeat(MEGABYTE / 2)}`],
    ['the same sentence over and over', 'No comment. '.repeat(MEGABYTE / 12)],
  ];
  for (const [name, text] of texts) {
    it(`survives ${name}`, () => {
      const claims = [...claimsEvery(text, 400, 11), claimOn(0, text.length)];
      const decisions = claims.map((claim, at) => decisionOn(text, claim, at));
      const same = reviewDraft(text, analysisOf(claims), decisions);
      assert.equal(same.claims.filter(({ decision }) => decision).length + same.orphans.length, decisions.length);
      assert.equal(same.progress.done, claims.length);

      const changed = `x${text.slice(2)}y`;
      const moved = claimsEvery(changed, 390, 13);
      const other = reviewDraft(changed, analysisOf(moved), decisions);
      assert.equal(other.claims.filter(({ decision }) => decision).length + other.orphans.length, decisions.length);
      assert.ok(diffWords(text, changed).length > 0);
    });
  }

  it('survives claims and anchors that do not fit the text', () => {
    const text = 'Short.';
    const beyond = claimOn(3, 900);
    const decision = decisionOn(text, beyond, 0);
    const stray = { ...decision, id: 'stray', anchor: { ...decision.anchor, start: 9e9, end: 9e9, offset: 9e9 } };
    const review = reviewDraft(text, analysisOf([beyond, claimOn(6, 6)]), [decision, stray]);
    assert.equal(review.claims.length, 2);
    assert.equal(review.claims.filter(({ decision }) => decision).length + review.orphans.length, 2);
  });
});

function claimsEvery(text: string, step: number, length: number): Claim[] {
  const count = Math.floor((text.length - length) / step);
  return Array.from({ length: count }, (_, at) => claimOn(at * step, at * step + length));
}

function claimOn(start: number, end: number): Claim {
  return { id: `${start}`, kind: 'quote', start, end, score: 1, why: ['a test'], sentence: { start, end } };
}

function decisionOn(text: string, claim: Claim, at: number): Decision {
  const stamp = { by: 'Ada', at: '2024-05-01T10:00:00Z' };
  return {
    id: `d${at}`,
    kind: claim.kind,
    status: 'verified',
    anchor: describeAnchor(text, claim),
    evidence: [],
    ...stamp,
  };
}

function analysisOf(claims: readonly Claim[]): Analysis {
  const nothing = { paragraphs: [], sentences: [], quotes: [], entities: [], references: [], people: [], findings: [] };
  return { schema: 1, complete: true, ...nothing, claims };
}
