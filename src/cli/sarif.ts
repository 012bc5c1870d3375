/** SARIF 2.1.0 (OASIS), which code hosts and editors read: what the reports of `check` and `gate` are made of. */
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Location, ReportingDescriptor, Region as SarifRegion, Result } from 'sarif';
import { version } from '../../package.json';
import { isWithin } from './paths';
import type { Region } from './regions';

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

export function locateFile(file: string): Location {
  return { physicalLocation: { artifactLocation: artifact(file) } };
}

export function locate(file: string, region: Region): Location {
  return { physicalLocation: { artifactLocation: artifact(file), region: toRegion(region) } };
}

export function toRegion({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the working directory where the draft lies in it. */
export function artifact(file: string): { uri: string; uriBaseId?: string } {
  const path = resolve(file);
  if (!isWithin(path, process.cwd())) return { uri: pathToFileURL(path).href };
  return { uri: relative(process.cwd(), path).split(sep).map(encodeURIComponent).join('/'), uriBaseId: 'WORKING' };
}
