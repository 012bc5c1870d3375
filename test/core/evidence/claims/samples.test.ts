import * as assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../../src/core/analyze';
import { compareClaim, readClaim, readPassage } from '../../../../src/core/evidence/claims/compare';
import { splitSentences } from '../../../../src/core/text/sentences';
import { splitParagraphs } from '../../../../src/core/text/paragraphs';
import { foldWords } from '../../../../src/core/evidence/words';

const SAMPLES = join(__dirname, '../../../../samples');

/** The differences that the invented newsroom has between its drafts and its sources: what the draft has, what the source has. */
const DIFFERENCES = [
  '$14.6 million | $14.2 million',
  '212 homes | 221',
  '4.2 centimeters | 4.2 millimeters',
  'Thursday, June 3 | Wednesday, June 3, 2026',
  'the oldest working | one of the oldest swing bridges in Kelland',
];

/** Some of what its sources support. */
const SUPPORTED = [
  '$640,000 | $640,000',
  '14 percent | 14 percent',
  '38 percent | 38 percent',
  '86 kilometers | 86 kilometers',
  'Forty-one of our 63 shops | Forty-one of our sixty-three shops',
  'fallen from $9.6 million to $7.2 million | fell from $9.6 million to $7.2 million',
  'in 1911 | in 1911',
  'only 6,300 | 6,300',
  'two of the seven | 2 of 7',
];

describe('the sample drafts against the sample sources', () => {
  const told = tellAll();

  it('tells the differences, and no other', () => {
    assert.deepEqual([...new Set(told.differs)].sort(), [...DIFFERENCES].sort());
  });

  for (const pair of SUPPORTED) it(`supports ${pair}`, () => assert.ok(told.same.includes(pair)));
});

/** Every claim against every passage. */
function tellAll(): { readonly differs: string[]; readonly same: string[] } {
  const sources = readdirSync(join(SAMPLES, 'sources')).map((name) =>
    plain(readFileSync(join(SAMPLES, 'sources', name), 'utf8')),
  );
  const passages = sources.flatMap((text) => cut(text).map((span) => readPassage(text, span, {})));
  const sets = passages.map(({ text, start, end }) => new Set(foldWords(text, start, end).map((word) => word.text)));
  const weight = (word: string): number => Math.log(1 + sets.length / (1 + sets.filter((set) => set.has(word)).length));
  const told = { differs: [] as string[], same: [] as string[] };
  for (const name of readdirSync(join(SAMPLES, 'drafts')).filter((name) => !/\.(?:docx|html)$/.test(name))) {
    const text = readFileSync(join(SAMPLES, 'drafts', name), 'utf8');
    const analysis = analyze(text, { format: name.endsWith('.md') ? 'markdown' : 'plain' });
    for (const claim of analysis.claims) {
      const asked = readClaim(text, analysis, claim);
      for (const passage of passages) {
        const comparison = compareClaim(asked, passage, weight);
        if (!comparison || comparison.says === 'related') continue;
        told[comparison.says].push(`${text.slice(claim.start, claim.end)} | ${comparison.value?.text ?? ''}`);
      }
    }
  }
  return told;
}

/** Subtitles without their times. */
function plain(text: string): string {
  if (!text.startsWith('WEBVTT')) return text;
  return text.replace(/^WEBVTT|^NOTE.*$|^[\d:.]+ --> .*$/gm, '').replace(/<v ([^>]+)>/g, '$1: ');
}

/** About 130 words, whole sentences. */
function cut(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const paragraph of splitParagraphs(text, 'markdown')) {
    for (const sentence of splitSentences(text.slice(paragraph.start, paragraph.end))) {
      const [start, end] = [paragraph.start + sentence.start, paragraph.start + sentence.end];
      const last = spans.at(-1);
      if (last && end - last.start < 800) last.end = end;
      else spans.push({ start, end });
    }
  }
  return spans;
}
