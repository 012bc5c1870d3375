/**
 * All that was done in a workspace or a repository, and what it comes to: the ledger of each draft, and what is ignored. The entries of all
 * reviewers are told in one order (compareEntries), so that everybody who has the same entries sees the same, however they got there.
 */
import { omit } from '../anchoring/omit';
import { compareText } from './compareText';
import type { Decision } from './decision';
import { compareEntries, HIGHEST_N, type Entry } from './entries';
import { keyAfterMove } from './draftKeys';
import { moveIgnores, type Ignore } from './ignores';
import { EMPTY_LEDGER, type Ledger } from './ledger';
import { onePerReviewer } from './reviewers';
import type { Thread } from './thread';

interface DraftState {
  readonly decisions: Map<string, Decision>;
  readonly threads: Map<string, Thread>;
  /** Made of the maps when somebody asks; undefined when they changed. */
  ledger?: Ledger | undefined;
}

export class Journal {
  private readonly byId = new Map<string, Entry>();
  /** In the order they are told, when `unordered` is empty. */
  private told: Entry[] = [];
  private drafts = new Map<string, DraftState>();
  private ignored = new Map<string, Ignore>();
  /** Which draft a decision, a thread or an ignore is of: entries follow it when the draft is renamed. */
  private draftOf = new Map<string, string>();
  /** The same from the other side, with what was cleared. */
  private idsOf = new Map<string, Set<string>>();
  private renames: { readonly from: string; readonly to: string }[] = [];
  private deeds = new Map<string, Entry[]>();
  private highest = 0;

  /** One more than all that was seen: what the next entry is to have. */
  get next(): number {
    return Math.min(this.highest + 1, HIGHEST_N);
  }

  get size(): number {
    return this.byId.size;
  }

  /** Entries that were here before count once. Returns whether anything is new. Linear, with a sort where entries came late. */
  add(entries: readonly Entry[]): boolean {
    const fresh: Entry[] = [];
    let twisted = false;
    for (const entry of entries) {
      this.see(entry.n);
      const known = this.byId.get(entry.id);
      if (known) {
        if (known === entry || compareTellings(known, entry) <= 0) continue;
        this.byId.set(entry.id, entry);
        twisted = true;
        continue;
      }
      this.byId.set(entry.id, entry);
      fresh.push(entry);
    }
    if (fresh.length === 0 && !twisted) return false;
    fresh.sort(compareEntries);
    const last = this.told.at(-1);
    if (twisted || (last && compareEntries(fresh[0]!, last) < 0)) this.tellAgain();
    else {
      for (const entry of fresh) this.tell(entry);
      this.told.push(...fresh);
    }
    return true;
  }

  /** Takes note of a number that stands on an entry of a newer version. */
  see(n: number): void {
    this.highest = Math.max(this.highest, n);
  }

  ledger(draft: string): Ledger {
    const state = this.drafts.get(draft);
    if (!state) return EMPTY_LEDGER;
    return (state.ledger ??= {
      decisions: [...state.decisions.values()],
      threads: [...state.threads.values()].filter(({ comments }) => comments.length > 0),
    });
  }

  /** Drafts that have decisions or threads. */
  keys(): string[] {
    return [...this.drafts.keys()];
  }

  /** Drafts on which anything was ever done. */
  everyDraft(): string[] {
    return [...this.idsOf.keys()];
  }

  /** The draft that a decision, a thread or an ignore is of by now. */
  draftWith(id: string): string | undefined {
    return this.draftOf.get(id);
  }

  /** All that was done to what is of a draft by now, under whatever name it was written, in the order in which it is told. */
  entriesOf(draft: string): Entry[] {
    return [...(this.idsOf.get(draft) ?? [])].flatMap((id) => this.history(id).filter(isOfDraft)).sort(compareEntries);
  }

  /** Names that a draft had before under which decisions or threads still stand: somebody had not seen that it was renamed. */
  formerNames(draft: string): string[] {
    if (!this.renames.some(({ to }) => keyAfterMove(draft, to, to) !== undefined)) return [];
    return this.keys().filter((key) => {
      const { decisions, threads } = this.ledger(key);
      return key !== draft && decisions.length + threads.length > 0 && this.nameAfterAll(key) === draft;
    });
  }

  ignores(): Ignore[] {
    return [...this.ignored.values()];
  }

  /** The sources of all evidence, whichever draft it is for. */
  sourcesNamed(): string[] {
    return this.keys().flatMap((key) =>
      this.ledger(key).decisions.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    );
  }

  /** What was done to a decision or a thread, oldest first. */
  history(id: string): readonly Entry[] {
    return this.deeds.get(id) ?? [];
  }

  /** Everybody who did something, by the name they wrote last, in alphabetical order. */
  reviewers(): string[] {
    return onePerReviewer(this.told.map(({ by }) => by)).sort();
  }

  private tellAgain(): void {
    this.told = [...this.byId.values()].sort(compareEntries);
    this.drafts = new Map();
    this.ignored = new Map();
    this.draftOf = new Map();
    this.idsOf = new Map();
    this.renames = [];
    this.deeds = new Map();
    for (const entry of this.told) this.tell(entry);
  }

