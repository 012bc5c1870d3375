/** Exact F1 of persons, organizations and places, as the reference scorer counts it: edges without marks and blanks. */
import type { Span } from '../src/core/span';
import type { NamedArticle } from './nameCorpus';

export interface FoundName extends Span {
  readonly type: string;
}

const TYPES = ['person', 'organization', 'place'];
const MARKS = /[\s"'“”‘’«»„‟`´.,;:!?()[\]—–-]/;

/** "all .941  person .962  organization .904  place .949" */
export function scoreNames(articles: readonly NamedArticle[], found: readonly (readonly FoundName[])[]): string {
  const counts = TYPES.map(() => ({ right: 0, both: 0 }));
  articles.forEach(({ text, names }, i) => {
    TYPES.forEach((type, t) => {
      const gold = new Set(
        names.filter((name) => name.scored && name.type === type).map((name) => trimmed(text, name)),
      );
      const given = found[i]!.filter((name) => name.type === type).map((name) => trimmed(text, name));
      counts[t]!.both += gold.size + given.length;
      counts[t]!.right += given.filter((span) => gold.has(span)).length;
    });
  });
  const f1 = ({ right, both }: { right: number; both: number }) => ((2 * right) / both).toFixed(4);
  const all = counts.reduce((sum, { right, both }) => ({ right: sum.right + right, both: sum.both + both }));
  return [`all ${f1(all)}`, ...TYPES.map((type, t) => `${type} ${f1(counts[t]!)}`)].join('  ');
}

function trimmed(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from < to && MARKS.test(text[from]!)) from++;
  while (to > from && MARKS.test(text[to - 1]!)) to--;
  return `${from}-${to}`;
}
