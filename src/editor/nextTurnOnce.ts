/**
 * Work that several tell of at once, done once and in a turn of its own: what hears of a new view would otherwise all work in the turn in which it is told, and
 * keys wait for the end of a turn.
 */
import { nextTurn } from '#host/turn';
import type { Disposable } from 'vscode';

export interface NextTurnOnce<Item> extends Disposable {
  /** In one of the next turns, unless that is due already. */
  ask(item: Item): void;
}

/** The turn of what was asked for last: all that wait for their first turn would share it. */
let last = Promise.resolve();

/** Runs once for each thing that is asked for. */
export function nextTurnOnce<Item = void>(run: (item: Item) => void): NextTurnOnce<Item> {
  const due = new Set<Item>();
  let isOver = false;
  return {
    ask(item) {
      if (due.has(item)) return;
      due.add(item);
      last = last.then(() => nextTurn());
      void last.then(() => {
        due.delete(item);
        if (!isOver) run(item);
      });
    },
    dispose: () => void (isOver = true),
  };
}
