/**
 * Where drafts are analyzed: in threads, which are started one by one as there is more to read, or, for one job, in this thread. A draft that
 * ends or hangs its thread costs itself: it is answered with a complaint, and another thread takes its place.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
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

/**
 * Bytes or characters for which one more thread is started: what is read in the time that its start takes. Fewer start threads that have nothing to do by
 * the time they are ready, and take a busy machine's time from the first.
 */
const WORTH_A_THREAD = 50_000;
/** Milliseconds after which a thread hangs: a slow machine takes two minutes for a draft of two million characters. */
const LONGEST = 600_000;

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
  const waiting = pLimit(1);
  let size = 0;
  const work = withComplaints((task) => {
    size += task.size;
    waiting.concurrency = Math.min(jobs, 1 + Math.floor(size / WORTH_A_THREAD));
    return waiting(async () => threads.exec('work', [task]).timeout(longest) as Promise<Answer>);
  });
  return {
    jobs,
    work,
    async close() {
      waiting.clearQueue();
      await threads.terminate(true);
    },
  };
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
