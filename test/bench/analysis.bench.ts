/**
 * `npm run bench -- analysis`: how fast the analysis is. Machines and their loads differ, so what counts are the ratios within one run: against compromise
 * alone on the same paragraphs and harper.js on the same text, an edit against a whole reading, more text against less.
 */
import nlp from 'compromise';
import { analyze, createAnalyzer } from '../../src/core/analyze';
import { finish } from '../../src/core/steps';
import { tellingOf } from '../../src/core/told';
import { changesInDraft, type MadeAnalysis } from '../../src/worker/changes';
import { SHORT } from '../../src/worker/queue';
import { timeHarper } from './harper';
import { makeDraft, time } from './measure';
import { print, type Row, write } from './speedPage';

const PLAIN = { format: 'plain' } as const;
const CHARACTERS = 300_000;
const TYPED = ' Mayor Oda Fenwick paid $3.4 million on Tuesday, and left it at that for a while.';

const HOW = `
- One thread, after a first reading, which compiles patterns and loads word lists. The drafts are the samples again and again, with other figures each time.
- The faster of two texts, of which nobody has seen either before. compromise (\`nlp(text)\`) and harper.js read paragraph by paragraph.
- A key: “${TYPED.trim()}” is typed into the middle of the draft. An analysis is made anew for every character, as in the worker.
`;

async function main(): Promise<void> {
  const rows = [...(await measureWhole()), ...measureEdits(makeDraft(600_000)), ...measureGrowth()];
  print(rows);
  if (process.argv.includes('--write')) await write('analysis', rows, HOW);
}

async function measureWhole(): Promise<Row[]> {
  const all = makeDraft(CHARACTERS * 2 + 30_000);
  const texts = [all.slice(0, CHARACTERS), all.slice(CHARACTERS, CHARACTERS * 2)];
  const warm = all.slice(CHARACTERS * 2);
  const readAlone = (text: string): void => text.split(/\n{2,}/).forEach((paragraph) => nlp(paragraph));
  const best = (read: (text: string) => void): number => {
    read(warm);
    return Math.min(...texts.map((text) => time(() => read(text), 1)));
  };
  const whole = best((text) => analyze(text, PLAIN));
  const compromise = best(readAlone);
  const harper = await timeHarper(texts, warm);
  const speed = (milliseconds: number): string => `${Math.round(CHARACTERS / milliseconds)} characters a millisecond`;
  const times = (milliseconds: number): string => `${(milliseconds / whole).toFixed(1)} ×`;
  return [
    { what: 'a whole draft, 300,000 characters', figure: speed(whole), target: '200' },
    { what: 'compromise alone', figure: speed(compromise) },
    { what: '… the analysis is so much faster', figure: times(compromise), target: '4 ×' },
    ...(harper === undefined
      ? []
      : [
          { what: 'harper.js linting it', figure: speed(harper) },
          { what: '… the analysis is so much faster', figure: times(harper), target: '1 ×' },
        ]),
  ];
}

function measureEdits(draft: string): Row[] {
  const { edits, changes } = typeInto(draft, SHORT);
  const narrow = typeInto(draft, Infinity);
  const fresh = time(() => analyze(draft, PLAIN), 2);
  return [
    { what: 'a key in a draft of 100,000 words', figure: spread(edits), target: '16 ms; 95 % up to 33 ms' },
    { what: '… of reading it anew', figure: `1/${(fresh / at(edits, 0.5)).toFixed(0)}` },
    { what: '… were it not set wide', figure: spread(narrow.edits) },
    { what: '… what has changed since', figure: spread(changes) },
    { what: '… were it not set wide', figure: spread(narrow.changes) },
  ];
}

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

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)]!;
}

function spread(sorted: readonly number[]): string {
  return `${at(sorted, 0.5).toFixed(0)} ms; 95 % up to ${at(sorted, 0.95).toFixed(0)} ms`;
}

/** Nothing is left out of the long ones: a draft in the editor is read as far as `cap`. */
function measureGrowth(): Row[] {
  const read = (characters: number): number => {
    const text = makeDraft(characters);
    return time(() => analyze(text, { ...PLAIN, cap: Infinity }), 1);
  };
  const one = read(1_000_000);
  return [
    { what: '10 MB, against 1 MB', figure: `${(read(10_000_000) / one).toFixed(1)} ×`, target: '10 × is linear' },
  ];
}

void main();
