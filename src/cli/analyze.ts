/** `copydesk analyze`: drafts in, one line of JSON each out, in order, streaming, on all cores. */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { reasonOf } from './drafts';
import { linesOf } from './lines';
import { namedDrafts } from './namedDrafts';
import { NAMES_OPTIONS } from './names';
import { complain, messageOf, print } from './output';
import { answersInOrder } from './threads/inOrder';
import { JOBS_OPTIONS, openWorkers, readJobs } from './threads/pool';
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

  const told = new Set<string>();
  let printed = 0;
  const workers = await openWorkers({ ...values, as: 'line' }, jobs);
  try {
    const asked = values.jsonl ? namedLines(paths) : namedDrafts(paths);
    for await (const { problems, line } of answersInOrder(asked, workers)) {
      for (const problem of problems) {
        // Each thread reads the newsroom's names for itself, and says what is wrong with them.
        if (!told.has(problem)) complain('analyze', problem);
        told.add(problem);
      }
      if (line === undefined) continue;
      await print(line);
      printed++;
    }
  } finally {
    await workers.close();
  }
  if (printed > 0 || told.size > 0 || values.jsonl) return told.size > 0 ? 1 : 0;
  complain('analyze', `there are no drafts in ${paths.join(', ')}`);
  return 1;
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
      if (json.trim() !== '') yield { json, where: `${name}, line ${number}` };
    }
  } catch (error) {
    yield { problems: [`${name}: ${reasonOf(error)}`] };
  }
}
