/** What a gate says is missing, in plain sentences. Names and words of people stand in them as data, on one line and not too long. */
import { standingVerdicts } from './agreement';
import type { Decision, ShownStatus } from './decision';
import type { Reason, ReviewedClaim } from './review';
import { labelOf } from './statuses';
import type { Thread } from './thread';

export const NOT_COMPLETE = 'The draft has not been read to its end yet.';

export function capped(at: number): string {
  return `Only the first ${at.toLocaleString('en-US')} characters of the draft were read.`;
}

export function claim(reviewed: ReviewedClaim): string {
  return SENTENCES[reviewed.status](reviewed);
}

/** `awaited`: whoever is mentioned in it and has not answered. */
export function comment({ comments }: Thread, awaited: readonly string[]): string {
  const last = comments.at(-1);
  if (!last) return 'A thread is not resolved.';
  const waits = awaited.length > 0 ? ` It waits for an answer of ${listed(awaited.map(name))}.` : '';
  return `Nobody has resolved what ${name(last.by)} said: ${quoted(last.text)}${waits}`;
}

export function orphan({ by, status, note }: Decision): string {
  const what =
    status === 'open' ? 'left a note or evidence on these words' : `marked these words as “${labelOf(status)}”`;
  return `${name(by)} ${what}, and they are no longer a claim in the draft.${noted(note)}`;
}

export function unusedSource(problem: string | undefined): string {
  if (problem === undefined) return 'No decision rests on this source, and no quote is found in it.';
  return `No decision rests on this source, and it ${oneLine(problem)}.`;
}

const SENTENCES: Readonly<Record<ShownStatus, (reviewed: ReviewedClaim) => string>> = {
  disputed: ({ marks }) => {
    const verdicts = standingVerdicts(marks).map(({ decision: { by, status, note } }) => ({
      says: `${name(by)} says “${labelOf(status)}”`,
      note: noted(note, name(by)),
    }));
    const notes = verdicts.map(({ note }) => note).join('');
    return `${listed(verdicts.map(({ says }) => says))}. One of them has to settle it.${notes}`;
  },
  're-check': ({ decision, was, reason }) => {
    if (!decision || !was || !reason) return 'It has to be looked at again.';
    return `${CHANGED[reason](was.words, was.speaker)} since ${name(decision.by)} marked it as “${labelOf(was.status)}”.`;
  },
  'needs-fix': ({ decision }) => `${name(decision?.by)} says that it needs a fix.${noted(decision?.note)}`,
  'cannot-verify': ({ decision }) => `${name(decision?.by)} could not verify it.${noted(decision?.note)}`,
  open: ({ decision }) => `${OPEN}${noted(decision?.note)}`,
  checking: ({ decision }) => `${name(decision?.by)} is checking it.${noted(decision?.note)}`,
  'sign-off': ({ marks }) =>
    `${listed(standingVerdicts(marks).map(({ decision: { by } }) => name(by)))} verified it; somebody else has to, as well.`,
  verified: () => 'It is verified.',
};

/** What is said of most of a draft's claims when nobody has begun yet. */
export const OPEN = 'Nobody has decided on it.';

const CHANGED: Readonly<Record<Reason, (words: string, speaker: string | undefined) => string>> = {
  words: (words) => `The words have changed (they were ${quoted(words)})`,
  sentence: () => 'The sentence around it has changed',
  speaker: (_, speaker) =>
    speaker === undefined ? 'Who says it has changed' : `Who says it has changed (it was ${oneLine(speaker)})`,
  context: () => 'What stands around it has changed, so that it may be another place,',
};

function noted(note: string | undefined, by?: string): string {
  if (note === undefined || note.trim() === '') return '';
  return ` Note${by === undefined ? '' : ` by ${by}`}: ${quoted(note)}`;
}

function name(by: string | undefined): string {
  const known = oneLine(by ?? '');
  return known === '' ? 'Somebody' : known;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

function quoted(words: string): string {
  const line = oneLine(words);
  return /^[“"«]/.test(line) ? line : `“${line}”`;
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
