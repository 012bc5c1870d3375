/** `copydesk check`: what contradicts itself in each draft, and the claims that are still to be checked. */
import { parseArgs } from 'node:util';
import type { Severity } from '../core/analysis';
import type { CheckLevels } from '../core/checks/check';
import { analyzedDrafts } from './analyzedDrafts';
import { describeDraft, type CheckedDraft } from './check/checkedDraft';
import { formatGitHub } from './check/github';
import { formatJson } from './check/json';
import { formatSarif } from './check/sarif';
import { formatText } from './check/text';
import { JOBS_OPTIONS, readJobs } from './jobs';
import { readLevels } from './levels';
import { NAMES_OPTIONS } from './names';
import { complain, messageOf, print } from './output';
import { listed } from './words';

const FORMATS: Readonly<Record<string, (drafts: readonly CheckedDraft[]) => string>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatGitHub,
};

/** What `--fail-on` takes: the mildest that fails. Claims are milder than any finding. */
const FAIL_ON = ['never', 'error', 'warning', 'info', 'claims'] as const;
type FailOn = (typeof FAIL_ON)[number];

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'error' },
  severity: { type: 'string', multiple: true, default: [] as string[] },
  'no-claims': { type: 'boolean', default: false },
  ...JOBS_OPTIONS,
  ...NAMES_OPTIONS,
} as const;

/** Returns the exit code: 0 nothing that fails, 1 something that does, 2 wrong usage or a draft that could not be read. */
export async function runCheck(args: readonly string[]): Promise<number> {
  let parsed;
  let jobs: number;
  let levels: CheckLevels;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    jobs = readJobs(parsed.values.jobs);
    levels = readLevels(parsed.values.severity);
  } catch (error) {
    return refuse(messageOf(error));
  }
  const { values, positionals: files } = parsed;
  const format = FORMATS[values.format];
  const failOn = FAIL_ON.find((level) => level === values['fail-on']);
  if (files.length === 0) return refuse('name one or more drafts.');
  if (!format) return refuse(`--format takes ${listed(Object.keys(FORMATS))}, not "${values.format}".`);
  if (!failOn) return refuse(`--fail-on takes ${listed(FAIL_ON)}, not "${values['fail-on']}".`);

  const problems: string[] = [];
  const problem = (message: string): void => {
    complain('check', message);
    problems.push(message);
  };
  const drafts: CheckedDraft[] = [];
  for await (const draft of analyzedDrafts(files, { ...values, jobs, checks: levels }, problem))
    drafts.push(describeDraft(draft, !values['no-claims']));
  await print(format(drafts));
  if (problems.length > 0) return 2;
  return drafts.some((draft) => fails(draft, failOn)) ? 1 : 0;
}

function refuse(message: string): number {
  complain('check', message);
  return 2;
}

const MILDER: Readonly<Record<Severity, number>> = { error: 1, warning: 2, info: 3 };

function fails({ findings, claims }: CheckedDraft, failOn: FailOn): boolean {
  const mildest = FAIL_ON.indexOf(failOn);
  if (failOn === 'claims' && claims.length > 0) return true;
  return findings.some(({ severity }) => MILDER[severity] <= mildest);
}
