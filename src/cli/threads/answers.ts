/** A whole run: drafts in, what was made of each out, in order. What is wrong with one never stops the rest. */
import { answersInOrder } from './inOrder';
import { openWorkers } from './pool';
import type { Answer, Asked, Wanted } from './task';

/** `problem` hears everything that is wrong once: each thread reads the newsroom's names for itself, and says what is wrong with them. */
export async function* answersFor(
  asked: AsyncIterable<Asked>,
  wanted: Wanted,
  jobs: number,
  problem: (message: string) => void,
): AsyncGenerator<Omit<Answer, 'problems'>> {
  const told = new Set<string>();
  const workers = await openWorkers(wanted, jobs);
  try {
    for await (const { problems, ...answer } of answersInOrder(asked, workers)) {
      for (const message of problems) {
        if (!told.has(message)) problem(message);
        told.add(message);
      }
      yield answer;
    }
  } finally {
    await workers.close();
  }
}
