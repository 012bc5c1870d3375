/** What a reviewer is told of the files that decisions are kept in, each thing once, with a way to look at it. */
import { basename } from 'node:path';
import { window, workspace } from 'vscode';
import type { Problem } from '../../journal/journalFolder';
import type { Log } from '../log';
import { plainMessage } from '../markdown';
import { uriOf } from './placeOf';
import type { TakenOver } from './takeOver';

export function tellProblem(problem: Problem, log: Log): void {
  const message = describeProblem(problem);
  log.warn(message);
  const copy = problem.type === 'broken' ? problem.copy : undefined;
  const look = copy === undefined ? [] : ['Show Copy'];
  void window.showWarningMessage(plainMessage(message), ...look).then((choice) => {
    if (choice && copy !== undefined) void window.showTextDocument(uriOf(copy));
  });
}

export function describeProblem(problem: Problem): string {
  const path = nameOf(problem.path);
  switch (problem.type) {
    case 'broken': {
      const what = counted(problem.lines, 'A line', 'lines');
      const said = `${what} of ${path}, where decisions are kept, could not be read. Everything else was read.`;
      if (problem.copy === undefined) return `${said} The file was left as it is.`;
      return `${said} Nothing was thrown away: the file was left as it is, and a copy of what could not be read is in ${problem.copy}.`;
    }
    case 'newer': {
      const what = counted(problem.lines, 'an entry', 'entries');
      const said = `${path} holds ${what} by a newer Copydesk, which this version cannot show.`;
      if (problem.lines === 1) return `${said} Update the extension to see it; until then it is left as it is.`;
      return `${said} Update the extension to see them; until then they are left as they are.`;
    }
    case 'unreadable':
      return `The decisions in ${path} could not be read: ${problem.reason} They are left as they are; what others recorded is shown.`;
  }
}

/** The same for whoever reads what is filed: by the file's name alone, and with nothing that only the reviewer can do. */
export function describeLoss(problem: Problem): string {
  const file = basename(problem.path);
  const lost = 'what was decided there is not known';
  switch (problem.type) {
    case 'broken':
      return `${counted(problem.lines, 'A line', 'lines')} of ${file}, where decisions are kept, could not be read; ${lost}.`;
    case 'newer':
      return `${counted(problem.lines, 'An entry', 'entries')} of ${file}, where decisions are kept, cannot be read by this version of Copydesk; ${lost}.`;
    case 'unreadable':
      return `The decisions in ${file} could not be read; ${lost}.`;
  }
}

export function tellTakenOver({ aside, newer }: TakenOver, log: Log): void {
  const say = (message: string): void => {
    log.warn(message);
    void window.showWarningMessage(plainMessage(message));
  };
  if (aside > 0) {
    const [what, kept] = [counted(aside, 'A record', 'records'), aside === 1 ? 'it is' : 'they are'];
    say(
      `${what} of earlier reviews could not be read. Nothing was thrown away: ${kept} kept aside in this workspace’s storage, and everything else was read.`,
    );
  }
  if (newer > 0) {
    const where = counted(newer, 'a draft', 'drafts');
    say(
      `The decisions on ${where} of this workspace were made with a newer Copydesk. They are left as they are; update the extension to see them.`,
    );
  }
}

/** "a draft", "3 drafts". */
function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`;
}

function nameOf(path: string): string {
  return workspace.asRelativePath(uriOf(path));
}
