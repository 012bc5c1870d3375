/**
 * `npm run bench`: how fast the trained tagger finds names, beside compromise on the same paragraphs in the same run; how long its
 * weights take to load and how much memory they hold; whether four times as much of the worst text takes four times as long.
 */
import nlp from 'compromise';
import stored from '../../models/names.json';
import { nameTagger } from '../../src/core/entities/tagger/model';
import { createTagger } from '../../src/core/entities/tagger/tagger';
import { readWords } from '../../src/core/entities/words';
import { splitParagraphs } from '../../src/core/text/paragraphs';
import { type ParsedParagraph, parseParagraph } from '../../src/core/text/parsed';
import { makeDraft, time } from './measure';

function parse(text: string): ParsedParagraph[] {
  return splitParagraphs(text, 'plain').map(({ start, end, kind }) => parseParagraph(text.slice(start, end), kind));
}

/** Both passes over paragraphs that are cut into words already. */
function tag(paragraphs: readonly ParsedParagraph[]): number {
  const tagger = nameTagger();
  return tagger.settle(paragraphs.map((paragraph) => tagger.read(readWords(paragraph, tagger)))).flat().length;
}

function row(...cells: string[]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(14))).join(' '));
}

function speed(): void {
  const text = makeDraft(300_000);
  const paragraphs = parse(text);
  tag(paragraphs);
  paragraphs.slice(0, 200).forEach((paragraph) => nlp(paragraph.text));
  const tagged = time(() => tag(paragraphs), 5);
  const compromise = time(() => paragraphs.forEach((paragraph) => nlp(paragraph.text)), 2);
  const perSecond = (milliseconds: number): string =>
    `${Math.round((text.length / milliseconds) * 1000).toLocaleString('en-US')}/s`;
  row('300,000 characters', 'characters');
  row('Names, both passes', perSecond(tagged));
  row('compromise alone, paragraph by paragraph', perSecond(compromise));
  row('Names against compromise', `${(compromise / tagged).toFixed(1)} ×`);
}

/** Loaded anew, the JSON in memory already, as a bundle has it. */
function loading(): void {
  const before = memory();
  const taggers = [createTagger(stored)];
  row('Weights, in memory', `${((memory() - before) / 2 ** 20).toFixed(1)} MB`);
  row('Weights, loading', `${time(() => void (taggers[0] = createTagger(stored)), 5).toFixed(1)} ms`);
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const HOSTILE = ['Roe ', 'ROE ', 'A. ', 'U.S.-', 'of ', 'Roe of the ', 'Ada’s ', '2 ', 'é', '“A'];
const SMALL = 250_000;

function linearity(): void {
  console.log();
  row('1 MB of one line against 250 kB (4 × is linear)', 'names', '');
  for (const piece of HOSTILE) {
    const [once, four] = [SMALL, SMALL * 4].map((size) => {
      const paragraphs = parse(piece.repeat(Math.ceil(size / piece.length)));
      return time(() => void tag(paragraphs), 2);
    }) as [number, number];
    row(JSON.stringify(piece), `${(four / once).toFixed(1)} ×`, `${four.toFixed(0)} ms`);
  }
}

loading();
speed();
linearity();
