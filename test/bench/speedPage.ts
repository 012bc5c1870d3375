/** docs/speed.md: the tables of what was measured, a section for each benchmark that writes one, with the machine that it ran on. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
}

/** In the order in which they stand, with the benchmark that writes each. */
const SECTIONS = {
  analysis: 'The analysis by itself',
  cores: 'Folders of drafts',
  window: 'In a window of VS Code',
} as const;

export type Section = keyof typeof SECTIONS;

const FILE = join(__dirname, '../../docs/speed.md');
const HEAD = `# Speed

Every section was written by its benchmark, \`npm run bench -- NAME --write\`. Compare figures within one table only: every run is on another machine with another load, and a target is
meant for one that has nothing else to do.
`;

export function print(rows: readonly Row[]): void {
  for (const { what, figure, target } of rows) console.log(`${what.padEnd(72)} ${figure.padEnd(34)} ${target ?? ''}`);
}

/** Puts a section in the place of the one that was there. `how`: what must be known to read the figures, in Markdown; `versions`: what they were measured on besides. */
export async function write(name: Section, rows: readonly Row[], how: string, versions = ''): Promise<void> {
  const before = readSections();
  before.set(SECTIONS[name], section(name, rows, how, versions));
  const all = Object.values(SECTIONS).flatMap((title) => before.get(title) ?? []);
  writeFileSync(FILE, await format([HEAD, ...all].join('\n'), { parser: 'markdown' }));
  console.log(`\nWritten to ${FILE}`);
}

function section(name: Section, rows: readonly Row[], how: string, versions: string): string {
  return `## ${SECTIONS[name]}

\`npm run bench -- ${name} --write\`

| | measured | target |
| --- | --- | --- |
${rows.map(({ what, figure, target }) => `| ${what} | ${figure} | ${target ?? ''} |`).join('\n')}

${how.trim()}

The machine: ${describeMachine()}${versions}.
`;
}

function describeMachine(): string {
  const load = loadavg().map((one) => one.toFixed(1));
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${cpus()[0]!.model}, ${memory} GB, load ${load.join(', ')} at the end (1, 5 and 15 minutes). Node.js ${process.versions.node}`;
}

/** Those of the page, by their titles. */
function readSections(): Map<string, string> {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const parts = text.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return new Map(parts.map((part) => [/^## (.*)/.exec(part)![1]!, part]));
}
