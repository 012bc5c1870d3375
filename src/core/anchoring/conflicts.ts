/**
 * Unsettled conflicts of a merge: both versions stand in the draft between marks. The incoming one, between `=======` and `>>>>>>>`, is not
 * the text that was decided on, whatever it is equal to.
 */
import type { Span } from '../span';

/** `<<<<<<< HEAD ⏎ ours ⏎ ======= ⏎ theirs ⏎ >>>>>>> desk`: where each "theirs" stands, in reading order. */
export function findIncoming(text: string): Span[] {
  if (!text.includes('<<<<<<<')) return [];
  const incoming: Span[] = [];
  let open = false;
  let start = -1;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '<<<<<<<') [open, start] = [true, -1];
    else if (mark === '=======' && open) start = index;
    else if (mark === '>>>>>>>' && start >= 0) {
      incoming.push({ start, end: index });
      [open, start] = [false, -1];
    }
  }
  return incoming;
}

const MARK = /^(?:<<<<<<<|=======|>>>>>>>)/gm;
