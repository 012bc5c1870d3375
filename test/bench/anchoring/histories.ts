/** Edit histories: what is done to a draft, step by step, and how the desk learns of it. The same seed gives the same history. */
import type { Chance } from './chance';
import { copyParagraph, copyQuote, repeatRefrain } from './copying';
import { mergeEdits } from './merging';
import { moveParagraph, moveSentence } from './moving';
import { Pen, type Range } from './pen';
import { reformat } from './setting';
import { applyEvent, invertEvent, sliceTracked, type EditEvent, type Identities, type Tracked } from './trackedText';
import { replaceEverywhere, typeSomewhere } from './writing';

/**
 * `open`: every edit is reported, as an editor does. `reload`: the draft is open and the file changes on disk: the editor reports one edit,
 * from the first line that differs to the last. `outside`: the file changes while it is closed, and nobody reports anything.
 */
export type Report = 'open' | 'reload' | 'outside';

export type Mode = Report | 'mixed';
export const MODES: readonly Mode[] = ['open', 'reload', 'outside', 'mixed'];

export interface Step {
  readonly events: readonly EditEvent[];
  /** Of a step that takes another one back: the draft as it was, identities included. */
  readonly result?: Tracked;
  readonly report: Report;
  /** Somebody looks at the draft after this step, so that what is surely matched is written down anew. */
  readonly seen: boolean;
}

type Edit = (pen: Pen, chance: Chance, claims: readonly Range[]) => void;

const EDITS = {
  typing: [typeSomewhere],
  'paragraph moves': [moveParagraph],
  'sentence moves': [moveSentence],
  'find and replace': [replaceEverywhere],
  reformatting: [reformat],
  'copied paragraphs': [copyParagraph],
  'copied quotes': [copyQuote],
  refrains: [repeatRefrain],
} as const satisfies Record<string, readonly Edit[]>;

export type Kind = keyof typeof EDITS | 'merges' | 'undo' | 'all of them';
export const KINDS = [...Object.keys(EDITS), 'merges', 'undo', 'all of them'] as Kind[];

/** A step in waiting: what it does is known when its turn comes, and the claims that stand then are known. */
export class History {
  private readonly done: {
    readonly before: Tracked;
    readonly events: readonly EditEvent[];
    readonly exchanges: number;
  }[] = [];
  private readonly waiting: { readonly events: readonly EditEvent[] }[] = [];

  constructor(
    readonly kind: Kind,
    readonly mode: Mode,
    private readonly identities: Identities,
    private readonly chance: Chance,
  ) {}

  next(draft: Tracked, claims: readonly Range[]): Step {
    const { chance } = this;
    const report = this.mode === 'mixed' ? chance.choose(['open', 'open', 'reload', 'outside'] as const) : this.mode;
    const seen = chance.happens(0.75);
    const merged = this.waiting.shift();
    if (merged) return this.record(draft, merged.events, report === 'open' ? 'reload' : report, true);
    const kind = this.chooseKind();
    const back = this.done.at(-1);
    if (back && chance.happens(this.kind === 'undo' ? 0.4 : 0.12)) {
      this.done.pop();
      return {
        events: takeBack(back.before, back.events),
        result: this.identities.renamed(back.before, back.exchanges),
        report,
        seen,
      };
    }
    const pen = new Pen(draft, this.identities);
    if (kind === 'merges') {
      const { mine, merged: theirs, settled } = mergeEdits(pen, chance, claims);
      this.waiting.push({ events: theirs }, ...(settled ? [{ events: settled }] : []));
      return this.record(draft, mine, report, true);
    }
    chance.choose<Edit>(EDITS[kind])(pen, chance, claims);
    return this.record(draft, pen.events, report, seen);
  }

  private chooseKind(): Exclude<Kind, 'undo' | 'all of them'> {
    const { kind } = this;
    if (kind !== 'undo' && kind !== 'all of them') return kind;
    const any = this.chance.choose([...Object.keys(EDITS), 'merges'] as Exclude<Kind, 'undo' | 'all of them'>[]);
    return kind === 'undo' && any === 'merges' ? 'typing' : any;
  }

  private record(before: Tracked, events: readonly EditEvent[], report: Report, seen: boolean): Step {
    this.done.push({ before, events, exchanges: this.identities.exchanges });
    return { events, report, seen };
  }
}

function takeBack(before: Tracked, events: readonly EditEvent[]): EditEvent[] {
  const inverse: EditEvent[] = [];
  let draft = before;
  for (const event of events) {
    inverse.unshift(invertEvent(draft, event));
    draft = applyEvent(draft, event);
  }
  return inverse;
}

/** The one edit that an editor makes of a file changed on disk: all lines between those that are the same at both ends. */
export function asOneEdit(before: Tracked, after: Tracked): EditEvent {
  const [old, now] = [before.text.split(/(?<=\n)/), after.text.split(/(?<=\n)/)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const lengthOf = (lines: readonly string[]): number => lines.reduce((length, line) => length + line.length, 0);
  const start = lengthOf(old.slice(0, head));
  const left = lengthOf(old.slice(old.length - tail));
  const end = before.text.length - left;
  return start === end && after.text.length - left === start
    ? []
    : [{ start, end, by: sliceTracked(after, start, after.text.length - left) }];
}
