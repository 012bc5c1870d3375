/**
 * Long work of a thread that others need, too, done in slices with turns for the others in between. All that is done so shares one slice a turn: two that
 * work in the same turn take no longer than one.
 */
import { nextTurn } from '#host/turn';
import type { Steps } from '../core/steps';

/** Milliseconds: with what else there is to do in a turn, less than the ten that somebody who types would notice. */
const SLICE = 4;

let began: number | undefined;

/** Undefined when it was given up on: `isWanted` is asked after each rest. */
export async function inSlices<T>(steps: Steps<T>): Promise<T>;
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined>;
export async function inSlices<T>(steps: Steps<T>, isWanted = () => true): Promise<T | undefined> {
  for (;;) {
    begin();
    const { done, value } = steps.next();
    if (done) return value;
    if (!isOver()) continue;
    await nextTurn();
    if (!isWanted()) return undefined;
  }
}

/** The slice of this turn, unless somebody works in it already. */
function begin(): void {
  if (began !== undefined) return;
  began = performance.now();
  void nextTurn().then(() => (began = undefined));
}

/** Whether it is used up. */
function isOver(): boolean {
  return performance.now() - began! > SLICE;
}
