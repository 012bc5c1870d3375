/** What of a draft's findings is ignored, by what the memory holds. */
import type { Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { matchIgnores, type Ignore, type SortedFindings } from '../../core/review/ignores';
import { sha256 } from '../../journal/hash';
import type { Memory } from '../memory/memory';

export interface Ignores {
  /** Those that count in a draft, in the order they were made. */
  of(uri: Uri): readonly Ignore[];
  /** The findings of a complete analysis, split by them; the same object while neither changes. */
  sort(uri: Uri, text: string, analysis: Analysis): SortedFindings | undefined;
  /** Makes, changes or takes back one; resolves with what was there before, once it is stored. */
  put(uri: Uri, id: string, ignore: Ignore | undefined): Promise<Ignore | undefined>;
}

export function createIgnores(memory: Memory): Ignores {
  const sorted = new WeakMap<Analysis, { readonly by: readonly Ignore[]; readonly findings: SortedFindings }>();
  return {
    of: (uri) => memory.ignores(uri),
    sort(uri, text, analysis) {
      if (!analysis.complete) return undefined;
      const by = memory.ignores(uri);
      const known = sorted.get(analysis);
      if (known && isSame(known.by, by)) return known.findings;
      const findings = matchIgnores(analysis.findings, text, analysis.sentences, by, sha256);
      sorted.set(analysis, { by, findings });
      return findings;
    },
    put: (uri, id, ignore) => memory.putIgnore(uri, id, ignore),
  };
}

function isSame(a: readonly Ignore[], b: readonly Ignore[]): boolean {
  return a.length === b.length && a.every((ignore, index) => ignore === b[index]);
}
