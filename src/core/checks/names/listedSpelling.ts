/**
 * Slips as the newsroom's list decides them. A spelling that is on the list was meant, however often the draft has another one: it is never the
 * one that is called wrong. Two spellings that are both listed are two names. A bare surname is listed with whom the draft names: a Lindquist of the list
 * who is nowhere in the draft says nothing of its Ada Lindqvist.
 */
import type { EntityType, Mention } from '../../analysis';
import type { HouseNames } from '../../names/houseNames';
import type { CheckContext } from '../check';
import type { NameSlip, Way } from './namePairs';
import { formOf, writtenNames } from './writtenNames';

export interface DecidedSlip extends NameSlip {
  /** The list has what was meant. */
  readonly listed: boolean;
}

export function decideSlips(context: CheckContext, slips: readonly NameSlip[]): readonly DecidedSlip[] {
  const { names } = context;
  if (!names) return slips.map((slip) => ({ ...slip, listed: false }));
  const forms = indexForms(names);
  return slips.flatMap(({ written, meant }): DecidedSlip[] => {
    const [wrong, right] = [
      weigh(context, forms, mentionsOf(written), meant),
      weigh(context, forms, mentionsOf(meant), written),
    ];
    if (!wrong || (wrong === 'may be' && right === 'listed')) return [{ written, meant, listed: right === 'listed' }];
    return wrong === 'listed' && !right ? [{ written: meant, meant: written, listed: true }] : [];
  });
}

/** Whether a mention is a name of the list, or the surname of one, written otherwise than `meant`. */
export function isListed(context: CheckContext, mention: Mention, meant: Way): boolean {
  const { names } = context;
  if (!names) return false;
  const forms = indexForms(names);
  const own = weigh(context, forms, [mention], meant);
  return own === 'listed' || (own === 'may be' && weigh(context, forms, mentionsOf(meant), null) !== 'listed');
}

/** "Rowe" alone is the Ada Rowe of the list where the draft has "Ada Roe" beside it, and may be its Bo Rowe where the draft has him in full. */
function weigh(
  context: CheckContext,
  forms: Forms,
  mentions: readonly Mention[],
  other: Way | null,
): 'listed' | 'may be' | null {
  const own = mentions.map(({ text, type }) => ({ type, words: wordsOf(text, type) }));
  if (own.some(({ words }) => formsOf(forms, words).some(({ words: all }) => words.length > 1 || all.size === 1)))
    return 'listed';
  const beside = other ? mentionsOf(other).map(({ text, type }) => wordsOf(text, type).slice(0, -1)) : [];
  const bare = own.flatMap(({ type, words }) => formsOf(forms, words).filter((form) => isSurname(form, words, type)));
  const isOne = ({ words: all }: Form): boolean =>
    beside.some((words) => words.length > 0 && words.every((word) => all.has(word)));
  if (bare.some(isOne)) return 'listed';
  return bare.some((form) => isInDraft(context, form)) ? 'may be' : null;
}

/** The last word of a name of the same type; a word that is not known for a name counts as a person’s. */
function isSurname({ last, type }: Form, words: readonly string[], own: EntityType): boolean {
  return words.at(-1) === last && (type === undefined || type === (own === 'other' ? 'person' : own));
}

function isInDraft(context: CheckContext, { words: all }: Form): boolean {
  return writtenNames(context).some(({ words }) => words.length === all.size && words.every((word) => all.has(word)));
}

/** Uses of one spelling that are looked up. */
const MOST = 40;

function mentionsOf({ story, heads }: Way): readonly Mention[] {
  return [...story.slice(0, MOST), ...heads.slice(0, MOST)];
}

function wordsOf(text: string, type: EntityType): readonly string[] {
  return formOf(text, type)?.words ?? [];
}

function formsOf(forms: Forms, words: readonly string[]): readonly Form[] {
  const last = words.at(-1);
  const own = last === undefined ? undefined : forms.get(last);
  return own?.filter((form) => words.every((word) => form.words.has(word))) ?? [];
}

/** A name as the list has it. */
interface Form {
  readonly words: ReadonlySet<string>;
  readonly last: string | undefined;
  /** Undefined where the list does not say. */
  readonly type: EntityType | undefined;
}

/** Word → the listed forms that have it. */
type Forms = ReadonlyMap<string, readonly Form[]>;

const INDEXES = new WeakMap<HouseNames, Forms>();

/** Only what stands in a file: a reviewer's word that something is a name says nothing of how it is spelled. */
function indexForms(names: HouseNames): Forms {
  const known = INDEXES.get(names);
  if (known) return known;
  const forms = new Map<string, Form[]>();
  for (const { forms: own, file, type } of names.is) {
    for (const text of file === undefined ? [] : own) {
      const all = wordsOf(text, type ?? 'person');
      const form = { words: new Set(all), last: all.at(-1), type };
      for (const word of form.words) {
        const same = forms.get(word);
        if (same) same.push(form);
        else forms.set(word, [form]);
      }
    }
  }
  INDEXES.set(names, forms);
  return forms;
}
