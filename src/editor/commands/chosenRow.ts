/** The row of a list that the keyboard is on. VS Code tells which one that is only of a row that is selected. */
import { commands } from 'vscode';

/** Milliseconds that a row may take to be told: while the rows of a list are made anew, nobody knows which they were. */
const PATIENCE_MS = 2000;
/** Milliseconds between two looks: nothing is fired when a row is known again. */
const LOOK_MS = 20;

/** Selects the row that the keyboard is on, and waits until `isKnown`: the list knows which one is selected. Gives up where the keyboard is on no row. */
export async function chooseRow(isKnown: () => boolean): Promise<void> {
  await commands.executeCommand('list.select');
  for (let waited = 0; waited < PATIENCE_MS && !isKnown(); waited += LOOK_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
