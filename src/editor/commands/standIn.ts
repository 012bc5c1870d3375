/** Commands whose code is not loaded yet. */
import { commands, Disposable } from 'vscode';
import { guarded, type Report } from './report';

/**
 * Registers commands that bring what they are when they are run, and are then run again, in order. `bring` resolves when they have been
 * disposed of and those that they stand for are registered.
 */
export function standIn(ids: readonly string[], bring: () => Promise<unknown>, report: Report): Disposable {
  return Disposable.from(
    ...ids.map((id) =>
      commands.registerCommand(
        id,
        guarded(report, async (...args: unknown[]) => {
          await bring();
          await commands.executeCommand(id, ...args);
        }),
      ),
    ),
  );
}
