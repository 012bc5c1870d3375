/** `copydesk verify`: what the newsroom's own sources say of each quote and claim of a draft. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzedDrafts } from './analyzedDrafts';
import { formatJson } from './json';
import {
  ANALYSIS_OPTIONS,
  readPaths,
  readFailOn,
  readFormat,
  readJobs,
  readSourceFolders,
  readUsage,
  WRONG_USAGE,
} from './options';
import { complain, print } from './output';
import { withSources } from './sources';
import { describeVerified, type VerifiedDraft } from './verify/verifiedDraft';
import { formatVerifiedTable } from './verify/table';

const FORMATS: Readonly<Record<string, (drafts: readonly VerifiedDraft[]) => string>> = {
  table: formatVerifiedTable,
  json: formatJson,
};

/** What `--fail-on` takes. */
const FAIL_ON = ['wrong-speaker', 'altered', 'partial', 'differs', 'not-found'];

const OPTIONS = {
  sources: { type: 'string', multiple: true, default: [] as string[] },
  format: { type: 'string', default: 'table' },
  'fail-on': { type: 'string', default: 'never' },
  all: { type: 'boolean', default: false },
  ...ANALYSIS_OPTIONS,
} as const;

/** Returns the exit code: 0 nothing that fails, 1 something that does, 2 wrong usage or a draft that could not be read. */
export async function runVerify(args: readonly string[]): Promise<number> {
  const usage = readUsage('verify', () => readOptions(args));
  if (!usage) return WRONG_USAGE;
  const { files, sources, wanted, format, failing, all } = usage;

  let code = 0;
  const problem = (message: string): void => {
    complain('verify', message);
    code = 2;
  };
  const warn = (message: string): void => complain('verify', message);
  const drafts = await withSources(sources, warn, async (newsroom) => {
    const read = newsroom.files().filter((source) => source.problem === undefined).length;
    const verified: VerifiedDraft[] = [];
    for await (const draft of analyzedDrafts(files, wanted, problem)) {
      const evidence = [...newsroom.evidence.check(draft.text, draft.analysis, resolve(draft.file))];
      verified.push(describeVerified(draft, evidence, read));
    }
    return verified;
  });
  await print(format(all ? drafts : drafts.map(withoutSilent)));
  if (code === 0 && drafts.some(({ rows }) => rows.some(({ says }) => failing.has(says)))) code = 1;
  return code;
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const files = readPaths(positionals);
  if (values.sources.length === 0) throw new Error('name the folder of the sources with --sources DIR.');
  return {
    files,
    sources: readSourceFolders(values.sources),
    wanted: { ...values, jobs: readJobs(values.jobs) },
    format: readFormat(FORMATS, values.format),
    failing: readFailOn(FAIL_ON, values['fail-on']),
    all: values.all,
  };
}

/** Claims of which the sources say nothing plain are many, and said by their number. */
function withoutSilent(draft: VerifiedDraft): VerifiedDraft {
  return { ...draft, rows: draft.rows.filter(({ says }) => says !== 'nothing' && says !== 'related') };
}
