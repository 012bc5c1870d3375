/** The report of `copydesk gate` as JSON, described in ARCHITECTURE.md: fields are added and never renamed within a schema. */
import type { GatedDraft, LocatedItem } from './gatedDraft';

const GATE_SCHEMA = 1;

/** `problems`: what could not be read, in words. With one of them nothing is ready. */
export function formatGateJson(drafts: readonly GatedDraft[], problems: readonly string[]): string {
  const ready = problems.length === 0 && drafts.every((draft) => draft.ready);
  return `${JSON.stringify({ schema: GATE_SCHEMA, ready, problems, drafts: drafts.map(published) }, null, 2)}\n`;
}

function published({ file, draft, folder, ready, items, ...counted }: GatedDraft): object {
  return { file, draft, folder: folder ?? null, ready, ...counted, items: items.map(publishedItem) };
}

function publishedItem({ kind, blocks, span, region, words, missing, who, ...about }: LocatedItem): object {
  const { claim, finding, thread, decision } = about;
  return {
    ...{ kind, blocks, missing, words, who },
    ...(span && { start: span.start, end: span.end, region }),
    ...(claim && { claim: claim.id, claimKind: claim.kind, score: claim.score }),
    ...(finding && { check: finding.check, severity: finding.severity }),
    ...(decision && { decision: decision.id, at: decision.at }),
    ...(thread && { thread: thread.id }),
  };
}
