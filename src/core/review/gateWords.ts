/** What a gate says is missing, in plain sentences. Names and words of people stand in them as data, on one line and not too long. */
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { standingVerdicts } from './agreement';
import type { Decision, ShownStatus } from './decision';
import type { Reason, ReviewedClaim } from './review';
import { labelOf } from './statuses';
import type { Thread } from './thread';
import { languageTag } from '../language';
import { inQuotes } from '../said';
import { sayName } from './wordHashes';

/** Of a draft and of what was decided on it, a sentence each. `unread`: what could not be read of the decisions. */
export function notRead(
  { complete, cappedAt }: Pick<Analysis, 'complete' | 'cappedAt'>,
  unread: readonly string[] = [],
): string[] {
  return [...(complete ? [] : [notComplete()]), ...(cappedAt === undefined ? [] : [capped(cappedAt)]), ...unread];
}

function notComplete(): string {
  return l10n.t('The draft has not been read to its end yet.');
}

function capped(at: number): string {
  return l10n.t('Only the first {0} characters of the draft were read.', at.toLocaleString(languageTag()));
}

export function claim(reviewed: ReviewedClaim): string {
  return SENTENCES[reviewed.status](reviewed);
}

/** `awaited`: whoever is mentioned in it and has not answered. */
export function comment({ comments }: Thread, awaited: readonly string[]): string {
  const last = comments.at(-1);
  if (!last) return l10n.t('A thread is not resolved.');
  return sentences(
    l10n.t('Nobody has resolved what {0} said: {1}', name(last.by), quoted(last.text)),
    awaited.length > 0 && l10n.t('It waits for an answer of {0}.', listed(awaited.map(name))),
  );
}

export function orphan({ by, status, note }: Decision): string {
  return sentences(
    status === 'open'
      ? l10n.t('{0} left a note or evidence on these words, and they are no longer a claim in the draft.', name(by))
      : l10n.t(
          '{0} marked these words as “{1}”, and they are no longer a claim in the draft.',
          name(by),
          labelOf(status),
        ),
    noted(note),
  );
}

export function unusedSource(problem: string | undefined): string {
  if (problem === undefined) return l10n.t('No decision rests on this source, and no quote is found in it.');
  return l10n.t({
    message: 'No decision rests on this source, and it {0}.',
    args: [oneLine(problem)],
    comment: ['Goes on with why a source was not read: “is larger than 50 MB”'],
  });
}

const SENTENCES: Readonly<Record<ShownStatus, (reviewed: ReviewedClaim) => string>> = {
  disputed: ({ marks }) => {
    const verdicts = standingVerdicts(marks).map(({ decision: { by, status, note } }) => ({
      says: l10n.t('{0} says “{1}”', name(by), labelOf(status)),
      note: noted(note, name(by)),
    }));
    return sentences(
      l10n.t('{0}. One of them has to settle it.', listed(verdicts.map(({ says }) => says))),
      ...verdicts.map(({ note }) => note),
    );
  },
  're-check': ({ decision, was, reason }) => {
    if (!decision || !was || !reason) return l10n.t('It has to be looked at again.');
    return CHANGED[reason](name(decision.by), labelOf(was.status), was);
  },
  'needs-fix': ({ decision }) =>
    sentences(l10n.t('{0} says that it needs a fix.', name(decision?.by)), noted(decision?.note)),
  'cannot-verify': ({ decision }) =>
    sentences(l10n.t('{0} could not verify it.', name(decision?.by)), noted(decision?.note)),
  open: ({ decision }) => sentences(nobodyDecided(), noted(decision?.note)),
  checking: ({ decision }) => sentences(l10n.t('{0} is checking it.', name(decision?.by)), noted(decision?.note)),
  'sign-off': ({ marks }) =>
    l10n.t(
      '{0} verified it; somebody else has to, as well.',
      listed(standingVerdicts(marks).map(({ decision: { by } }) => name(by))),
    ),
  verified: () => l10n.t('It is verified.'),
};

/** What is said of most of a draft's claims when nobody has begun yet. */
export function nobodyDecided(): string {
  return l10n.t('Nobody has decided on it.');
}

type Was = Pick<NonNullable<ReviewedClaim['was']>, 'words' | 'speaker'>;

/** `by` whom it was marked, and `as` what. */
const CHANGED: Readonly<Record<Reason, (by: string, as: string, was: Was) => string>> = {
  words: (by, as, { words }) =>
    l10n.t('The words have changed (they were {0}) since {1} marked it as “{2}”.', quoted(words), by, as),
  sentence: (by, as) => l10n.t('The sentence around it has changed since {0} marked it as “{1}”.', by, as),
  speaker: (by, as, { speaker }) =>
    speaker === undefined
      ? l10n.t('Who says it has changed since {0} marked it as “{1}”.', by, as)
      : l10n.t('Who says it has changed (it was {0}) since {1} marked it as “{2}”.', oneLine(sayName(speaker)), by, as),
  context: (by, as) =>
    l10n.t('What stands around it has changed, so that it may be another place, since {0} marked it as “{1}”.', by, as),
};

function noted(note: string | undefined, by?: string): string | undefined {
  if (note === undefined || note.trim() === '') return undefined;
  return by === undefined ? l10n.t('Note: {0}', quoted(note)) : l10n.t('Note by {0}: {1}', by, quoted(note));
}

/** One after the other; what is nothing is left out. */
function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function name(by: string | undefined): string {
  const known = oneLine(by ?? '');
  return known === '' ? l10n.t('Somebody') : known;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : l10n.t('{0} and {1}', parts.slice(0, -1).join(', '), parts.at(-1)!);
}

function quoted(words: string): string {
  const line = oneLine(words);
  return /^[“"«]/.test(line) ? line : inQuotes(line);
}

/** Code units of somebody's words that are told: the rest is where they stand. */
const LONGEST = 200;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
