/**
 * `npm run bench`: how fast the analysis is. Machines and their loads differ, so what counts are the ratios within one run:
 * against compromise alone on the same paragraphs, an edit against a whole reading, twice the text against once.
 */
import nlp from 'compromise';
import { analyze, createAnalyzer } from '../../src/core/analyze';
import { makeDraft, time } from './measure';

const PLAIN = { format: 'plain' } as const;

function perSecond(characters: number, milliseconds: number): string {
  return `${Math.round(characters / milliseconds)} characters a millisecond`;
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(58)} ${figure}`);
}

const text = makeDraft(300_000);
const paragraphs = text.split(/\n{2,}/);
analyze(text, PLAIN); // warm: the first reading compiles patterns and loads word lists
paragraphs.slice(0, 200).forEach((paragraph) => nlp(paragraph));

const whole = time(() => analyze(text, PLAIN));
const compromise = time(() => paragraphs.forEach((paragraph) => nlp(paragraph)), 2);
print('Whole analysis, 300,000 characters', perSecond(text.length, whole));
print('compromise alone, paragraph by paragraph', perSecond(text.length, compromise));
print('Whole analysis against compromise alone', `${(compromise / whole).toFixed(1)} ×`);

const twice = makeDraft(600_000);
print('Time for twice the text', `${(time(() => analyze(twice, PLAIN)) / whole).toFixed(2)} × (2 is linear)`);

const analyzer = createAnalyzer();
const read = (draft: string): void => {
  const run = analyzer.begin(draft, PLAIN);
  while (run.advance());
  run.result();
};
read(twice);
const middle = twice.indexOf('\n\n', 300_000);
let edits = 0;
const edit = time(() => read(`${twice.slice(0, middle)} Edit ${edits++}.${twice.slice(middle)}`), 7);
const fresh = time(() => analyze(twice, PLAIN), 2);
print(
  'An edit in a draft of 100,000 words',
  `${edit.toFixed(0)} ms, 1/${(fresh / edit).toFixed(0)} of reading it anew`,
);
