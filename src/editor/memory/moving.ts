/**
 * Takes what is recorded on drafts from one place to another, when a file was moved to where decisions are kept elsewhere, or a reviewer keeps
 * theirs elsewhere from now on. All that is of a draft by now is told again there, whatever the draft was called when it was done.
 */
import type { Deed, Entry } from '../../core/review/entries';
import type { Journal } from '../../core/review/journal';
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

/** What a reviewer did, and what others did to what the reviewer began: without that, what was cleared would be there again. */
export function ownOf(told: readonly Told[], by: string): Told[] {
  return told.map(({ key, entries }) => {
    const begun = new Set(entries.filter((one) => one.by === by && BEGINNINGS.has(one.do)).map(({ on }) => on));
    return { key, entries: entries.filter((one) => one.by === by || begun.has(one.on)) };
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
 * The entries with which a reviewer's file may go: what was told elsewhere, and renames, unless others' entries were written under a name from
 * before one and would be lost without it.
 */
export function withdrawable(folder: JournalFolder, by: string, told: readonly Told[]): Set<string> {
  const all = folder.entries();
  const needsRenames = all.some((one) => one.by !== by && isRenamed(folder.journal, one));
  const renames = needsRenames ? [] : all.filter((one) => one.do === 'rename');
  return new Set([...told.flatMap(({ entries }) => entries), ...renames].map(({ id }) => id));
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
  const idOf = (id: string): string => (copied.has(id) ? `${id} ${key}` : id);
  const id = copied.has(entry.on) ? `${entry.id} ${key}` : entry.id;
  const moved: Entry = { ...entry, id, on: idOf(entry.on), draft: key };
  if (moved.do === 'ignore' && moved.ignore.draft !== undefined)
    return { ...moved, ignore: { ...moved.ignore, draft: key } };
  if (moved.do !== 'decide' || !moved.decision.settles) return moved;
  const settles = moved.decision.settles.map((one) => ({ ...one, decision: idOf(one.decision) }));
  return { ...moved, decision: { ...moved.decision, settles } };
}

function isRenamed(journal: Journal, entry: Entry): boolean {
  return entry.do !== 'rename' && journal.draftWith(entry.on) !== entry.draft;
}

const BEGINNINGS: ReadonlySet<Deed['do']> = new Set(['decide', 'begin-thread', 'ignore']);
