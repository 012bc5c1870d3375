/** Edits a tracked text and keeps what an editor would have reported of it, event by event. */
import {
  applyEvent,
  joinTracked,
  NOTHING,
  sliceTracked,
  type EditEvent,
  type Identities,
  type Splice,
  type Tracked,
} from './trackedText';

/** A line with something in it. */
export const PARAGRAPH = /[^\r\n]*\S[^\r\n]*/g;

export interface Range {
  readonly start: number;
  readonly end: number;
}

export class Pen {
  readonly events: EditEvent[] = [];

  constructor(
    public draft: Tracked,
    readonly identities: Identities,
  ) {}

  get text(): string {
    return this.draft.text;
  }

  /** Splices in any order, as one event. */
  change(splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    const event = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
    this.draft = applyEvent(this.draft, event);
    this.events.push(event);
  }

  /** Mends: what is typed belongs to the words it is typed into. */
  type(start: number, end: number, text: string): void {
    this.change([{ start, end, by: this.identities.type(text) }]);
  }

  /** Writes something new. */
  write(at: number, text: string): void {
    this.change([{ start: at, end: at, by: this.identities.write(text) }]);
  }

  delete({ start, end }: Range): void {
    this.change([{ start, end, by: NOTHING }]);
  }

  slice({ start, end }: Range): Tracked {
    return sliceTracked(this.draft, start, end);
  }

  /** Puts a piece in with white space of its own on both sides. */
  paste(at: number, before: string, piece: Tracked, after: string): void {
    const { identities } = this;
    this.change([{ start: at, end: at, by: joinTracked(identities.write(before), piece, identities.write(after)) }]);
  }

  /** Lines with something in them, without their ends. */
  paragraphs(): Range[] {
    return rangesOf(this.text, PARAGRAPH);
  }

  /** Sentences as a writer would mark them: to the stop, with the closing mark. */
  sentences(): Range[] {
    return this.paragraphs().flatMap(({ start, end }) =>
      rangesOf(this.text.slice(start, end), /\S.*?[.?!][”"’]?(?=\s|$)/g).map((range) => ({
        start: start + range.start,
        end: start + range.end,
      })),
    );
  }
}

export function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
