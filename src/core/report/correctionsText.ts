/** What the corrections log says in words of its own, the same in Markdown and HTML. Plain text that holds draft text as it is. */
import { labelOf } from '../review/statuses';
import type { ChangedClaim, Corrections, Pair } from './corrections';
import type { Item } from './annotatedCopy';
import { count, verdictOf } from './wording';

/** "2 sentences changed; 1 claim added, 1 removed, 1 moved; 2 claims with another status; 9 unchanged". */
export function summarizeCorrections(corrections: Corrections): string {
  const { changed, added, removed, moved, decided, unchanged, unchecked } = corrections;
  const parts = [
    changed.length > 0
      ? `${count(changed.length, 'sentence')} with checked claims changed`
      : 'No checked words changed',
    ...(added.length > 0 ? [`${count(added.length, 'claim')} added`] : []),
    ...(removed.length > 0 ? [`${count(removed.length, 'checked claim')} removed`] : []),
    ...(moved.length > 0 ? [`${count(moved.length, 'claim')} moved`] : []),
    ...(decided.length > 0 ? [`${count(decided.length, 'claim')} with another status`] : []),
    `${unchanged} unchanged`,
    ...(unchecked > 0 ? [`${count(unchecked, 'unchecked claim')} changed or went`] : []),
  ];
  return `${parts.join('; ')}.`;
}

const WHAT: Readonly<Record<ChangedClaim['what'][number], string>> = {
  words: 'other words',
  sentence: 'same words in another sentence',
  speaker: 'another speaker',
};

/** "other words, another speaker". */
export function whatWords({ what }: ChangedClaim): string {
  const shown = what.includes('words') ? what.filter((one) => one !== 'sentence') : what;
  return shown.map((one) => WHAT[one]).join(', ');
}

/** "Verified → Re-check"; one word where it stayed. */
export function statusChange({ before, after }: Pair): string {
  const [then, now] = [labelOf(before.status), labelOf(after.status)];
  return then === now ? now : `${then} → ${now}`;
}

/** Who decided what on it, in the version it is of: "Ines Okoro: verified (note)"; '' where nobody did. */
export function deciders({ marks }: Item): string {
  return marks
    .map((mark) => `${mark.by}: ${verdictOf(mark).toLowerCase()}${mark.note ? ` (${mark.note})` : ''}`)
    .join('; ');
}

/** Then and now, where they differ. */
export function decidersOfBoth({ before, after }: Pair): string {
  const [then, now] = [deciders(before), deciders(after)];
  if (then === now) return now;
  return [...(then === '' ? [] : [`before: ${then}`]), ...(now === '' ? [] : [`now: ${now}`])].join('; ');
}
