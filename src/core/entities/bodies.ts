/**
 * Which mentions are one organization, place, people, event or work: the same words, an acronym and what it stands for,
 * a name with and without its first part ("Higher Military Commission"), and the few countries with two names.
 */
import { isDemonym } from '../lexicon/demonyms';
import { organizationHeads } from '../lexicon/organizations';
import { couldStandFor, isAcronym } from './acronyms';
import type { DraftName } from './evidence';
import type { NameScan } from './linked';

/** Groups of one thing each, every group and its members in reading order. */
export function groupBodies(names: readonly DraftName[], scans: readonly NameScan[]): DraftName[][] {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const key = formKey(name);
    const form = forms.get(key);
    if (form) form.names.push(name);
    else forms.set(key, { key, type: name.type, names: [name] });
  }
  const joined = new Joined();
  joinSpelledOut(names, scans, joined);
  joinAcronyms([...forms.values()], joined);
  joinTails([...forms.values()], joined);
  const groups = new Map<string, DraftName[]>();
  for (const name of names) {
    const root = joined.find(formKey(name));
    const group = groups.get(root);
    if (group) group.push(name);
    else groups.set(root, [name]);
  }
  return [...groups.values()];
}

interface Form {
  readonly key: string;
  readonly type: DraftName['type'];
  readonly names: DraftName[];
}

const COMPANY = /,? (?:inc|ltd|llc|plc|corp|corporation|co|company|llp|gmbh|ag|sa|nv)$/;

/** Countries and bodies that the news names in two ways. */
const ALIASES = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['america', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['un', 'united nations'],
  ['eu', 'european union'],
  ['uae', 'united arab emirates'],
  ['drc', 'democratic republic of congo'],
  ['dr congo', 'democratic republic of congo'],
  ['democratic republic of the congo', 'democratic republic of congo'],
  ['ussr', 'soviet union'],
]);

function formKey({ key, type }: DraftName): string {
  const plain = type === 'organization' ? key.replace(COMPANY, '') : key;
  const known = ALIASES.get(plain) ?? plain;
  const single =
    type === 'nationality' && known.endsWith('s') && isDemonym(known.slice(0, -1)) ? known.slice(0, -1) : known;
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

/** "Higher Harbor Commission (HHC)": the writer says so. */
function joinSpelledOut(names: readonly DraftName[], scans: readonly NameScan[], joined: Joined): void {
  const placed = new Map(names.map((name) => [`${name.scan} ${name.index}`, name]));
  scans.forEach((scan, i) => {
    for (const { full, short } of scan.same) {
      const [a, b] = [placed.get(`${i} ${full}`), placed.get(`${i} ${short}`)];
      if (a && b) joined.join(formKey(a), formKey(b));
    }
  });
}

/** "HHC" elsewhere, when exactly one name of the draft has these initials. */
function joinAcronyms(forms: readonly Form[], joined: Joined): void {
  const byInitials = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.type !== 'organization' || !form.key.includes(' ', 'organization '.length)) continue;
    const initials = capitalsOf(form.names[0]!.text);
    byInitials.set(initials, [...(byInitials.get(initials) ?? []).slice(0, 3), form]);
  }
  for (const form of forms) {
    const text = form.names[0]!.text;
    if (form.type !== 'organization' || !isAcronym(text)) continue;
    const full = byInitials.get(text.replaceAll('.', ''));
    if (full?.length === 1 && couldStandFor(text, full[0]!.names[0]!.text)) joined.join(full[0]!.key, form.key);
  }
}

function capitalsOf(text: string): string {
  return text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('');
}

/** "Higher Military Commission" and "the Commission" after "U.S.-Iraq Higher Military Commission", when only one name ends so. */
function joinTails(forms: readonly Form[], joined: Joined): void {
  const byTail = new Map<string, Set<string>>();
  for (const { type, key } of forms) {
    if (type !== 'organization') continue;
    const words = key.slice('organization '.length).split(/[ -]/);
    for (let from = 1; from < Math.min(words.length, 8); from++) {
      const tail = words.slice(from).join(' ');
      const roots = byTail.get(tail) ?? new Set();
      byTail.set(tail, roots.size < 3 ? roots.add(joined.find(key)) : roots);
    }
  }
  for (const { type, key } of forms) {
    if (type !== 'organization') continue;
    const tail = key.slice('organization '.length).split(/[ -]/).join(' ');
    const roots = byTail.get(tail);
    if (roots?.size !== 1 || (!tail.includes(' ') && !organizationHeads.has(tail))) continue;
    joined.join([...roots][0]!, key);
  }
}
