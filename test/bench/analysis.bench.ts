/**
 * `npm run bench`: how fast the analysis is. Machines and their loads differ, so what counts are the ratios within one run:
 * against compromise alone on the same paragraphs, an edit against a whole reading, twice the text against once.
 */
import nlp from 'compromise';
import { analyze, createAnalyzer } from '../../src/core/analyze';
import { finish } from '../../src/core/steps';
import { tellingOf } from '../../src/core/told';
import { changesInDraft, type MadeAnalysis } from '../../src/worker/changes';
import { SHORT } from '../../src/worker/queue';
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

/** Milliseconds of each edit of a sentence that is typed key by key into the middle, as the worker reads it; and of telling it by its changes. */
function typeInto(draft: string, short: number): { readonly edits: number[]; readonly changes: number[] } {
  const analyzer = createAnalyzer(short);
  const read = (version: string): MadeAnalysis => {
    const run = analyzer.begin(version, PLAIN);
    while (run.advance());
    const analysis = finish(run.combining());
    return { analysis, telling: tellingOf(run.wide, analysis.entities) };
  };
  const middle = draft.indexOf('\n\n', draft.length / 2);
  const [edits, changes]: [number[], number[]] = [[], []];
  let last = read(draft);
  for (let typed = 1; typed <= TYPED.length; typed++) {
    const start = performance.now();
    const now = read(`${draft.slice(0, middle)}${TYPED.slice(0, typed)}${draft.slice(middle)}`);
    edits.push(performance.now() - start);
    changes.push(time(() => changesInDraft(last, now), 1));
    last = now;
  }
  return { edits: edits.sort((a, b) => a - b), changes: changes.sort((a, b) => a - b) };
}

const TYPED = ' Mayor Oda Fenwick paid $3.4 million on Tuesday, and left it at that for a while.';
const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)]!;
const told = (sorted: readonly number[]): string =>
  `${at(sorted, 0.5).toFixed(0)} ms, 95 % up to ${at(sorted, 0.95).toFixed(0)} ms`;

const { edits, changes } = typeInto(twice, SHORT);
const narrow = typeInto(twice, Infinity);
const fresh = time(() => analyze(twice, PLAIN), 2);
print(
  'A key in a draft of 100,000 words',
  `${told(edits)}; 1/${(fresh / at(edits, 0.5)).toFixed(0)} of reading it anew`,
);
print('… were it not set wide', told(narrow.edits));
print('… what has changed since', told(changes));
print('… were it not set wide', told(narrow.changes));
