/** What is said when the thread of the analysis had to be started again. */
import { l10n } from 'vscode';
import type { Report } from './commands/report';
import type { Log } from './log';

/** The first time that the analysis is started again the reviewer is told; after that it only stands in the log. */
export function tellOfRestarts(log: Pick<Log, 'warn'>, report: Report): (reason: string) => void {
  let told = false;
  return (reason) => {
    log.warn(`The analysis was started again: ${reason}`);
    if (!told) report(l10n.t('The analysis had stopped and was started again. Nothing that you decided is lost.'));
    told = true;
  };
}
