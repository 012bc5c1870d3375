/** `copydesk verify`: what the newsroom's own sources say of each quote and claim of a draft. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzedDrafts } from './analyzedDrafts';
import { isFolder } from './drafts';
import { JOBS_OPTIONS, readJobs } from './jobs';
import { NAMES_OPTIONS } from './names';
import { complain, messageOf, print } from './output';
import { openSources, readSources } from './sources';
import { describeVerified, type VerifiedDraft } from './verify/verifiedDraft';
import { formatVerifiedJson } from './verify/json';
import { formatVerifiedTable } from './verify/table';

const FORMATS: Readonly<Record<string, (drafts: readonly VerifiedDraft[]) => string>> = {
  table: formatVerifiedTable,
  json: formatVerifiedJson,
};

/** What `--fail-on` takes: with each, what stands before it fails too. */
const FAIL_ON = ['never', 'wrong-speaker', 'altered', 'partial', 'differs', 'not-found'] as const;
type FailOn = (typeof FAIL_ON)[number];

const OPTIONS = {
  sources: { type: 'string', multiple: true, default: [] as string[] },
  format: { type: 'string', default: 'table' },
  'fail-on': { type: 'string', default: 'never' },
  all: { type: 'boolean', default: false },
  ...JOBS_OPTIONS,
  ...NAMES_OPTIONS,
} as const;

/** Returns the exit code: 0 nothing that fails, 1 something that does, 2 wrong usage or a draft that could not be read. */
export async function runVerify(args: readonly string[]): Promise<number> {
  let parsed;
  let jobs: number;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    jobs = readJobs(parsed.values.jobs);
  } catch (error) {
    return refuse(messageOf(error));
  }
  const { values, positionals: files } = parsed;
  const format = FORMATS[values.format];
  const failOn = FAIL_ON.find((level) => level === values['fail-on']);
  if (files.length === 0) return refuse('name one or more drafts.');
  if (values.sources.length === 0) return refuse('name the folder of the sources with --sources DIR.');
  if (!format) return refuse(`--format takes table or json, not "${values.format}".`);
  if (!failOn) return refuse(`--fail-on takes ${FAIL_ON.join(', ')}, not "${values['fail-on']}".`);
  const missing = values.sources.find((folder) => !isFolder(folder));
  if (missing !== undefined) return refuse(`--sources takes folders, and "${missing}" is none.`);

  let code = 0;
  const problem = (message: string): void => {
    complain('verify', message);
    code = 2;
  };
  const warn = (message: string): void => complain('verify', message);
  const newsroom = openSources(warn);
  try {
    await readSources(newsroom, values.sources, warn);
    const read = newsroom.files().filter((source) => source.problem === undefined).length;
    const drafts: VerifiedDraft[] = [];
    for await (const draft of analyzedDrafts(files, { ...values, jobs }, problem)) {
      const evidence = [...newsroom.evidence.check(draft.text, draft.analysis, resolve(draft.file))];
      drafts.push(describeVerified(draft, evidence, read));
    }
    await print(format(drafts.map((draft) => (values.all ? draft : withoutSilent(draft)))));
    if (code === 0 && drafts.some((draft) => fails(draft, failOn))) code = 1;
  } finally {
    await newsroom.close();
  }
  return code;
}

function refuse(message: string): number {
  complain('verify', message);
  return 2;
}

/** Claims of which the sources say nothing plain are many, and said by their number. */
function withoutSilent(draft: VerifiedDraft): VerifiedDraft {
  return { ...draft, rows: draft.rows.filter(({ says }) => says !== 'nothing' && says !== 'related') };
}

function fails({ rows }: VerifiedDraft, failOn: FailOn): boolean {
  const failing = new Set<string>(FAIL_ON.slice(1, FAIL_ON.indexOf(failOn) + 1));
  return rows.some(({ says }) => failing.has(says));
}
