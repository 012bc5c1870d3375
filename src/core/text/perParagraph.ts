/**
 * What a paragraph's words alone tell is read once and kept as long as the paragraph stands: an edit costs the paragraph it is in, and every
 * other answers from memory. Nothing has to be thrown away, since a paragraph that is gone takes its answers along.
 */
import type { ParsedParagraph } from './parsed';

/** `read` must depend on the paragraph alone and give offsets relative to it; what it gives is shared and must not be changed. */
export function perParagraph<Read>(read: (paragraph: ParsedParagraph) => Read): (paragraph: ParsedParagraph) => Read {
  return perObject(read);
}

/** The same for what is made of any one object. */
export function perObject<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const kept = new WeakMap<From, Made>();
  return (from) => {
    const known = kept.get(from);
    if (known !== undefined || kept.has(from)) return known as Made;
    const made = make(from);
    kept.set(from, made);
    return made;
  };
}

/** The same for what depends on one other object: made anew when that is another than the last time. */
export function perObjects<From extends object, With, Made>(
  make: (from: From, other: With) => Made,
): (from: From, other: With) => Made {
  const kept = new WeakMap<From, { readonly other: With; readonly made: Made }>();
  return (from, other) => {
    let known = kept.get(from);
    if (known?.other !== other) kept.set(from, (known = { other, made: make(from, other) }));
    return known.made;
  };
}

/** The same for what depends on lists besides: made anew when a list or a member of one is another than the last time. */
export function perObjectAnd<From extends object, Lists extends readonly (readonly unknown[])[], Made>(
  make: (from: From, ...lists: Lists) => Made,
): (from: From, ...lists: Lists) => Made {
  const kept = new WeakMap<From, { readonly lists: Lists; readonly made: Made }>();
  return (from, ...lists) => {
    let known = kept.get(from);
    if (!known?.lists.every((list, i) => isSameList(list, lists[i]!)))
      kept.set(from, (known = { lists, made: make(from, ...lists) }));
    return known.made;
  };
}

/** The same for a paragraph and numbers, mostly the stretches of it that the draft as a whole made something of. Offsets among them are relative to it. */
export function perParagraphAnd<Read>(
  read: (paragraph: ParsedParagraph, numbers: readonly number[]) => Read,
): (paragraph: ParsedParagraph, numbers: readonly number[]) => Read {
  return perObjectAnd(read);
}

/** Equal in length and, one by one, in their members. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
