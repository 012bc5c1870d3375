/** `copydesk analyze`: drafts in, one line of JSON each out, in order, streaming, on all cores. */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { reasonOf } from './drafts';
import { linesOf } from './lines';
import { namedDrafts, noDrafts } from './namedDrafts';
import { ANALYSIS_OPTIONS, readJobs, readUsage, WRONG_USAGE } from './options';
import { complain, print } from './output';
import { answersFor } from './threads/answers';
import type { Asked } from './threads/task';

const OPTIONS = { jsonl: { type: 'boolean', default: false }, ...ANALYSIS_OPTIONS } as const;

/** Returns the exit code: 0 all done, or as much as somebody read; 1 something could not be read; 2 wrong usage. */
export async function runAnalyze(args: readonly string[]): Promise<number> {
  const usage = readUsage('analyze', () => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (positionals.length === 0 && !values.jsonl)
      throw new Error('name one or more drafts, or give --jsonl and lines on standard input.');
    return { paths: positionals, wanted: values, jsonl: values.jsonl, jobs: readJobs(values.jobs) };
  });
  if (!usage) return WRONG_USAGE;
  const { paths, wanted, jsonl, jobs } = usage;

  let printed = 0;
  let code = 0;
  const problem = (message: string): void => {
    complain('analyze', message);
    code = 1;
  };
  const asked = jsonl ? namedLines(paths) : namedDrafts(paths);
  for await (const { line } of answersFor(asked, { ...wanted, as: 'line' }, jobs, problem)) {
    if (line === undefined) continue;
    if (!(await print(line))) return code;
    printed++;
  }
  if (printed === 0 && code === 0 && !jsonl) problem(noDrafts(paths));
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
