/**
 * Slips as the newsroom's list decides them. A spelling that is on the list was meant, however often the draft has another one: it is never the
 * one that is called wrong. Two spellings that are both listed are two names.
 */
import type { EntityType, Mention } from '../../analysis';
import type { HouseNames } from '../../names/houseNames';
import type { CheckContext } from '../check';
import type { NameSlip, Way } from './namePairs';
import { formOf } from './writtenNames';

export interface DecidedSlip extends NameSlip {
  /** The list has what was meant. */
  readonly listed: boolean;
}

export function decideSlips({ names }: CheckContext, slips: readonly NameSlip[]): readonly DecidedSlip[] {
  if (!names) return slips.map((slip) => ({ ...slip, listed: false }));
  const forms = indexForms(names);
  return slips.flatMap(({ written, meant }): DecidedSlip[] => {
    const [wrong, right] = [weigh(forms, written, meant), weigh(forms, meant, written)];
    if (!wrong) return [{ written, meant, listed: right === 'listed' }];
    return wrong === 'listed' && !right ? [{ written: meant, meant: written, listed: true }] : [];
  });
}

/** Whether a mention is a name of the list, or some words of one: "Roe" and "Ada Roe" where the list has "Ada Roe". */
export function isListed({ names }: CheckContext, { text, type }: Mention): boolean {
  return names !== undefined && formsOf(indexForms(names), wordsOf(text, type)).length > 0;
}

/** "Rowe" alone may be the Bo Rowe of the list, and is the Ada Rowe of the list where the draft has "Ada Roe" beside it. */
function weigh(forms: Forms, way: Way, other: Way): 'listed' | 'may be' | null {
  const own = mentionsOf(way).map((mention) => wordsOf(mention.text, mention.type));
  const found = own.flatMap((words) =>
    formsOf(forms, words).map((form) => ({ form, whole: words.length > 1 || form.size === 1 })),
  );
  if (found.length === 0) return null;
  const beside = mentionsOf(other).map(({ text, type }) => wordsOf(text, type).slice(0, -1));
  const isOne = (form: ReadonlySet<string>) =>
    beside.some((words) => words.length > 0 && words.every((word) => form.has(word)));
  return found.some(({ form, whole }) => whole || isOne(form)) ? 'listed' : 'may be';
}

/** Uses of one spelling that are looked up. */
const MOST = 40;

function mentionsOf({ story, heads }: Way): readonly Mention[] {
  return [...story.slice(0, MOST), ...heads.slice(0, MOST)];
}

function wordsOf(text: string, type: EntityType): readonly string[] {
  return formOf(text, type)?.words ?? [];
}

function formsOf(forms: Forms, words: readonly string[]): readonly ReadonlySet<string>[] {
  const last = words.at(-1);
  const own = last === undefined ? undefined : forms.get(last);
  return own?.filter((form) => words.every((word) => form.has(word))) ?? [];
}

/** Word → the listed forms that have it. */
type Forms = ReadonlyMap<string, readonly ReadonlySet<string>[]>;

const INDEXES = new WeakMap<HouseNames, Forms>();

/** Only what stands in a file: a reviewer's word that something is a name says nothing of how it is spelled. */
function indexForms(names: HouseNames): Forms {
  const known = INDEXES.get(names);
  if (known) return known;
  const forms = new Map<string, ReadonlySet<string>[]>();
  for (const { forms: own, file, type } of names.is) {
    for (const form of file === undefined ? [] : own) {
      const words = new Set(wordsOf(form, type ?? 'person'));
      for (const word of words) {
        const same = forms.get(word);
        if (same) same.push(words);
        else forms.set(word, [words]);
      }
    }
  }
  INDEXES.set(names, forms);
  return forms;
}
