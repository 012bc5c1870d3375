/** The forms under which a draft names organizations, places and the like, and which of them have been found to be one. */
import { isDemonym } from '../lexicon/demonyms';
import { commonName } from './commonNames';
import type { DraftName } from './draftName';

/** A name in one spelling. */
export interface Form {
  readonly key: string;
  readonly type: DraftName['type'];
  readonly folded: string;
  /** Of its first mention. */
  readonly text: string;
  /** In reading order. */
  readonly mentions: DraftName[];
}

/** The forms of a draft, in the order in which they come. */
export class Forms {
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
    form.mentions.push(name);
    return form;
  }

  private add(name: DraftName): Form {
    const { text, type } = name;
    const key = formKey(name);
    let form = this.byKey.get(key);
    if (!form) {
      form = { key, type, folded: key.slice(type.length + 1), text, mentions: [] };
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
export class Joined {
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
