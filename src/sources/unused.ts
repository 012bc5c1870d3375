/** Sources that nobody used: no decision names them as evidence, and no quote of a draft is found in them. */
import type { UnusedSource } from '../core/review/gate';
import type { Evidence, SourceFile } from './results';

export interface Uses {
  /** The sources of evidence, as reviewers wrote them: a path, absolute or from the top of their folder, a file's name, or an address. */
  readonly named: Iterable<string>;
  /** What the sources say of the drafts. */
  readonly evidence: Iterable<Evidence>;
  /** Paths of the drafts, which are no sources of themselves. */
  readonly drafts: Iterable<string>;
}

/** In the order of `files`. */
export function unusedSources(files: readonly SourceFile[], { named, evidence, drafts }: Uses): UnusedSource[] {
  const used = new Set([...drafts, ...[...evidence].flatMap(pathsOfQuote)]);
  const names = new Set(Array.from(named, nameOf));
  return files
    .filter(({ path }) => !used.has(path) && !endsOf(path).some((end) => names.has(end)))
    .map(({ path, problem }) => ({ path, ...(problem !== undefined && { problem }) }));
}

function pathsOfQuote(evidence: Evidence): string[] {
  if (evidence.type !== 'quote' || evidence.verdict === 'not-found') return [];
  return [...(evidence.match ? [evidence.match] : []), ...evidence.elsewhere].map(({ path }) => path);
}

function nameOf(source: string): string {
  return source.trim().replaceAll('\\', '/').replace(/^\.\//, '');
}

/** "/desk/sources/a.txt" → itself, "desk/sources/a.txt", "sources/a.txt", "a.txt" */
function endsOf(path: string): string[] {
  const parts = path.replaceAll('\\', '/').split('/');
  return parts.map((_, at) => parts.slice(at).join('/'));
}
