/**
 * `npm run bench`: how fast quotes, cues and speakers are found, beside compromise on the same paragraphs in the same run, and whether
 * four times as much of the worst text takes four times as long.
 */
import nlp from 'compromise';
import { analyze } from '../../src/core/analyze';
import type { Linked } from '../../src/core/entities/linked';
import { findQuotes, scanMarks } from '../../src/core/quotes/quotes';
import { splitParagraphs } from '../../src/core/text/paragraphs';
import { type Draft, parseParagraph } from '../../src/core/text/parsed';
import { makeDraft, time } from './measure';

const PLAIN = { format: 'plain' } as const;
const NOBODY: Linked = { mentions: [], people: [], titles: [], entities: new Map() };

/** Paragraphs, sentences and tokens, marks, cues and speakers; no names, figures or claims. */
function readQuotes(text: string): number {
  const paragraphs = splitParagraphs(text, 'plain').map((paragraph) => ({
    ...paragraph,
    parsed: parseParagraph(text.slice(paragraph.start, paragraph.end), paragraph.kind),
  }));
  const draft: Draft = { text, paragraphs };
  const scans = paragraphs.map(({ parsed }) => scanMarks(parsed));
  return findQuotes(draft, scans, NOBODY).length;
}

function row(...cells: string[]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(14))).join(' '));
}

function speed(): void {
  const text = makeDraft(300_000);
  const paragraphs = text.split(/\n{2,}/);
  readQuotes(text); // warm: the first reading compiles patterns and loads word lists
  paragraphs.slice(0, 200).forEach((paragraph) => nlp(paragraph));
  const quotes = time(() => readQuotes(text), 5);
  const compromise = time(() => paragraphs.forEach((paragraph) => nlp(paragraph)), 2);
  const perSecond = (milliseconds: number): string =>
    `${Math.round((text.length / milliseconds) * 1000).toLocaleString('en-US')}/s`;
  row('300,000 characters', 'characters');
  row('Quotes, cues and speakers', perSecond(quotes));
  row('compromise alone, paragraph by paragraph', perSecond(compromise));
  row('Quotes against compromise', `${(compromise / quotes).toFixed(1)} ×`);
}

/** What is repeated; each makes a draft of one line. */
const HOSTILE = ['"', "'", '“', ' ', 'a, a, a,', 'said ', '" ', '“a ', '(', 'Roe said, '];
const SMALL = 250_000;

function linearity(): void {
  console.log();
  row('1 MB of one line against 250 kB (4 × is linear)', 'quotes', '', 'analysis', '');
  for (const piece of HOSTILE) {
    const cells = [readQuotes, (text: string) => void analyze(text, PLAIN)].flatMap((work) => {
      const [once, four] = [SMALL, SMALL * 4].map((size) => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        return time(() => work(text), 2);
      }) as [number, number];
      return [`${(four / once).toFixed(1)} ×`, `${four.toFixed(0)} ms`];
    });
    row(JSON.stringify(piece), ...cells);
  }
}

speed();
linearity();
