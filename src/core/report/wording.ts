/** What a copy says of a draft and its claims in words of its own, the same in every format. All of it plain text that holds draft text as it is. */
import type { ShownStatus, Status } from '../review/decision';
import type { Reason } from '../review/review';
import { labelOf } from '../review/statuses';
import { quoted } from '../quoted';
import type { Item, ItemMark, Source, StoodWords } from './annotatedCopy';

/** What is missing before the item is done; undefined when nothing is. */
export function whatIsMissing(item: Item): string | undefined {
  return MISSING[item.status]?.(item);
}

/** The same where each decision stands beside it, and is not told a second time. */
export function whatElseIsMissing(item: Item): string | undefined {
  return BESIDE_DECISIONS[item.status] ?? whatIsMissing(item);
}

const BESIDE_DECISIONS: Readonly<Partial<Record<ShownStatus, string>>> = {
  disputed: 'Somebody has to settle it.',
  'sign-off': 'A second reviewer has to verify it.',
};

const MISSING: Readonly<Record<ShownStatus, ((item: Item) => string) | undefined>> = {
  disputed: ({ marks }) => `Somebody has to settle it: ${listed(marks.filter(isStanding).map(nameAndVerdict))}.`,
  're-check': (item) => `${CHANGED[item.was?.reason ?? 'words']} Somebody has to look at it again.`,
  'needs-fix': (item) => `The words have to be fixed${said(item)}`,
  'cannot-verify': (item) => `It could not be verified${said(item)}`,
  open: ({ marks, hidden, cq }) => {
    if (hidden > 0) return 'Others’ decisions are hidden until a verdict is given.';
    if (marks.length > 0) return 'There is a note or evidence, and no verdict.';
    return cq ? 'Nobody has decided; the writer says it is checked (cq).' : 'Nobody has decided.';
  },
  checking: ({ marks }) => {
    const at = marks.filter(({ status }) => status === 'checking').map(({ by }) => by);
    return at.length > 0 ? `${listed(at)} ${at.length === 1 ? 'is' : 'are'} at it.` : 'Somebody is at it.';
  },
  'sign-off': ({ marks }) => `Verified by ${listed(verifiers(marks))}; a second reviewer has to verify it.`,
  verified: undefined,
};

/** Why a decision is not surely about what stands there now. */
export const CHANGED: Readonly<Record<Reason, string>> = {
  words: 'The words changed after the decision.',
  sentence: 'The words are the same, but their sentence changed after the decision.',
  speaker: 'The words are the same, but somebody else says them now.',
  context: 'The same words stand in the draft more than once; it is not sure that these were the ones.',
};

/** "Verified"; "was verified" when it was about other words. */
export function verdictOf({ status, stands }: Pick<ItemMark, 'status' | 'stands'>): string {
  return stands ? markWord(status) : `was ${markWord(status).toLowerCase()}`;
}

/** A decision that is open holds a note or evidence and nothing else. */
function markWord(status: Status): string {
  return status === 'open' ? 'No verdict' : labelOf(status);
}

/** "Mara Quill", "probably Mara Quill, here “she”". */
export function speakerWords({ speaker }: Pick<Item, 'speaker'>): string | undefined {
  if (!speaker) return undefined;
  const name = speaker.probable ? `probably ${speaker.name}` : speaker.name;
  return speaker.words.includes(speaker.name) ? name : `${name}, here “${speaker.words}”`;
}

/** Between quotation marks, unless what stands there is no words of the draft. `write`: as the format has text. */
export function quoteStood({ words, wordsKnown }: StoodWords, write: (text: string) => string): string {
  return wordsKnown === false ? write(words) : quoted(write(words));
}

/** Whether it is a claim for which somebody is named, and the word for that. */
export function speakerTerm({ kind }: Pick<Item, 'kind'>): 'Said by' | 'About' {
  return kind === 'age' || kind === 'title' ? 'About' : 'Said by';
}

/** With the place in it, "council.pdf, p. 14"; '' for none. */
export function sourceName(source: Pick<Source, 'source' | 'locator'> | undefined): string {
  if (!source) return '';
  return source.locator === undefined ? source.source : `${source.source}, ${source.locator}`;
}

export const RANKS: Readonly<Record<Source['rank'], string>> = {
  primary: 'primary source',
  secondary: 'secondary source',
  both: 'called primary by one, secondary by another',
};

export const SCOPES = {
  here: 'here',
  draft: 'in this draft',
  workspace: 'in all drafts',
} as const;

/** What else is to be said of an item, a sentence each. */
export function remarksOn({ repeated, hidden, cq }: Pick<Item, 'repeated' | 'hidden' | 'cq'>): string[] {
  return [
    ...(repeated ? ['The same words stand in the same sentence elsewhere in the draft.'] : []),
    ...(hidden > 0 ? ['Decisions of others are hidden until a verdict is given.'] : []),
    ...(cq ? ['The writer marked it as checked (cq).'] : []),
  ];
}

export function whyCheck({ why }: Pick<Item, 'why'>): string {
  return `Why it wants checking: ${why.join('; ')}`;
}

/** Its remarks, and why it wants checking, in a row. */
export function remarksInRow(item: Item): string {
  return [...remarksOn(item), whyCheck(item)].join(' ');
}

/** "1 claim", "2 claims". */
export function count(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function isStanding({ stands, status }: ItemMark): boolean {
  return stands && status !== 'open' && status !== 'checking';
}

function nameAndVerdict({ by, status }: ItemMark): string {
  return `${by} says ${labelOf(status).toLowerCase()}`;
}

function verifiers(marks: readonly ItemMark[]): string[] {
  return marks.filter(({ stands, status }) => stands && status === 'verified').map(({ by }) => by);
}

/** What the deciding reviewer noted, as the rest of a sentence. */
function said({ marks }: Item): string {
  const note = marks.find(({ leads }) => leads)?.note;
  return note === undefined || note === '' ? '; there is no note.' : `: ${note}`;
}
