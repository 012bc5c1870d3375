/**
 * The report of `copydesk check` in SARIF 2.1.0 (OASIS), which code hosts and editors read. Findings are results that fail; an open claim is
 * a result of the kind `open`: nobody has decided on it yet.
 */
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Location, ReportingDescriptor, Region as SarifRegion, Result } from 'sarif';
import { version } from '../../../package.json';
import type { Severity } from '../../core/analysis';
import { CHECKS } from '../../core/checks/checks';
import { quoted } from '../../core/quoted';
import { isWithin } from '../paths';
import type { Region } from '../regions';
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

/** `problems`: what could not be read, a sentence each. With any the run is not a success, however little it found. */
export function formatRun(rules: ReportingDescriptor[], results: Result[], problems?: readonly string[]): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Copydesk', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { WORKING: { uri: `${pathToFileURL(process.cwd()).href}/` } },
        ...(problems && {
          invocations: [
            {
              executionSuccessful: problems.length === 0,
              toolExecutionNotifications: problems.map((text) => ({ level: 'error' as const, message: { text } })),
            },
          ],
        }),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
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

export function locateFile(file: string): Location {
  return { physicalLocation: { artifactLocation: artifact(file) } };
}

export function locate(file: string, region: Region): Location {
  return { physicalLocation: { artifactLocation: artifact(file), region: toRegion(region) } };
}

function toRegion({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the working directory where the draft lies in it. */
function artifact(file: string): { uri: string; uriBaseId?: string } {
  const path = resolve(file);
  if (!isWithin(path, process.cwd())) return { uri: pathToFileURL(path).href };
  return { uri: relative(process.cwd(), path).split(sep).map(encodeURIComponent).join('/'), uriBaseId: 'WORKING' };
}
