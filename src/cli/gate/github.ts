/**
 * The report of `copydesk gate` as annotations of GitHub's checks. GitHub shows ten of a kind for a step, so each draft begins with its verdict, and what there
 * may be many of (claims that nobody has decided on, sources) is one annotation for each draft.
 */
import { quoted } from '../../core/quoted';
import { countKinds, sayReady, type GateKind } from '../../core/review/gateKinds';
import { annotation } from '../check/github';
import { plain } from '../table';
import type { GatedDraft, LocatedItem } from './gatedDraft';

const TOGETHER: ReadonlySet<GateKind> = new Set<GateKind>(['open', 'info', 'orphan', 'unused-source']);

export function formatGateGitHub(drafts: readonly GatedDraft[], problems: readonly string[]): string {
  const unread = problems.map((message) => annotation('error', undefined, undefined, TITLE, plain(message)));
  return [...unread, ...drafts.map(verdict), ...drafts.map(details)].join('');
}

const TITLE = 'copydesk gate';

function verdict({ file, ready, items, claims, verified }: GatedDraft): string {
  if (ready)
    return annotation(
      'notice',
      file,
      undefined,
      TITLE,
      `Ready: ${sayReady(items)}. ${verified} of ${claims} claims are verified by reviewers.`,
    );
  const held = countKinds(items.filter(({ blocks }) => blocks)).join(', ');
  return annotation('error', file, undefined, TITLE, `Not ready to publish: ${held}.`);
}

function details({ file, items }: GatedDraft): string {
  return items
    .map((item, at) => {
      if (!TOGETHER.has(item.kind)) return tell(file, item, sentence(item));
      if (items[at - 1]?.kind === item.kind) return '';
      const all = items.filter(({ kind }) => kind === item.kind);
      return all.length === 1
        ? tell(file, item, sentence(item))
        : tell(file, item, `${countKinds(all).join('')}, the first here.`);
    })
    .join('');
}

function tell(file: string, { kind, blocks, region }: LocatedItem, message: string): string {
  return annotation(blocks ? 'error' : 'notice', file, region, `copydesk ${kind}`, message);
}

function sentence({ words, missing, finding }: LocatedItem): string {
  return plain(finding || words === '' ? missing : `${quoted(words)}: ${missing}`);
}
