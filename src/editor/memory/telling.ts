/** What a reviewer is told of the files that decisions are kept in, each thing once, with a way to look at it. */
import { basename } from 'node:path';
import { l10n, window, workspace } from 'vscode';
import type { Problem } from '../../journal/journalFolder';
import type { Log } from '../log';
import { plainMessage } from '../markdown';
import { uriOf } from './placeOf';
import type { TakenOver } from './takeOver';

export function tellProblem(problem: Problem, log: Log): void {
  const message = describeProblem(problem);
  log.warn(message);
  const copy = problem.type === 'broken' ? problem.copy : undefined;
  const look = copy === undefined ? [] : [l10n.t('Show Copy')];
  void window.showWarningMessage(plainMessage(message), ...look).then((choice) => {
    if (choice && copy !== undefined) void window.showTextDocument(uriOf(copy));
  });
}

export function describeProblem(problem: Problem): string {
  const path = nameOf(problem.path);
  switch (problem.type) {
    case 'broken': {
      const said =
        problem.lines === 1
          ? l10n.t('A line of {0}, where decisions are kept, could not be read. Everything else was read.', path)
          : l10n.t(
              '{0} lines of {1}, where decisions are kept, could not be read. Everything else was read.',
              problem.lines,
              path,
            );
      if (problem.copy === undefined) return `${said} ${l10n.t('The file was left as it is.')}`;
      const kept = l10n.t(
        'Nothing was thrown away: the file was left as it is, and a copy of what could not be read is in {0}.',
        problem.copy,
      );
      return `${said} ${kept}`;
    }
    case 'newer': {
      return problem.lines === 1
        ? l10n.t(
            '{0} holds an entry by a newer Copydesk, which this version cannot show. Update the extension to see it; until then it is left as it is.',
            path,
          )
        : l10n.t(
            '{0} holds {1} entries by a newer Copydesk, which this version cannot show. Update the extension to see them; until then they are left as they are.',
            path,
            problem.lines,
          );
    }
    case 'unreadable':
      return l10n.t(
        'The decisions in {0} could not be read: {1} They are left as they are; what others recorded is shown.',
        path,
        problem.reason,
      );
  }
}

/** The same for whoever reads what is filed, in English as all of it: by the file's name alone, and with nothing that only the reviewer can do. */
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
    say(
      aside === 1
        ? l10n.t(
            'A record of earlier reviews could not be read. Nothing was thrown away: it is kept aside in this workspace’s storage, and everything else was read.',
          )
        : l10n.t(
            '{0} records of earlier reviews could not be read. Nothing was thrown away: they are kept aside in this workspace’s storage, and everything else was read.',
            aside,
          ),
    );
  }
  if (newer > 0) {
    say(
      newer === 1
        ? l10n.t(
            'The decisions on a draft of this workspace were made with a newer Copydesk. They are left as they are; update the extension to see them.',
          )
        : l10n.t(
            'The decisions on {0} drafts of this workspace were made with a newer Copydesk. They are left as they are; update the extension to see them.',
            newer,
          ),
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
