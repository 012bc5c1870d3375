/**
 * `npm run bench -- sources`: how long it takes until all quotes of a draft are held against the sources: 57 invented transcripts of 4 MB in all, and a draft with 30
 * quotes of them, a third with a word changed and a third from elsewhere. Files are read from memory; the index and what it answers are those of the extension.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze';
import { withTurns } from '../../src/core/evidence/turns';
import { createEvidenceDesk } from '../../src/sources/evidence';
import { opensOnDisk } from '../../src/sources/index/disk';
import { openIndex } from '../../src/sources/index/sourceIndex';
import { createInventor, createRandom } from './inventedText';

const TRANSCRIPTS = 57;
const CHARACTERS = 4_000_000;
const QUOTES = 30;
const SPEAKERS = ['TILDE MARSH', 'OSKAR ODD', 'RUNA VOSS', 'EMIL HAAR'];

const random = createRandom(11);
const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;

/** Turns of a few sentences each, with times. */
function inventTranscript(seed: number): string {
  const inventor = createInventor(seed);
  let text = '';
  for (let second = 4; text.length < CHARACTERS / TRANSCRIPTS; second += 17) {
    const clock = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
      String(Math.floor(part)).padStart(2, '0'),
    );
    text += `[${clock.join(':')}] ${pick(SPEAKERS)}: ${[1, 2, 3].map(() => inventor.sentence()).join(' ')}\n`;
  }
  return text;
}

function inventDraft(transcripts: readonly string[]): string {
  const strange = createInventor(99);
  const paragraphs = Array.from({ length: QUOTES }, (_, i) => {
    const said = pick(pick(transcripts).match(/[A-Z][^.:[\]]{60,}(?=\.)/g)!);
    const words =
      i % 3 === 0 ? said : i % 3 === 1 ? said.replace(/ \S+ (?=\S+ \S+$)/, ' gull ') : strange.sentence().slice(0, -1);
    return `“${words},” said ${pick(['Tilde Marsh', 'Oskar Odd', 'Runa Voss', 'Emil Haar'])}.`;
  });
  return `The board met\n\n${paragraphs.join('\n\n')}\n`;
}

async function run(): Promise<void> {
  const transcripts = Array.from({ length: TRANSCRIPTS }, (_, i) => inventTranscript(i + 1));
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    const files = transcripts.map((text, i) => ({ path: join(folder, `${i}.txt`), size: text.length, modified: i }));
    files.forEach(({ path }, i) => writeFileSync(path, transcripts[i]!));
    const texts = new Map(files.map(({ path }, i) => [path, transcripts[i]!]));
    const index = openIndex(':memory:', { warn: (message) => console.log(message) });
    const begun = performance.now();
    const read = (path: string) => Promise.resolve(withTurns({ text: texts.get(path)!, marks: [] }));
    await index.update(files, opensOnDisk(read));
    const indexing = performance.now() - begun;
    const megabytes = transcripts.reduce((sum, { length }) => sum + length, 0) / 1e6;
    row(
      `${TRANSCRIPTS} transcripts indexed`,
      `${megabytes.toFixed(1)} MB`,
      `${((megabytes / indexing) * 1000).toFixed(1)} MB/s`,
    );

    const text = inventDraft(transcripts);
    const analysis = analyze(text, { format: 'plain' });
    const desk = createEvidenceDesk(index);
    for (const again of [false, true]) {
      const start = performance.now();
      let last = start;
      let slowest = 0;
      const verdicts = new Map<string, number>();
      let quotes = 0;
      for (const one of desk.check(text, analysis)) {
        slowest = Math.max(slowest, performance.now() - last);
        if (one.type !== 'quote') break;
        quotes++;
        verdicts.set(one.verdict, (verdicts.get(one.verdict) ?? 0) + 1);
        last = performance.now();
      }
      row(
        `${quotes} quotes${again ? ', nothing changed' : ''}`,
        `${(last - start).toFixed(0)} ms`,
        `${slowest.toFixed(0)} ms the slowest`,
      );
      if (!again) console.log([...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', '));
    }
    const start = performance.now();
    const { length } = [...desk.check(text, analysis)];
    row(`All ${length} quotes and claims, quotes known`, `${(performance.now() - start).toFixed(0)} ms`);
    index.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(...cells: readonly string[]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(22))).join(' '));
}

void run();
