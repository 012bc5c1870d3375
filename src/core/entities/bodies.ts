/**
 * Which mentions are one organization, place, people, event or work: the same words in any spelling, an acronym and what it stands
 * for, other names that the draft gives, and short forms ("Higher Harbor Commission", "the Commission") that fit one name of the draft only.
 */
import { groupBy } from '../groupBy';
import { isDemonym } from '../lexicon/demonyms';
import { isPlaceName } from '../lexicon/places';
import { couldStandFor, isAcronym } from './acronyms';
import type { SamePair } from './aliases';
import { commonName } from './commonNames';
import type { DraftName } from './draftName';
import { plainForm, shortForms } from './shortForms';

/** Groups of one thing each, every group and its members in reading order. */
export function groupBodies(names: readonly DraftName[], same: readonly SamePair[]): DraftName[][] {
  const forms = new Forms();
  const each = names.map((name) => forms.read(name));
  const { all } = forms;
  const joined = new Joined();
  for (const [name, other] of same) {
    const [a, b] = [forms.find(name), forms.find(other)];
    if (a && b) joined.join(a.key, b.key);
  }
  joinPlain(all, joined);
  joinAcronyms(all, joined);
  joinShort(all, joined);
  return [...groupBy(names, (_, i) => joined.find(each[i]!.key)).values()];
}

/** A name in one spelling. */
interface Form {
  readonly key: string;
  readonly type: DraftName['type'];
  readonly folded: string;
  /** Of its first mention. */
  readonly text: string;
}

/** The forms of a draft, in the order in which they come. */
class Forms {
  readonly all: Form[] = [];
  private readonly byKey = new Map<string, Form>();
  /** By type and words: most mentions are spelled as others are. */
  private readonly known = new Map<DraftName['type'], Map<string, Form>>();

  find({ text, type }: DraftName): Form | undefined {
    return this.known.get(type)?.get(text);
  }

  read(name: DraftName): Form {
    const { text, type } = name;
    let known = this.known.get(type);
    if (!known) this.known.set(type, (known = new Map<string, Form>()));
    let form = known.get(text);
    if (!form) known.set(text, (form = this.add(name)));
    return form;
  }

  private add(name: DraftName): Form {
    const { text, type } = name;
    const key = formKey(name);
    let form = this.byKey.get(key);
    if (!form) {
      form = { key, type, folded: key.slice(type.length + 1), text };
      this.byKey.set(key, form);
      this.all.push(form);
    }
    return form;
  }
}

function formKey({ text, type }: DraftName): string {
  const name = commonName(type, text);
  const single =
    type === 'nationality' && name.endsWith('s') && isDemonym(name.slice(0, -1)) ? name.slice(0, -1) : name;
  return `${type} ${single}`;
}

/** Union by key; the root is the form that came first. */
class Joined {
  private readonly parents = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    if (root !== key) this.parents.set(key, root);
    return root;
  }

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA !== rootB) this.parents.set(rootB, rootA);
  }
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
    const initials = capitalsOf(form.text);
    const known = byInitials.get(initials);
    if (!known) byInitials.set(initials, [form]);
    else if (known.length < 4) known.push(form);
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

function capitalsOf(text: string): string {
  return text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('');
}

/** "the Commission" after "U.S.-Iraq Higher Military Commission", when only one name of the draft can be called so. */
function joinShort(forms: readonly Form[], joined: Joined): void {
  const byShort = new Map<string, Set<string>>();
  for (const { type, key, folded } of forms) {
    if (type !== 'organization') continue;
    for (const short of shortForms(folded)) {
      const roots = byShort.get(short) ?? new Set();
      byShort.set(short, roots.size < 3 ? roots.add(joined.find(key)) : roots);
    }
  }
  for (const { type, key, folded } of forms) {
    if (type !== 'organization' && type !== 'other') continue;
    const roots = new Set([...(byShort.get(folded) ?? [])].map((root) => joined.find(root)));
    roots.delete(joined.find(key));
    if (roots.size === 1) joined.join([...roots][0]!, key);
  }
}
