/**
 * Where drafts are analyzed: in threads, which are started one by one as drafts wait, or, for one job, in this thread. A draft that ends or
 * hangs its thread costs itself: it is answered with a complaint, and another thread takes its place.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pool } from 'workerpool';
import { messageOf } from '../output';
import { nameOf, type Answer, type Task, type Wanted } from './task';

export interface Workers {
  /** How many drafts are analyzed at the same time. */
  readonly jobs: number;
  work(task: Task): Promise<Answer>;
  /** What is under way is given up. */
  close(): Promise<void>;
}

export const JOBS_OPTIONS = { jobs: { type: 'string' } } as const;

/** Milliseconds after which a thread hangs: a slow machine takes two minutes for a draft of two million characters. */
const LONGEST = 600_000;

/** As many as the machine has cores, when nothing is said. @throws with what is wrong, in words. */
export function readJobs(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,3}$/.test(jobs)) throw new Error(`--jobs takes a number of drafts from 1 on, not "${jobs}".`);
  return Number(jobs);
}

export async function openWorkers(wanted: Wanted, jobs: number): Promise<Workers> {
  if (jobs > 1) return openThreads(join(__dirname, 'cliThread.js'), wanted, jobs);
  const { createWork } = await import('./work');
  return { jobs, work: withComplaints(createWork(wanted)), close: () => Promise.resolve() };
}

/** `file`: what the threads run. */
export function openThreads(file: string, wanted: Wanted, jobs: number, longest = LONGEST): Workers {
  const threads = pool(file, {
    workerType: 'thread',
    maxWorkers: jobs,
    workerThreadOpts: { workerData: wanted, name: 'copydesk analysis' },
  });
  const work = withComplaints(async (task) => threads.exec('work', [task]).timeout(longest) as Promise<Answer>);
  return { jobs, work, close: async () => void (await threads.terminate(true)) };
}

function withComplaints(work: (task: Task) => Promise<Answer>): (task: Task) => Promise<Answer> {
  return async (task) => {
    try {
      return await work(task);
    } catch (error) {
      return { problems: [`${nameOf(task)}: could not be analyzed (${messageOf(error)})`] };
    }
  };
}
