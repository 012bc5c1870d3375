/** What a person sees when a command cannot do its work: one clear sentence, with the details in the log. */
import { l10n, window } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import type { Log } from '../log';
import { plainMessage } from '../markdown';

export type Report = (error: unknown) => void;

export function createReport(log: Log): Report {
  return (error) => {
    const message = messageOf(error);
    log.warn(error instanceof Error ? (error.stack ?? message) : message);
    void window.showWarningMessage(plainMessage(message), l10n.t('Show Log')).then((choice) => choice && log.show());
  };
}

/** What did not work, in words for the reviewer, and why. */
export function failure(what: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${what}: ${reason}`, { cause });
}

/** A command's function that reports instead of throwing. */
export function guarded<A extends unknown[]>(
  report: Report,
  run: (...args: A) => unknown,
): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await run(...args);
    } catch (error) {
      report(error);
    }
  };
}

/** The same, one after the other: a key pressed while the last one's work is under way waits, and sees what it did. */
export type InTurn = <A extends unknown[]>(run: (...args: A) => unknown) => (...args: A) => Promise<void>;

export function createTurns(report: Report): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (run) =>
    guarded(report, (...args) => {
      const turn = last.then(() => run(...args));
      last = turn.catch(() => undefined);
      return turn;
    });
}
