/** How many drafts are analyzed at the same time, as `--jobs` says it. */
import { availableParallelism } from 'node:os';

export const JOBS_OPTIONS = { jobs: { type: 'string' } } as const;

/** As many as the machine has cores, when nothing is said. @throws with what is wrong, in words. */
export function readJobs(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,3}$/.test(jobs)) throw new Error(`--jobs takes a number from 1 on, not "${jobs}".`);
  return Number(jobs);
}
