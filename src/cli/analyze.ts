/** `copydesk analyze`: drafts in, one line of JSON each out, in order, streaming, on all cores. */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { reasonOf } from './drafts';
import { linesOf } from './lines';
import { namedDrafts, noDrafts } from './namedDrafts';
import { NAMES_OPTIONS } from './names';
import { complain, messageOf, print } from './output';
import { JOBS_OPTIONS, readJobs } from './jobs';
import { answersFor } from './threads/answers';
import type { Asked } from './threads/task';

/** Returns the exit code: 0 all done, 1 something could not be read, 2 wrong usage. */
export async function runAnalyze(args: readonly string[]): Promise<number> {
  let parsed;
  let jobs: number;
  try {
    const options = { jsonl: { type: 'boolean' }, ...JOBS_OPTIONS, ...NAMES_OPTIONS } as const;
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
    jobs = readJobs(parsed.values.jobs);
  } catch (error) {
    complain('analyze', messageOf(error));
    return 2;
  }
  const { values, positionals: paths } = parsed;
  if (paths.length === 0 && !values.jsonl) {
    complain('analyze', 'name one or more drafts, or give --jsonl and lines on standard input.');
    return 2;
  }

  let printed = 0;
  let code = 0;
  const problem = (message: string): void => {
    complain('analyze', message);
    code = 1;
  };
  const asked = values.jsonl ? namedLines(paths) : namedDrafts(paths);
  for await (const { line } of answersFor(asked, { ...values, as: 'line' }, jobs, problem)) {
    if (line === undefined) continue;
    await print(line);
    printed++;
  }
  if (printed === 0 && code === 0 && !values.jsonl) problem(noDrafts(paths));
  return code;
}

async function* namedLines(files: readonly string[]): AsyncGenerator<Asked> {
  if (files.length === 0) yield* documents(process.stdin, 'standard input');
  for (const file of files) yield* documents(createReadStream(file), file);
}

async function* documents(input: NodeJS.ReadableStream, name: string): AsyncGenerator<Asked> {
  let number = 0;
  try {
    for await (const json of linesOf(input)) {
      number++;
      if (json.trim() !== '') yield { json, size: json.length, where: `${name}, line ${number}` };
    }
  } catch (error) {
    yield { problems: [`${name}: ${reasonOf(error)}`] };
  }
}
