/**
 * The report of `copydesk check` in SARIF. Findings are results that fail; an open claim is a result of the kind `open`: nobody has decided on it
 * yet. It tells of each check what the check says of itself, and loads all of the analysis for it.
 */
import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../core/analysis';
import { CHECKS } from '../../core/checks/checks';
import { quoted } from '../../core/quoted';
import { artifact, formatRun, locate, toRegion } from '../sarif';
import type { CheckedDraft, LocatedClaim, LocatedFinding } from './checkedDraft';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const satisfies Record<
  Severity | 'off',
  Result['level']
>;
const OPEN_CLAIM = 'open-claim';

export function formatSarif(drafts: readonly CheckedDraft[]): string {
  return formatRun(
    RULES,
    drafts.flatMap(({ file, findings, claims }) => [
      ...findings.map((finding) => findingResult(file, finding)),
      ...claims.map((claim) => claimResult(file, claim)),
    ]),
  );
}

const RULES: ReportingDescriptor[] = [
  ...CHECKS.map(({ id, title, about, rule, severity }) => ({
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: about },
    help: { text: `${about}\n\n${rule}` },
    defaultConfiguration: { level: LEVELS[severity], enabled: severity !== 'off' },
  })),
  {
    id: OPEN_CLAIM,
    shortDescription: { text: 'A claim that is still to be checked.' },
    defaultConfiguration: { level: 'none' },
  },
];

function findingResult(file: string, { check, severity, message, region, related, fixes }: LocatedFinding): Result {
  return {
    ruleId: check,
    ruleIndex: RULES.findIndex(({ id }) => id === check),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locate(file, region)],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({ id, ...locate(file, one.region), message: { text: one.message } })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, text, region: deleted }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: artifact(file),
            replacements: [{ deletedRegion: toRegion(deleted), insertedContent: { text } }],
          },
        ],
      })),
    }),
  };
}

function claimResult(file: string, { region, kind, why, words, score }: LocatedClaim): Result {
  return {
    ruleId: OPEN_CLAIM,
    ruleIndex: RULES.length - 1,
    kind: 'open',
    level: 'none',
    message: { text: `${quoted(words)}: ${why.join('; ')}.` },
    locations: [locate(file, region)],
    rank: Math.round(score * 1000) / 10,
    properties: { kind },
  };
}
