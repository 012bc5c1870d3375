/** What a person searches for in the sources: passages that hold the words, each shown around where they stand together. */
import { locate } from '../core/evidence/source';
import { foldWords, type FoldedWord } from '../core/evidence/words';
import type { Span } from '../core/span';
import { excerptOf } from './evidence';
import type { SourceIndex } from './index/sourceIndex';
import type { FoundPassage } from './results';

/** Words of a search that are looked at. */
const MOST_WORDS = 60;
/** Code units shown before the words that were found, and in all. */
const BEFORE = 60;
const SHOWN = 260;

/** Those with the words in a row first. */
export function findPassages(index: SourceIndex, words: string, limit: number): FoundPassage[] {
  const asked = foldWords(words)
    .slice(0, MOST_WORDS)
    .map(({ text }) => text);
  if (asked.length === 0) return [];
  const paths = new Map(index.documents().map(({ id, path }) => [id, path]));
  const inRow = asked.length > 1 ? index.phrases([asked], limit) : [];
  const some = inRow.length < limit ? index.words([...new Set(asked)], limit * 2) : [];
  const seen = new Set(inRow.map(({ passage }) => passage));
  return [...inRow, ...some.filter(({ passage }) => !seen.has(passage))].slice(0, limit).flatMap((hit) => {
    const source = index.text(hit.document);
    if (!source) return [];
    const { span, matched } = aroundWords(source.text, hit, asked);
    const own = { start: matched[0]?.start ?? span.start, end: matched.at(-1)?.end ?? span.end };
    const place = { path: paths.get(hit.document) ?? '', span: own, location: locate(source, own.start) };
    return [{ ...place, ...withMatches(source.text, span, matched) }];
  });
}

/** The part of a passage where the words stand in a row, or where most of them stand together. */
function aroundWords(text: string, passage: Span, asked: readonly string[]): { span: Span; matched: Span[] } {
  const words = foldWords(text, passage.start, passage.end);
  const row =
    asked.length > 1 ? words.findIndex((_, at) => asked.every((word, i) => words[at + i]?.text === word)) : -1;
  const found = row < 0 ? togetherIn(words, new Set(asked)) : words.slice(row, row + asked.length);
  const from = found[0]?.start ?? passage.start;
  const start = wordStart(text, Math.max(passage.start, from - BEFORE), from);
  const end = Math.min(passage.end, start + SHOWN);
  // In order: the sign of "$5" comes after its number.
  const matched = found.filter((word) => word.end <= end).sort((a, b) => a.start - b.start);
  return { span: { start, end }, matched };
}

/** Those of the words that are asked for, from where most different ones follow each other closely. */
function togetherIn(words: readonly FoldedWord[], asked: ReadonlySet<string>): FoldedWord[] {
  const found = words.filter(({ text }) => asked.has(text));
  let best = 0;
  let most = 0;
  for (let from = 0, to = 0; from < found.length; from++) {
    while (to < found.length && found[to]!.end - found[from]!.start < SHOWN - BEFORE) to++;
    const different = new Set(found.slice(from, to).map(({ text }) => text)).size;
    if (different > most) [best, most] = [from, different];
  }
  return found.slice(best);
}

/** After a white space, so that no word is cut. */
function wordStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return from === 0 || space < 0 ? from : from + space + 1;
}

/** The excerpt on one line, and the words in it. */
function withMatches(text: string, span: Span, matched: readonly Span[]): Pick<FoundPassage, 'excerpt' | 'matched'> {
  const excerpt = excerptOf(text, span);
  const on = (at: number): number => text.slice(span.start, at).replace(/\s+/g, ' ').trimStart().length;
  return {
    excerpt,
    matched: matched
      .map(({ start, end }) => ({ start: on(start), end: on(end) }))
      .filter(({ start, end }) => start < end && end <= excerpt.length),
  };
}
