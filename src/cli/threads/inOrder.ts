/**
 * Answers in the order of what was asked, while several are worked on. Nothing is read ahead without bound: who takes answers slowly is asked
 * for slowly, and drafts after a long one are worked on until as many as are allowed wait for their turn.
 */
import { pMapIterable } from 'p-map';
import type { Workers } from './pool';
import type { Answer, Asked } from './task';

/** Drafts for each thread that are read, analyzed or wait to be taken: so that one as long as a dozen others leaves no thread idle. */
export const AHEAD = 16;

export function answersInOrder(
  asked: AsyncIterable<Asked>,
  { jobs, work }: Pick<Workers, 'jobs' | 'work'>,
): AsyncIterable<Answer> {
  return pMapIterable(asked, (one) => ('problems' in one ? one : work(one)), {
    concurrency: jobs === 1 ? 1 : jobs * AHEAD,
  });
}
