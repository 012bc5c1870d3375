/**
 * How many findings of each check are right, on the development articles of three corpora of news: every check is on, whatever its
 * usual severity. A judgment names a place and says whether the finding there is right; findings without one are counted as unread.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { CHECKS } from '../../src/core/checks/checks';

const CORPORA = ['polnear', 'worldwide-newswire', 'reuters2020-conllpp'];
const shared = join(__dirname, '../../../shared/corpora');
const judgments = join(__dirname, 'judgments');
const results = join(__dirname, 'checks.json');

/** Right: an editor would want to be told. */
interface Judgment {
  readonly corpus: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly right: boolean;
}

interface Precision {
  articles: number;
  findings: number;
  read: number;
  right: number;
}

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('-'));
const checks = CHECKS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const unknown = wanted.filter((id) => !CHECKS.some((check) => check.id === id));
if (unknown.length > 0) throw new Error(`There is no check ${unknown.join(', ')}.`);

const judged = new Map(checks.map(({ id }) => [id, readJudgments(id)]));
const levels = Object.fromEntries(CHECKS.map((check) => [check.id, checks.includes(check) ? 'info' : 'off'] as const));
const scores = new Map(checks.map(({ id }) => [id, { articles: 0, findings: 0, read: 0, right: 0 }]));

for (const corpus of CORPORA) {
  const file = join(shared, corpus, 'dev.jsonl');
  if (!existsSync(file)) {
    console.log(`${corpus}: left out, its dev.jsonl is not here`);
    continue;
  }
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    for (const score of scores.values()) score.articles++;
    for (const finding of analyze(text, { format: 'plain', checks: levels }).findings) count(corpus, id, text, finding);
  }
}

console.log('\ncheck'.padEnd(25), 'findings', 'read', 'right', 'precision');
for (const [id, { findings, read, right }] of scores) {
  const precision = read === 0 ? '–' : (right / read).toFixed(2);
  console.log(
    id.padEnd(24),
    String(findings).padStart(8),
    String(read).padStart(4),
    String(right).padStart(5),
    precision,
  );
}
if (args.includes('--update')) {
  const committed = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Record<string, Precision>) : {};
  const updated = { ...committed, ...Object.fromEntries(scores) };
  writeFileSync(results, `${JSON.stringify(updated, null, 2)}\n`);
}

function count(corpus: string, id: string, text: string, finding: Finding): void {
  const score = scores.get(finding.check)!;
  score.findings++;
  const judgment = judged.get(finding.check)!.get(`${corpus} ${id} ${finding.start} ${finding.end}`);
  if (judgment) {
    score.read++;
    if (judgment.right) score.right++;
  } else if (args.includes('--read')) show(corpus, id, text, finding);
}

function show(corpus: string, id: string, text: string, { check, start, end, message, related }: Finding): void {
  const around = (from: number, to: number): string =>
    `${text.slice(Math.max(0, from - 160), from)}⟦${text.slice(from, to)}⟧${text.slice(to, to + 160)}`.replace(
      /\s+/g,
      ' ',
    );
  console.log(`\n${check}: ${message}\n   ${around(start, end)}`);
  for (const one of related) console.log(`   ↳ ${one.message}: ${around(one.start, one.end)}`);
  console.log(`   ${JSON.stringify({ corpus, id, start, end, right: null })}`);
}

function readJudgments(check: string): Map<string, Judgment> {
  const file = join(judgments, `${check}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const all = lines.map((line) => JSON.parse(line) as Judgment);
  return new Map(all.map((one) => [`${one.corpus} ${one.id} ${one.start} ${one.end}`, one]));
}
