/** Memories to test with, each in a storage of its own, and what is written into them. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Decision } from '../../src/core/review/decision';
import type { Change } from '../../src/core/review/ledger';
import { createLog } from '../../src/editor/log';
import { createMemory, type Memory } from '../../src/editor/memory/memory';
import { until, type Stage } from './drafts';
import { State } from './state';

export const DRAFT = vscode.Uri.parse('untitled:/memory/one.news');
export const AT = '2031-03-03T10:00:00.000Z';

/** Within a `describe`: those that were opened are disposed after each test. */
export function useMemories(stage: Stage) {
  const opened: Memory[] = [];
  afterEach(() => {
    for (const memory of opened.splice(0)) memory.dispose();
  });
  return {
    said: (): Promise<string[]> =>
      until('it is said', () => {
        const warnings = stage.takeWarnings();
        return warnings.length > 0 ? warnings : undefined;
      }),
    memoryIn: (storage: string, state = new State({}), everywhere = new State({})): Memory => {
      const memory = createMemory(state, everywhere, vscode.Uri.file(storage), createLog());
      opened.push(memory);
      return memory;
    },
  };
}

export function newStorage(): string {
  return mkdtempSync(join(tmpdir(), 'copydesk-memory-'));
}

/** The folder of entries in a storage, and how to make another line like the first one in it. */
export async function lineIn(storage: string): Promise<{ folder: string; line: (changes: object) => string }> {
  const first = createMemory(new State({}), new State({}), vscode.Uri.file(storage), createLog());
  await first.write(vscode.Uri.parse('untitled:/memory/first.news'), made('first'));
  await first.write(vscode.Uri.parse('untitled:/memory/first.news'), {
    changes: [{ of: 'decision', id: 'first', before: decision('first') }],
  });
  first.dispose();
  const folder = join(storage, 'review');
  const [text = ''] = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8').split('\n');
  let n = 100;
  return {
    folder,
    line: (changes) =>
      `${JSON.stringify({ ...(JSON.parse(text) as object), id: `l${n}`, on: `l${n}`, n: n++, ...changes })}\n`,
  };
}

export async function idsOf(memory: Memory, uri: vscode.Uri): Promise<string[]> {
  await memory.ready(uri);
  return memory.read(uri).decisions.map(({ id }) => id);
}

export function made(...ids: readonly string[]): { changes: Change[] } {
  return { changes: ids.map((id) => ({ of: 'decision', id, after: decision(id) })) };
}

export function decision(id: string): Decision {
  const anchor = { exact: '14 people', sentence: 'There were 14 people.', offset: 11, prefix: '', suffix: '' };
  const by = 'Ines C.';
  return {
    id,
    kind: 'number',
    status: 'verified',
    anchor: { ...anchor, start: 11, end: 20 },
    evidence: [],
    by,
    at: AT,
  };
}
