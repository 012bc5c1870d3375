/**
 * Work that several tell of at once, done once and in a turn of its own: what hears of a new view would otherwise all work in the turn in which it is told, and
 * keys wait for the end of a turn.
 */
import { nextTurn } from '#host/turn';
import type { Disposable } from 'vscode';

export interface NextTurnOnce extends Disposable {
  /** In one of the next turns, unless that is due already. */
  ask(): void;
}

/** The turn of what was asked for last: all that wait for their first turn would share it. */
let last = Promise.resolve();

export function nextTurnOnce(run: () => void): NextTurnOnce {
  let [isDue, isOver] = [false, false];
  return {
    ask() {
      if (isDue) return;
      isDue = true;
      last = last.then(() => nextTurn());
      void last.then(() => {
        isDue = false;
        if (!isOver) run();
      });
    },
    dispose: () => void (isOver = true),
  };
}
