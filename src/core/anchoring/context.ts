/** How far the words around a sentence are still those they were when the decision was made. */
import { foldWords } from './fold';
import { sharedHead, sharedTail } from './similarity';

/** Each side 0, ½ or 1: nothing, the next few words, all that is known. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
}

export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

export function foldContext({ prefix, suffix }: Context): Context {
  return { prefix: foldWords(prefix), suffix: foldWords(suffix) };
}

/** Of two contexts already folded. */
export function sideAgreement(then: Context, now: Context): Agreement {
  return {
    before: sideOf(sharedTail(then.prefix, now.prefix), then.prefix, now.prefix),
    after: sideOf(sharedHead(then.suffix, now.suffix), then.suffix, now.suffix),
  };
}

/** Both sides together, 0..2. */
export function agreementOf({ before, after }: Agreement): number {
  return before + after;
}

/** Folded code units (three or four words) from which on one side of the context half agrees: chance does not reach it. */
const HALF = 20;

/** Folded code units that a context can lose at its far end by being cut from text with wider white space. */
const SLACK = 8;

function sideOf(shared: number, then: string, now: string): number {
  if (then === '' || now === '') return then === now ? 1 : 0;
  if (shared >= then.length - SLACK && shared === Math.min(then.length, now.length)) return 1;
  return shared >= HALF ? 0.5 : 0;
}
