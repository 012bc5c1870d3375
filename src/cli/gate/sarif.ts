/** The report of `copydesk gate` in SARIF 2.1.0: one rule for each kind of what is listed; what does not hold a draft back is a note. */
import type { ReportingDescriptor, Result } from 'sarif';
import { GATE_KINDS, rankOfKind } from '../../core/review/gateKinds';
import { formatRun, locate, locateFile } from '../sarif';
import { plain } from '../table';
import type { GatedDraft, LocatedItem } from './gatedDraft';

export function formatGateSarif(drafts: readonly GatedDraft[], problems: readonly string[]): string {
  return formatRun(
    RULES,
    drafts.flatMap(({ file, items }) => items.map((item) => resultOf(file, item))),
    problems.map(plain),
  );
}

const RULES: ReportingDescriptor[] = GATE_KINDS.map(({ kind, label, blocks }) => ({
  id: `gate/${kind}`,
  shortDescription: { text: `${label}.` },
  defaultConfiguration: { level: blocks ? 'error' : 'note' },
}));

function resultOf(file: string, { kind, blocks, region, words, missing, who }: LocatedItem): Result {
  const ruleIndex = rankOfKind(kind);
  return {
    ruleId: RULES[ruleIndex]!.id,
    ruleIndex,
    level: blocks ? 'error' : 'note',
    message: { text: missing },
    locations: [region ? locate(file, region) : locateFile(file)],
    properties: { words: plain(words), who },
  };
}
