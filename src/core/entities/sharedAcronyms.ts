/**
 * Letters that the draft writes beside two names: "the Kelland Football Association (KFA)" and "the Kelland Farmers Association (KFA)". Each pair is
 * one, both are not, and a "KFA" by itself is whichever of them was named last.
 */
import { slipsBetween } from '../names/spelling';
import { bySpan } from '../span';
import { isAcronym } from './acronyms';
import type { SamePair } from './aliases';
import type { Form, Forms, Joined } from './bodyForms';
import type { DraftName } from './draftName';

/** By the form of the letters, what each mention stands beside. */
type Shared = ReadonlyMap<Form, ReadonlyMap<DraftName, Form>>;

export function findShared(forms: Forms, same: readonly SamePair[]): Shared {
  const beside = new Map<Form, Map<DraftName, Form>>();
  for (const [name, other] of same) {
    const [full, short] = [forms.find(name), forms.find(other)];
    if (!full || !short || full === short || !isAcronym(short.text) || isAcronym(full.text)) continue;
    const known = beside.get(short);
    if (known) known.set(other, full);
    else beside.set(short, new Map([[other, full]]));
  }
  return new Map([...beside].filter(([, fulls]) => areTwo([...fulls.values()])));
}

/** More than a slip of the hand apart, and none the beginning of the other: "Commission for Tides", "Commission for Tides and Reefs". */
function areTwo([first, ...others]: readonly Form[]): boolean {
  const { folded } = first!;
  return others.some((other) => {
    if (other.folded.startsWith(folded) || folded.startsWith(other.folded)) return false;
    return slipsBetween(folded, other.folded, 1) > 1;
  });
}

/** Whose the letters are, mention by mention; where both names turned out to be one, all of them are its. */
export function giveShared(shared: Shared, joined: Joined): ReadonlyMap<DraftName, Form> {
  const given = new Map<DraftName, Form>();
  for (const [short, beside] of shared) {
    const fulls = new Set(beside.values());
    const roots = new Set([...fulls].map(({ key }) => joined.find(key)));
    if (roots.size === 1) joined.join([...roots][0]!, short.key);
    else giveEach(given, short, beside);
  }
  return given;
}

function giveEach(given: Map<DraftName, Form>, short: Form, beside: ReadonlyMap<DraftName, Form>): void {
  const fulls = new Map<DraftName, Form>();
  for (const full of beside.values()) for (const name of full.mentions) fulls.set(name, full);
  let last: Form | undefined;
  for (const name of [...fulls.keys(), ...short.mentions].sort(bySpan)) {
    last = beside.get(name) ?? fulls.get(name) ?? last;
    if (last && !fulls.has(name)) given.set(name, last);
  }
}
