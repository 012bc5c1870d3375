/** Rows of a view that are made anew, and rows that are put in sight, one after the other: VS Code logs an error for a row that is made anew meanwhile. */
import type { TreeView } from 'vscode';

/** Milliseconds that rows wait for one to be put in sight, which may never be said to be. */
const PATIENCE_MS = 2000;

/** Rows that are not made anew between two keys: the editor asks for each of them, and has other things to do then. */
const MANY = 1000;
/** Milliseconds without another view before so many are: while somebody types in a long draft, they come some more than a second apart (worker/queue.ts). */
const QUIET_MS = 1500;

export class RowsInTurn<Node> {
  private due: ReturnType<typeof setTimeout> | undefined;
  /** They are due once it is quiet. */
  private isPatient = false;
  private inSight: Promise<unknown> | undefined;

  /** `show` makes the rows anew. */
  constructor(private readonly show: () => void) {}

  /** They are about to be. */
  get areDue(): boolean {
    return this.due !== undefined;
  }

  /**
   * Once for all that changed in one turn: each new set of rows makes the editor ask for all of them again. `rows`: how many there are, where nothing
   * but the words of the draft changed.
   */
  refresh(rows = 0): void {
    if (this.due !== undefined && !this.isPatient) return;
    clearTimeout(this.due);
    this.isPatient = rows > MANY;
    this.due = setTimeout(
      () => {
        const go = (): void => {
          this.due = undefined;
          this.show();
        };
        if (this.inSight) void this.inSight.then(() => this.due && go());
        else go();
      },
      this.isPatient ? QUIET_MS : 0,
    );
  }

  /** A row that went away meanwhile cannot be put in sight; the next change brings the right one. `focused`: it gets the keyboard, too, and that is told. */
  reveal(tree: TreeView<Node>, node: Node, focused?: () => void): void {
    const done = tree.reveal(node, { select: true, focus: focused !== undefined }).then(undefined, () => undefined);
    const waited = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const inSight = Promise.race([done, waited]).then(() => {
      if (this.inSight === inSight) this.inSight = undefined;
      focused?.();
    });
    this.inSight = inSight;
  }

  dispose(): void {
    clearTimeout(this.due);
    this.due = undefined;
  }
}
