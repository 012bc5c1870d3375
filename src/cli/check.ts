/** `copydesk check`: what contradicts itself in each draft, and the claims that are still to be checked. */
import { parseArgs } from 'node:util';
import { analyzedDrafts } from './analyzedDrafts';
import { describeDraft, type CheckedDraft } from './check/checkedDraft';
import { formatGitHub } from './check/github';
import { formatText } from './check/text';
import { formatJson } from './json';
import { readLevels } from './levels';
import { ANALYSIS_OPTIONS, readPaths, readFailOn, readFormat, readJobs, readUsage, WRONG_USAGE } from './options';
import { complain, print } from './output';

const FORMATS: Readonly<Record<string, (drafts: readonly CheckedDraft[]) => string | Promise<string>>> = {
  text: formatText,
  json: formatJson,
  sarif: async (drafts) => (await import('./check/sarif')).formatSarif(drafts),
  github: formatGitHub,
};

/** What `--fail-on` takes. Claims are milder than any finding. */
const FAIL_ON = ['error', 'warning', 'info', 'claims'];

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'error' },
  severity: { type: 'string', multiple: true, default: [] as string[] },
  'no-claims': { type: 'boolean', default: false },
  ...ANALYSIS_OPTIONS,
} as const;

/** Returns the exit code: 0 nothing that fails, 1 something that does, 2 wrong usage or a draft that could not be read. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const usage = readUsage('check', () => readOptions(args));
  if (!usage) return WRONG_USAGE;
  const { files, wanted, format, failing, claims } = usage;

  const problems: string[] = [];
  const problem = (message: string): void => {
    complain('check', message);
    problems.push(message);
  };
  const drafts: CheckedDraft[] = [];
  for await (const draft of analyzedDrafts(files, wanted, problem)) drafts.push(describeDraft(draft, claims));
  await print(await format(drafts));
  if (problems.length > 0) return 2;
  return drafts.some((draft) => fails(draft, failing)) ? 1 : 0;
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values['no-claims'] && values['fail-on'] === 'claims')
    throw new Error(
      '--fail-on claims counts the claims that --no-claims leaves out. Drop --no-claims, or take --fail-on info, which is any finding.',
    );
  return {
    files: readPaths(positionals),
    wanted: { ...values, jobs: readJobs(values.jobs), checks: readLevels(values.severity) },
    format: readFormat(FORMATS, values.format),
    failing: readFailOn(FAIL_ON, values['fail-on']),
    claims: !values['no-claims'],
  };
}

function fails({ findings, claims }: CheckedDraft, failing: ReadonlySet<string>): boolean {
  return findings.some(({ severity }) => failing.has(severity)) || (failing.has('claims') && claims.length > 0);
}
