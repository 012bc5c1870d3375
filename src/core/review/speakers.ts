/** Who a claim is attributed to, by name, and whether that is still who it was attributed to when decided. */
import { foldWords } from '../anchoring/fold';
import type { Analysis, Claim } from '../analysis';

/** The fullest name the draft has for the speaker of a claim, else the words of the mention ("a source"). */
export function speakerName(analysis: Analysis, claim: Claim): string | undefined {
  return speakerNames(analysis)(claim);
}

/** The same for many claims of one analysis. */
export function speakerNames(analysis: Analysis): (claim: Claim) => string | undefined {
  const people = new Map(analysis.people.map(({ entity, name }) => [entity, name]));
  return ({ speaker }) => {
    if (!speaker) return undefined;
    return (speaker.entity === null ? undefined : people.get(speaker.entity)) ?? speaker.text;
  };
}

/**
 * "Ryder" is still the speaker when the draft now gives him as "Pat Ryder": the name grew. Any other difference,
 * a name lost included, is another speaker.
 */
export function sameSpeaker(then: string | undefined, now: string | undefined): boolean {
  if (then === undefined || now === undefined) return then === now;
  const [before, after] = [foldWords(then), foldWords(now)];
  return before !== '' && ` ${after} `.includes(` ${before} `);
}
