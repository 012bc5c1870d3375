/**
 * The decisions on a draft: those of the nearest `.copydesk` from the draft's folder up to the top of its repository that knows it, or of the folder that was named. The
 * folder that holds it is what drafts are named from. Nothing is written, and what cannot be read is told and never passed over.
 */
import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ignoresOf, type Ignore } from '../../core/review/ignores';
import { EMPTY_LEDGER, type Ledger } from '../../core/review/ledger';
import { TEAM_FOLDER } from '../../journal/fileName';
import { isWithin, told } from '../paths';
import { openJournal, type OpenedJournal } from './journals';

export interface DraftDecisions {
  /** The folder they were read from; of several, the one that knows the draft. Undefined when there is none. */
  readonly folder?: string;
  /** The draft's name in that folder. */
  readonly draft: string;
  /** Somebody decided on it there, commented on it, or ignores a finding of it. */
  readonly known: boolean;
  readonly ledger: Ledger;
  readonly ignores: readonly Ignore[];
  /** What could not be read, and may have been about this draft: a sentence each. */
  readonly unread: readonly string[];
  /** Everybody who has done something in these folders. */
  readonly reviewers: readonly string[];
  /** Sources of all the evidence in these folders, whichever draft it is for. */
  readonly named: readonly string[];
}

/** Gives the decisions on a draft by its file. `problem` hears each thing that could not be read once, with what to do about it. */
export function createDecisions(
  reviews: string | undefined,
  problem: (message: string) => void,
): (file: string) => Promise<DraftDecisions> {
  const opened = new Map<string, Promise<OpenedJournal>>();
  const once = (path: string): Promise<OpenedJournal> => {
    const known = opened.get(path) ?? openJournal(path, problem);
    opened.set(path, known);
    return known;
  };
  return async (file) => {
    const paths = reviews === undefined ? teamFolders(file) : [resolve(reviews)];
    const places: Place[] = [];
    for (const path of paths) places.push(placeIn(path, await once(path), file));
    const knowing = places.filter(({ known }) => known);
    const [place = places[0]] = knowing;
    const unread = places.flatMap(({ opened: { unread: lost } }) => lost);
    const named = places.flatMap(({ opened: { journal } }) => journal.sourcesNamed());
    const reviewers = [...new Set(places.flatMap(({ opened: { journal } }) => journal.reviewers()))];
    if (!place) {
      const draft = keyOf(file, process.cwd());
      return { draft, known: false, ledger: EMPTY_LEDGER, ignores: [], unread, reviewers, named };
    }
    if (knowing.length > 1) {
      const folders = knowing.map(({ folder }) => folder).join(' and ');
      problem(`decisions on ${file} are kept in ${folders}. Say which of them count, with --reviews DIR.`);
      unread.push(`Decisions on this draft are kept in ${folders}, and only one of them was read.`);
    }
    for (const { folder, draft, former } of places)
      for (const name of former) {
        const what = `${folder} holds decisions on ${name}, as ${draft} was called before, by somebody who had not seen that it was renamed. They were not read.`;
        problem(`${what} Open ${draft} in the editor, which takes them over, and commit ${folder}.`);
        unread.push(what);
      }
    const { folder, draft, known, ledger, ignores } = place;
    return { folder, draft, known, ledger, ignores, unread, reviewers, named };
  };
}

interface Place extends Pick<DraftDecisions, 'draft' | 'known' | 'ledger' | 'ignores'> {
  /** As it is told. */
  readonly folder: string;
  /** Names of files that are gone, under which decisions on this draft stand still. */
  readonly former: readonly string[];
  readonly opened: OpenedJournal;
}

/** From the draft's own folder up to the top of its repository, or of the disk when it is in none: what lies above is not this newsroom's. */
function teamFolders(file: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = join(folder, TEAM_FOLDER);
    if (isThere(path)) found.push(path);
    // A folder; a file in a worktree and in a submodule.
    if (isThere(join(folder, '.git')) || folder === dirname(folder)) return found;
  }
}

function placeIn(path: string, opened: OpenedJournal, file: string): Place {
  const top = dirname(path);
  const draft = keyOf(file, isWithin(resolve(file), top) ? top : process.cwd());
  const former = opened.journal.formerNames(draft).filter((name) => !isThere(join(top, name)));
  const ledger = opened.journal.ledger(draft);
  const ignores = ignoresOf(opened.journal.ignores(), draft);
  // What is ignored in all drafts is about none of them.
  const known = ledger.decisions.length + ledger.threads.length > 0 || ignores.some((one) => one.draft === draft);
  return { folder: told(path), draft, known, ledger, ignores, former, opened };
}

/** Drafts have one name on all systems. */
function keyOf(file: string, top: string): string {
  return relative(top, resolve(file)).split(sep).join('/');
}

/** Whatever it is: a file in its place is told when it is read. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
