/** Who a claim is attributed to, by name, and whether that is still who it was attributed to when decided. */
import { foldWords } from '../anchoring/fold';
import type { Analysis, Claim, Speaker } from '../analysis';
import { entityNames } from '../entityNames';

/** The fullest name the draft has for the speaker of a claim, else the words of the mention ("a source"). */
export function speakerName(analysis: Analysis, claim: Claim): string | undefined {
  return speakerNames(analysis)(claim);
}

/** The same for many claims of one analysis. */
export function speakerNames(analysis: Analysis): (claim: Claim) => string | undefined {
  const names = entityNames(analysis);
  return ({ speaker }) => speaker && nameIn(names, speaker);
}

/**
 * Whether a claim is still said by whom it was said when decided, who was called `then`. A person is, when the name is the same
 * or grew. So is an organization; and it may go by any name that the draft has for it, or by the very words of the claim ("the
 * union"), since it is often named in full only later on: "KSU" is still the Kelland Seafarers' Union.
 */
export function speakersStand(
  analysis: Pick<Analysis, 'entities' | 'people'>,
): (claim: Claim, then: string | undefined) => boolean {
  const names = entityNames(analysis);
  const people = new Set(analysis.people.map(({ entity }) => entity));
  const known = new Map<string, Set<string>>();
  for (const { entity, text } of analysis.entities) {
    if (people.has(entity)) continue;
    const forms = known.get(entity) ?? new Set();
    known.set(entity, forms.add(foldWords(text)));
  }
  return ({ speaker }, then) => {
    if (sameSpeaker(then, speaker && nameIn(names, speaker))) return true;
    if (!speaker?.entity || then === undefined) return false;
    const forms = known.get(speaker.entity);
    const before = foldWords(then);
    return forms !== undefined && before !== '' && (forms.has(before) || before === foldWords(speaker.text));
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

function nameIn(names: ReadonlyMap<string, string>, { entity, text }: Speaker): string {
  return (entity === null ? undefined : names.get(entity)) ?? text;
}
