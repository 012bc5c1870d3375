/** What the benchmarks share: text to read, and a clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DRAFTS = join(__dirname, '../../samples/drafts');

/** The sample drafts again and again, each time with other figures, so that no paragraph is the same as another. */
export function makeDraft(characters: number): string {
  const articles = readdirSync(DRAFTS)
    .filter((name) => !/\.(?:docx|html)$/.test(name))
    .map((name) => readFileSync(join(DRAFTS, name), 'utf8'));
  let text = '';
  for (let round = 0; text.length < characters; round++) {
    const article = articles[round % articles.length]!;
    text += `${article.replace(/\n\n(?=\S)/g, () => `\n\nItem ${round + 1}-${text.length % 997}. `)}\n\n`;
  }
  return text.slice(0, characters);
}

/** Milliseconds of the fastest of several tries: the one that was disturbed least. */
export function time(work: () => void, tries = 3): number {
  let best = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
