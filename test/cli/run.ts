/** Runs the real program, as it is shipped, in a folder of drafts of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { useBundles } from '../bundles';

export interface Run {
  readonly code: number | null;
  readonly output: string;
  /** Without empty lines. */
  readonly errors: readonly string[];
}

export interface Program {
  (args: readonly string[], input?: string): Run;
  /** Where it runs. */
  folder(): string;
}

/** To be called in a `describe`: the folder is there before its tests and gone after them. `bundle`: the program, where other bundles have to be beside it. */
export function useProgram(files: Readonly<Record<string, string | Buffer>>, bundle?: () => string): Program {
  let folder: string;
  const bundles = bundle ? undefined : useBundles('cli', 'cliThread');
  const program = bundle ?? (() => bundles!('cli'));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  });

  after(() => rmSync(folder, { recursive: true }));

  const run = (args: readonly string[], input = ''): Run => {
    const options = { cwd: folder, input, encoding: 'utf8', maxBuffer: 64_000_000 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...args], options);
    return { code: status, output: stdout, errors: stderr.split('\n').filter(Boolean) };
  };
  return Object.assign(run, { folder: () => folder });
}

export function sarifSchema(): object {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}
