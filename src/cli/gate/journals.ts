/** A folder of decisions, read for the gate: nothing is written, and each line that cannot be read is told with where it stands. */
import { readFile } from 'node:fs/promises';
import { readLine } from '../../core/review/entries';
import type { Journal } from '../../core/review/journal';
import { disk } from '../../host/node/disk';
import { JournalFolder, type Problem } from '../../journal/journalFolder';
import { told } from '../paths';
import { count } from '../words';

export interface OpenedJournal {
  readonly journal: Journal;
  /** What could not be read of it: a sentence each. */
  readonly unread: readonly string[];
}

/** `problem` hears the same, with what to do about it. */
export async function openJournal(path: string, problem: (message: string) => void): Promise<OpenedJournal> {
  const problems: Problem[] = [];
  const folder = new JournalFolder(path, disk, { onProblem: (one) => problems.push(one) });
  await folder.load();
  const unread: string[] = [];
  for (const one of problems) {
    const { what, remedy } = await describe(one);
    problem(`${what} ${remedy}`);
    unread.push(what);
  }
  return { journal: folder.journal, unread };
}

async function describe(problem: Problem): Promise<{ readonly what: string; readonly remedy: string }> {
  const file = told(problem.path);
  switch (problem.type) {
    case 'broken':
      return {
        what: `${file}: ${await brokenLines(problem.path, problem.lines)} could not be read, and what was decided there is not known.`,
        remedy: 'Put it back as it was (git log -p shows how it came), or take it out and decide again.',
      };
    case 'newer':
      return {
        what: `${file}: ${count(problem.lines, 'line')} by a newer Copydesk cannot be read by this one, and what was decided there is not known.`,
        remedy: 'Run the gate with the version that the reviewers have.',
      };
    case 'unreadable':
      return {
        what: `${file} could not be read, and what was decided there is not known: ${problem.reason}`,
        remedy: 'Put it right and run the gate again.',
      };
  }
}

/** Lines that are named one by one: of more, the first. */
const NAMED = 5;

/** "line 3", "lines 3, 7 and 9", "lines 1, 2, 3, 4, 5 and 40 more" */
async function brokenLines(path: string, known: number): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.replace(/\n$/, '').split('\n');
  const broken = lines.flatMap((line, at) => ('broken' in readLine(line.replace(/^\ufeff|\r$/g, '')) ? [at + 1] : []));
  if (broken.length !== known) return count(known, 'line');
  if (broken.length === 1) return `line ${broken[0]!}`;
  const named = broken.slice(0, NAMED);
  const last = broken.length > NAMED ? `${broken.length - NAMED} more` : String(named.pop());
  return `lines ${named.join(', ')} and ${last}`;
}
