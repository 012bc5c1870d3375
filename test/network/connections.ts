/**
 * Proves of a run of tests that nothing of Copydesk opened a connection: not what runs within the tests' own process, and none of the threads and processes
 * that it started. `watch.cjs` writes down what they do; here it is read.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

/** The test suites of VS Code are bundles elsewhere: they are told where the clone is. */
const CLONE = process.env['COPYDESK_CLONE'] ?? join(__dirname, '../..');
export const WATCH = join(CLONE, 'test/network/watch.cjs');

export interface Use {
  readonly pid: number;
  /** 0 is the main thread. */
  readonly thread: number;
  /** The path of what runs there. */
  readonly program: string;
  /** What was used, and how it came to that; only that the program is watched where there is none. */
  readonly use?: string;
  readonly stack?: string;
}

/** Watches this process and all that it starts from now on. */
export function watchConnections(): void {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-connections-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env['COPYDESK_CONNECTIONS'] = join(folder, 'log');
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --require ${JSON.stringify(WATCH)}`;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle must not have it inside: threads are given its path
  require(WATCH);
}

export function readUses(file = process.env['COPYDESK_CONNECTIONS']!): Use[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Use);
}

export function assertNoConnections(uses: readonly Use[] = readUses()): void {
  const ours = uses.filter(isCopydesks);
  const told = ours.map(({ program, use, stack }) => `${use} in ${program}\n${stack}`);
  assert.equal(ours.length, 0, `Copydesk opened connections:\n${told.join('\n\n')}`);
}

/** This process is also the tests' and VS Code's: here, only what goes through Copydesk's code is Copydesk's. In a program of Copydesk, everything is. */
function isCopydesks({ pid, thread, program, use, stack = '' }: Use): boolean {
  if (use === undefined || LOADER.test(stack)) return false;
  return pid === process.pid && thread === 0 ? OUR_CODE.test(stack) : OUR_PROGRAM.test(program);
}

/** What reads TypeScript for the tests tells who started it what it has read; it is no part of the programs. */
const LOADER = /^ +at connectToServer \(\S+[/\\]node_modules[/\\]tsx[/\\]dist[/\\]/m;
const FOLDER = CLONE.split(sep).at(-1)!.replaceAll(/\W/g, '\\$&');
/** "at fetchIt (/home/ada/copydesk/src/core/analyze.ts:12:3)", or of the package, installed or built: "…/copydesk.copydesk-0.1.0/dist/extension.js". */
const OUR_CODE = new RegExp(`[/\\\\](?:${FOLDER}|copydesk[\\w.-]*)[/\\\\](?:src|dist)[/\\\\]`);
const OUR_PROGRAM = new RegExp(`[/\\\\]${FOLDER}[/\\\\]|[/\\\\]copydesk[.-]|^\\[worker eval\\]$|^$`);
