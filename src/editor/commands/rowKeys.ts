/**
 * In the list of claims keys are for the row that the keyboard is on. It is selected, which takes the draft to its claim: there a command does
 * what it does in the text. Then the keyboard goes to the row of the claim that the command went to, which a screen reader reads.
 */
import { commands, Disposable, l10n, window } from 'vscode';
import type { ClaimList } from '../claimList';
import type { Cursor } from '../cursor';
import { chooseRow } from './chosenRow';
import { createTurns, type Report } from './report';

/** Milliseconds that a key waits for the draft, whose claim may just have gone. */
const PATIENCE_MS = 5000;

/** Those that walk need no claim; those that ask leave the keyboard to the box that they open. */
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
  /** The claims that the draft was taken to since the last key, or by its command. */
  const went: string[] = [];
  let arrive: (() => void) | undefined;

  async function press(name: unknown): Promise<void> {
    const does = typeof name === 'string' ? ON_ROW[name] : undefined;
    if (!does) return;
    went.length = 0;
    await chooseRow(() => list.isSelectionKnown);
    const { selected } = list;
    const arrived = selected !== undefined && (await arrival(selected.claim));
    if (does !== 'walks' && !selected) throw new Error(l10n.t('Choose a claim in the list first.'));
    // What is decided must never be decided on the claim that the cursor was on before.
    if (does !== 'walks' && !arrived)
      throw new Error(l10n.t('The draft was not taken to this claim. Press the key again.'));
    went.length = 0;
    const done = commands.executeCommand(`copydesk.${String(name)}`);
    // What asks the reviewer something gives the keyboard back to the list by itself.
    if (does === 'asks') return;
    await done;
    // The line that the status bar has for it is read out to nobody.
    if (went.length === 0 && list.isDone) void window.showInformationMessage(l10n.t('Nothing is open in this draft.'));
    await list.focus();
  }

  /** Whether the draft has been taken to a claim. */
  function arrival(claim: string): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      arrive = () => {
        if (went.at(-1) !== claim) return;
        clearTimeout(timer);
        resolve(true);
      };
      arrive();
    });
  }

  // One after the other: the second of two quick keys is for the row that the first one went to.
  const inTurn = createTurns(report);
  return Disposable.from(
    commands.registerCommand('copydesk.claims.onRow', inTurn(press)),
    cursor.onDidGoTo((claim) => {
      went.push(claim);
      arrive?.();
    }),
  );
}
