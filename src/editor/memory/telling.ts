/** What a reviewer is told of the files that decisions are kept in, each thing once, with a way to look at it. */
import { Uri, window, workspace } from 'vscode';
import type { Problem } from '../../journal/journalFolder';
import type { Log } from '../log';
import type { TakenOver } from './takeOver';

export function tellProblem(problem: Problem, log: Log): void {
  const message = describeProblem(problem);
  log.warn(message);
  const look = 'path' in problem && problem.type === 'broken' && problem.copy !== undefined ? ['Show Copy'] : [];
  void window.showWarningMessage(message, ...look).then((choice) => {
    if (choice && problem.type === 'broken' && problem.copy !== undefined)
      void window.showTextDocument(Uri.file(problem.copy));
  });
}

export function describeProblem(problem: Problem): string {
  const path = nameOf(problem.path);
  switch (problem.type) {
    case 'broken': {
      const what = problem.lines === 1 ? 'A line' : `${problem.lines} lines`;
      const kept =
        problem.copy === undefined
          ? 'The file was left as it is.'
          : `Nothing was thrown away: the file was left as it is, and a copy of what could not be read is in ${problem.copy}.`;
      return `${what} of ${path}, where decisions are kept, could not be read. Everything else was read. ${kept}`;
    }
    case 'newer':
      return `${path} holds ${problem.lines === 1 ? 'an entry' : `${problem.lines} entries`} by a newer Copydesk, which this version cannot show. Update the extension to see ${problem.lines === 1 ? 'it' : 'them'}; until then ${problem.lines === 1 ? 'it is' : 'they are'} left as ${problem.lines === 1 ? 'it is' : 'they are'}.`;
    case 'unreadable':
      return `The decisions in ${path} could not be read: ${problem.reason} They are left as they are; what others recorded is shown.`;
  }
}

export function tellTakenOver({ aside, newer }: TakenOver, log: Log): void {
  const say = (message: string): void => {
    log.warn(message);
    void window.showWarningMessage(message);
  };
  if (aside > 0)
    say(
      `${aside === 1 ? 'A record' : `${aside} records`} of earlier reviews could not be read. Nothing was thrown away: ${aside === 1 ? 'it is' : 'they are'} kept aside in this workspace’s storage, and everything else was read.`,
    );
  if (newer > 0)
    say(
      `The decisions on ${newer === 1 ? 'a draft' : `${newer} drafts`} of this workspace were made with a newer Copydesk. They are left as they are; update the extension to see them.`,
    );
}

function nameOf(path: string): string {
  return workspace.asRelativePath(Uri.file(path));
}