  private tell(entry: Entry): void {
    const deeds = this.deeds.get(entry.on);
    if (deeds) deeds.push(entry);
    else this.deeds.set(entry.on, [entry]);
    if (isOfDraft(entry)) this.follow(entry);
    switch (entry.do) {
      case 'decide':
        return this.change(entry, ({ decisions }) => {
          const { note, evidence = [] } = decisions.get(entry.on) ?? {};
          const head = omit(entry.decision as Decision, 'note', 'evidence');
          decisions.set(entry.on, { ...head, id: entry.on, ...(note !== undefined && { note }), evidence });
        });
      case 'note':
        return this.changeDecision(entry, ({ note: _old, ...decision }) =>
          entry.note === '' ? decision : { ...decision, note: entry.note },
        );
      case 'add-evidence':
        return this.changeDecision(entry, (decision) => ({
          ...decision,
          evidence: [...decision.evidence.filter(({ id }) => id !== entry.evidence.id), entry.evidence],
        }));
      case 'remove-evidence':
        return this.changeDecision(entry, (decision) => ({
          ...decision,
          evidence: decision.evidence.filter(({ id }) => id !== entry.evidence),
        }));
      case 'begin-thread':
        return this.change(entry, ({ threads }) => {
          const head = omit(entry.thread as Thread, 'comments', 'resolved');
          threads.set(entry.on, { ...head, id: entry.on, comments: threads.get(entry.on)?.comments ?? [] });
        });
      case 'comment':
        return this.changeThread(entry, (thread) => ({
          ...thread,
          comments: thread.comments.some(({ id }) => id === entry.comment.id)
            ? thread.comments.map((one) => (one.id === entry.comment.id ? entry.comment : one))
            : [...thread.comments, entry.comment],
        }));
      case 'remove-comment':
        return this.changeThread(entry, (thread) => ({
          ...thread,
          comments: thread.comments.filter(({ id }) => id !== entry.comment),
        }));
      case 'resolve':
        return this.changeThread(entry, (thread) => ({ ...thread, resolved: { by: entry.by, at: entry.at } }));
      case 'reopen':
        return this.changeThread(entry, ({ resolved: _old, ...thread }) => thread);
      case 'clear':
        return this.change(entry, ({ decisions, threads }) => {
          decisions.delete(entry.on);
          threads.delete(entry.on);
        });
      case 'ignore':
        this.ignored.set(entry.on, { ...entry.ignore, id: entry.on });
        return;
      case 'stop-ignoring':
        this.ignored.delete(entry.on);
        return;
      case 'rename':
        return this.rename(entry.on, entry.draft);
    }
  }

  private follow(entry: Entry): void {
    if (this.draftOf.has(entry.on)) return;
    const draft = (entry.do === 'ignore' ? entry.ignore.draft : undefined) ?? entry.draft;
    this.draftOf.set(entry.on, draft);
    this.idsIn(draft).add(entry.on);
  }

  private idsIn(draft: string): Set<string> {
    let ids = this.idsOf.get(draft);
    if (!ids) this.idsOf.set(draft, (ids = new Set()));
    return ids;
  }

  private change({ on, draft }: Entry, change: (state: DraftState) => void): void {
    const state = this.stateOf(this.draftOf.get(on) ?? draft);
    change(state);
    state.ledger = undefined;
  }

  /** What is done to a decision that was cleared, or whose first line cannot be read, is kept in the history only. */
  private changeDecision(entry: Entry, change: (decision: Decision) => Decision): void {
    this.change(entry, ({ decisions }) => {
      const decision = decisions.get(entry.on);
      if (decision) decisions.set(entry.on, change(decision));
    });
  }

  private changeThread(entry: Entry, change: (thread: Thread) => Thread): void {
    this.change(entry, ({ threads }) => {
      const thread = threads.get(entry.on);
      if (thread) threads.set(entry.on, change(thread));
    });
  }

  private stateOf(key: string): DraftState {
    let state = this.drafts.get(key);
    if (!state) this.drafts.set(key, (state = { decisions: new Map(), threads: new Map() }));
    return state;
  }

  /** What a draft is called now that was called so before the first rename. */
  private nameAfterAll(key: string): string {
    return this.renames.reduce((name, { from, to }) => keyAfterMove(name, from, to) ?? name, key);
  }

  /** A file, or a folder with all that lies in it. Where there was another draft before, both drafts' decisions stay. */
  private rename(from: string, to: string): void {
    for (const [key, state] of [...this.drafts]) {
      const now = keyAfterMove(key, from, to);
      if (now === undefined || now === key) continue;
      this.drafts.delete(key);
      const target = this.stateOf(now);
      for (const [id, decision] of state.decisions) target.decisions.set(id, decision);
      for (const [id, thread] of state.threads) target.threads.set(id, thread);
      target.ledger = undefined;
    }
    for (const [key, ids] of [...this.idsOf]) {
      const now = keyAfterMove(key, from, to);
      if (now === undefined || now === key) continue;
      this.idsOf.delete(key);
      const target = this.idsIn(now);
      for (const id of ids) {
        target.add(id);
        this.draftOf.set(id, now);
      }
    }
    this.renames.push({ from, to });
    this.ignored = new Map(moveIgnores(this.ignores(), from, to).map((ignore) => [ignore.id, ignore]));
  }
}

function isOfDraft(entry: Entry): boolean {
  return entry.do !== 'rename';
}

/**
 * One id on two lines that differ: everybody has to choose the same one. It is the one that was told first: what went elsewhere and came back has
 * new numbers, and where git joins both tellings, each entry chosen by its own letters would put the last one before the first.
 */
function compareTellings(a: Entry, b: Entry): number {
  return a.n - b.n || compareText(JSON.stringify(a), JSON.stringify(b));
}
