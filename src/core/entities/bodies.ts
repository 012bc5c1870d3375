/**
 * Which mentions are one organization, place, people, event or work: the same words in any spelling, an acronym and what it stands
 * for, other names that the draft gives, and short forms ("Higher Harbor Commission", "the Commission") that fit one name of the draft only.
 */
import { groupBy } from '../groupBy';
import { isPlaceName } from '../lexicon/places';
import type { Draft } from '../text/parsed';
import { couldStandFor, isAcronym } from './acronyms';
import type { SamePair } from './aliases';
import { type Form, Forms, Joined } from './bodyForms';
import { isGeneric } from './commonNames';
import type { DraftName } from './draftName';
import { findShared, giveShared } from './sharedAcronyms';
import { plainForm, shortForms } from './shortForms';

/** Groups of one thing each, every group and its members in reading order. */
export function groupBodies(draft: Draft, names: readonly DraftName[], same: readonly SamePair[]): DraftName[][] {
  const forms = new Forms();
  const each = names.map((name) => forms.read(name));
  const { all } = forms;
  const joined = new Joined();
  const shared = findShared(forms, same);
  for (const [name, other] of same) {
    const [a, b] = [forms.find(name), forms.find(other)];
    if (a && b && !shared.has(b)) joined.join(a.key, b.key);
  }
  joinPlain(all, joined);
  joinAcronyms(
    all.filter((form) => !shared.has(form)),
    joined,
  );
  joinShort(draft.text, all, joined);
  const given = giveShared(shared, joined);
  return [...groupBy(names, (name, i) => joined.find((given.get(name) ?? each[i]!).key)).values()];
}

/** "Ministry of Fisheries" and "Fisheries Ministry"; several words are one name whatever they were taken for, but a place is no team or body. */
function joinPlain(forms: readonly Form[], joined: Joined): void {
  const seen = new Map<string, string>();
  for (const { key, type, folded } of forms) {
    if (!folded.includes(' ') || type === 'nationality' || isPlaceName(folded)) continue;
    const plain = `${type === 'place' ? type : ''} ${plainForm(folded)}`;
    const known = seen.get(plain);
    if (known === undefined) seen.set(plain, key);
    else joined.join(known, key);
  }
}

/** "HHC" and "NSW", when exactly one name of the draft has these initials. */
function joinAcronyms(forms: readonly Form[], joined: Joined): void {
  const byInitials = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.type === 'nationality' || !form.folded.includes(' ')) continue;
    for (const initials of new Set(initialsOf(form.text))) {
      const known = byInitials.get(initials);
      if (!known) byInitials.set(initials, [form]);
      else if (known.length < 4) known.push(form);
    }
  }
  for (const form of forms) {
    const { text } = form;
    if (form.type === 'nationality' || !isAcronym(text)) continue;
    const letters = text.replaceAll('.', '');
    const full = (byInitials.get(letters) ?? []).filter((other) => isOfKind(form, other, letters));
    const [only] = full;
    if (!only || new Set(full.map(({ key }) => joined.find(key))).size > 1) continue;
    if (couldStandFor(text, only.text)) joined.join(only.key, form.key);
  }
}

/** Three letters are enough to be the name of another type, two are not. */
function isOfKind(short: Form, full: Form, letters: string): boolean {
  return short.type === full.type || letters.length > 2;
}

/** Of the words with a capital, and of all: "DT" and "DOT" for the "Department of Transportation". */
function initialsOf(text: string): readonly [string, string] {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const join = (of: readonly string[]): string => of.map((word) => word[0]!.toUpperCase()).join('');
  return [join(words.filter((word) => /^\p{Lu}/u.test(word))), join(words)];
}

/** "the Commission" after "U.S.-Iraq Higher Military Commission", when only one name of the draft can be called so. */
function joinShort(text: string, forms: readonly Form[], joined: Joined): void {
  const byShort = new Map<string, Map<string, Form>>();
  for (const form of forms) {
    if (form.type !== 'organization') continue;
    for (const short of shortForms(form.folded)) {
      const known = byShort.get(short) ?? new Map<string, Form>();
      const root = joined.find(form.key);
      if (known.size < 3 && !known.has(root)) known.set(root, form);
      byShort.set(short, known);
    }
  }
  for (const form of forms) {
    const { type, key, folded } = form;
    if (type !== 'organization' && type !== 'other') continue;
    const full = new Map([...(byShort.get(folded) ?? [])].map(([root, one]) => [joined.find(root), one]));
    full.delete(joined.find(key));
    const [one, second] = full.values();
    if (one && !second && !isBesideFull(text, form, one)) joined.join(one.key, key);
  }
}

/**
 * "The Boston Harbor Club and the Harbor Club", "Ellery beat South Ellery": two, right beside each other. Which one comes first tells nothing: "the
 * Harbor Guard" may be the "U.S. Harbor Guard" before it is named so. What every country has goes by its last words even there.
 */
function isBesideFull(text: string, short: Form, full: Form): boolean {
  const [first] = short.folded.split(' ', 1);
  if (first === short.folded || isGeneric(first!.replace(/'s$/, '')) || !full.folded.endsWith(` ${short.folded}`))
    return false;
  const [shorts, fulls] = [short.mentions, full.mentions];
  for (let i = 0, j = 0; i < shorts.length && j < fulls.length;) {
    const [before, next] = shorts[i]!.start < fulls[j]!.start ? [shorts[i++]!, fulls[j]!] : [fulls[j++]!, shorts[i]!];
    if (next.start - before.end < NEAR && BESIDE.test(text.slice(before.end, next.start))) return true;
  }
  return false;
}

/** In code units: so far linking reads the words between two names (linkFacts.ts). */
const NEAR = 24;
const BESIDE =
  /^,?\s(?:and|or|&|vs\.?|v\.|versus|beats?|defeat(?:s|ed)|met|meets|play(?:s|ed)|fac(?:es|ed)|hosts?|hosted|sue[sd])\s(?:the\s)?$/i;
