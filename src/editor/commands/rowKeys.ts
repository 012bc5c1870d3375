/**
 * In the list of claims keys are for the row that the keyboard is on. VS Code tells which one that is only of a row that is selected, and selecting one takes the draft to
 * its claim: there a command does what it does in the text. Then the keyboard goes to the row of the claim that the command went to, which a screen
 * reader reads.
 */
import { commands, type Disposable } from 'vscode';
import type { ClaimList } from '../claimList';
import type { Cursor } from '../cursor';
import { createTurns, type Report } from './report';

/** Milliseconds that a key waits for the draft, whose claim may just have gone. */
const PATIENCE_MS = 1000;

/** Of each whether it is for the claim of the row; those that are not go on from there. */
const ON_ROW: Readonly<Record<string, 'decides' | 'walks' | 'asks'>> = {
  'claim.next': 'walks',
  'claim.previous': 'walks',
  'claim.verifyAndNext': 'decides',
  'claim.setStatus': 'asks',
  'claim.note': 'asks',
  'claim.evidence': 'asks',
  'claim.comment': 'asks',
  'sources.find': 'asks',
};

export function registerRowKeys(cursor: Cursor, list: ClaimList, report: Report): Disposable {
  /** Two rows that are chosen in quick succession are told in turn. */
  const inTurn = createTurns(report);
  return commands.registerCommand(
    'copydesk.claims.onRow',
    inTurn(async (name: unknown) => {
      const does = typeof name === 'string' ? ON_ROW[name] : undefined;
      if (!does) return;
      const arrived = arrival(cursor, list);
      await commands.executeCommand('list.select');
      await arrived();
      if (!list.selected && does !== 'walks') throw new Error('Choose a claim in the list first.');
      const done = commands.executeCommand(`copydesk.${String(name)}`);
      if (does === 'asks') return;
      await done;
      await list.focus();
    }),
  );
}

/** Asked before a row is selected, waited for after: until the draft is at the claim of the row. */
function arrival(cursor: Cursor, list: ClaimList): () => Promise<void> {
  let went: string | undefined;
  let tell: (() => void) | undefined;
  const listening = cursor.onDidGoTo((claim) => {
    went = claim;
    tell?.();
  });
  return async () => {
    const wanted = list.selected?.claim;
    const there = new Promise<void>((resolve) => {
      tell = () => {
        if (went === wanted) resolve();
      };
      tell();
    });
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    if (wanted !== undefined) await Promise.race([there, patience]);
    listening.dispose();
  };
}
