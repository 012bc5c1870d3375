/**
 * Takes what is recorded on drafts from one place to another, when a file was moved to where decisions are kept elsewhere, or a reviewer keeps
 * theirs elsewhere from now on. All that is of a draft by now is told again there, whatever the draft was called when it was done.
 */
import type { Deed, Entry } from '../../core/review/entries';
import type { Journal } from '../../core/review/journal';
import { isSameReviewer } from '../../core/review/reviewers';
import type { JournalFolder } from '../../journal/journalFolder';

export interface Place {
  readonly folder: JournalFolder;
  /** Entries as they are held there, with words of drafts or with hashes. */
  hold(entries: readonly Entry[]): Promise<readonly Entry[]>;
  /** Whether the draft of a name is still there. */
  exists(key: string): Promise<boolean>;
}

/** What is to be told of a draft, oldest first; `key`: the draft's name where it is told. */
export interface Told {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** All that is recorded on drafts; `nameThere`: the name that a draft has where it goes, undefined when it stays. */
export function recordedOn(journal: Journal, nameThere: (key: string) => string | undefined): Told[] {
  return journal.everyDraft().flatMap((draft) => {
    const key = nameThere(draft);
    return key === undefined ? [] : [{ key, entries: journal.entriesOf(draft) }];
  });
}

/**
 * What a reviewer began, with all that anybody did to it: without that, what was cleared would be there again. What they did to what others began,
 * such as an answer to a colleague, is of no use without it and stays where it is.
 */
export function ownOf(told: readonly Told[], by: string): Told[] {
  return told.map(({ key, entries }) => {
    const own = new Set(
      entries.filter((one) => isSameReviewer(one.by, by) && BEGINNINGS.has(one.do)).map(({ on }) => on),
    );
    // Begun under another name, and taken over from there.
    for (const [thread, speakers] of speakersIn(entries))
      if (speakers.every((one) => isSameReviewer(one, by))) own.add(thread);
    return { key, entries: entries.filter(({ on }) => own.has(on)) };
  });
}

/** Resolves with how many entries that were, when they are on disk there. Those that are there already are left as they are. */
export async function tellIn(place: Place, by: string, told: readonly Told[]): Promise<number> {
  const moved: Entry[] = [];
  for (const { key, entries } of told) {
    const copied = await takeAlong(place, by, key, entries);
    moved.push(...entries.map((entry) => under(key, entry, copied)));
  }
  return place.folder.take(by, await place.hold(moved));
}

/**
 * The entries with which a reviewer's file may go: what was told elsewhere, unless others' files speak in a thread of it, and renames, unless their
 * entries were written under a name from before one and would be lost without it.
 */
export function withdrawable(folder: JournalFolder, by: string, told: readonly Told[]): Set<string> {
  const others = folder.entriesBeside(by);
  const needsRenames = others.some((one) => isRenamed(folder.journal, one));
  const renames = needsRenames ? [] : folder.entries().filter((one) => one.do === 'rename');
  const answered = speakersIn(others);
  const alone = told.flatMap(({ entries }) => {
    const speakers = speakersIn(entries);
    const isAlone = (on: string): boolean => speakers.get(on)?.every((one) => isSameReviewer(one, by)) ?? true;
    return entries.filter(({ on }) => isAlone(on) || !answered.has(on));
  });
  return new Set([...alone, ...renames].map(({ id }) => id));
}

/** How many decisions and threads there are of which something was not told in the other place yet. */
export function countMissing(journal: Journal, told: readonly Told[], there: JournalFolder): number {
  const known = new Set(there.entries().map(({ id }) => id));
  const standing = new Set(
    journal.keys().flatMap((key) => {
      const { decisions, threads } = journal.ledger(key);
      return [...decisions, ...threads].map(({ id }) => id);
    }),
  );
  const missing = told.flatMap(({ key, entries }) =>
    entries.filter(({ id, on }) => standing.has(on) && !known.has(id) && !known.has(copyOf(id, key))),
  );
  return new Set(missing.map(({ on }) => on)).size;
}

/** Of each thread in which something is said, by whom. */
function speakersIn(entries: readonly Entry[]): Map<string, readonly string[]> {
  const threads = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    const comments = threads.get(entry.on);
    if (entry.do === 'comment') threads.set(entry.on, new Map(comments).set(entry.comment.id, entry.comment.by));
    else if (entry.do === 'remove-comment') comments?.delete(entry.comment);
    else if (entry.do === 'clear') threads.delete(entry.on);
  }
  return new Map([...threads].filter(([, { size }]) => size > 0).map(([id, comments]) => [id, [...comments.values()]]));
}

/**
 * What has been there before under another name, as when a file comes back, follows to `key` when no draft of that name is left. Otherwise it
 * stays with that draft: gives the ids of what is to be told as something else.
 */
async function takeAlong(place: Place, by: string, key: string, entries: readonly Entry[]): Promise<Set<string>> {
  const { journal } = place.folder;
  const copied = new Set<string>();
  for (const on of new Set(entries.map((entry) => entry.on))) {
    const there = journal.draftWith(on);
    if (there === undefined || there === key) continue;
    if (await place.exists(there)) copied.add(on);
    else await place.folder.append(by, [{ draft: key, deed: { do: 'rename', on: there } }]);
  }
  return copied;
}

/** An entry in another place. The id of a copy is made of its name there, so that it is one copy, however often it comes. */
function under(key: string, entry: Entry, copied: ReadonlySet<string>): Entry {
  const idOf = (id: string): string => (copied.has(id) ? copyOf(id, key) : id);
  const id = copied.has(entry.on) ? copyOf(entry.id, key) : entry.id;
  const moved: Entry = { ...entry, id, on: idOf(entry.on), draft: key };
  if (moved.do === 'ignore' && moved.ignore.draft !== undefined)
    return { ...moved, ignore: { ...moved.ignore, draft: key } };
  if (moved.do !== 'decide' || !moved.decision.settles) return moved;
  const settles = moved.decision.settles.map((one) => ({ ...one, decision: idOf(one.decision) }));
  return { ...moved, decision: { ...moved.decision, settles } };
}

function copyOf(id: string, key: string): string {
  return `${id} ${key}`;
}

function isRenamed(journal: Journal, entry: Entry): boolean {
  return entry.do !== 'rename' && journal.draftWith(entry.on) !== entry.draft;
}

const BEGINNINGS: ReadonlySet<Deed['do']> = new Set(['decide', 'begin-thread', 'ignore']);
