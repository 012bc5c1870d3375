/** Writes what is read of a draft, piece by piece in the draft's order, and notes where each piece stands there. */
import type { Span } from '../span';
import type { Reading } from './reading';
import { hasStrays, straysOf } from './strays';

interface Stretch extends Span {
  text: string;
  /** Letter by letter what stands in the draft. */
  readonly same: boolean;
}

export class ReadingWriter {
  readonly #stretches: Stretch[] = [];

  constructor(private readonly draft: string) {}

  /** As it stands, but for strays. */
  copy(start: number, end: number): void {
    const text = this.draft.slice(start, end);
    let at = 0;
    if (hasStrays(text))
      for (const stray of straysOf(text)) {
        this.#same(start + at, start + stray.at);
        at = stray.at + stray.length;
        this.#push(start + stray.at, start + at, stray.read);
      }
    this.#same(start + at, end);
  }

  /** Other words for a stretch of the draft. */
  replace(start: number, end: number, words: string): void {
    let text = words;
    if (hasStrays(words)) {
      const pieces: string[] = [];
      let at = 0;
      for (const stray of straysOf(words)) {
        pieces.push(words.slice(at, stray.at), stray.read);
        at = stray.at + stray.length;
      }
      text = pieces.join('') + words.slice(at);
    }
    this.#push(start, end, text);
  }

  /** What stands nowhere in the draft. Gives a name to write something else there later. */
  insert(at: number, text: string): number {
    return this.#stretches.push({ start: at, end: at, text, same: false }) - 1;
  }

  amend(inserted: number, text: string): void {
    this.#stretches[inserted]!.text = text;
  }

  end(): Reading {
    const stretches = joined(this.#stretches);
    const [only] = stretches;
    if (this.draft === '' || (stretches.length === 1 && only!.same && only!.text.length === this.draft.length))
      return { text: this.draft };
    const read = new Int32Array(stretches.length + 1);
    stretches.forEach(({ text }, i) => (read[i + 1] = read[i]! + text.length));
    return {
      text: stretches.map(({ text }) => text).join(''),
      places: {
        read,
        from: Int32Array.from(stretches, ({ start }) => start),
        to: Int32Array.from(stretches, ({ end }) => end),
      },
    };
  }

  #same(start: number, end: number): void {
    if (start < end) this.#stretches.push({ start, end, text: this.draft.slice(start, end), same: true });
  }

  #push(start: number, end: number, text: string): void {
    if (text !== '') this.#stretches.push({ start, end, text, same: false });
  }
}

/** Without what is empty, and what goes on where the one before ended as one with it. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const kept: { start: number; end: number; pieces: string[]; same: boolean }[] = [];
  for (const { start, end, text, same } of stretches) {
    if (text === '') continue;
    const last = kept.at(-1);
    if (same && last?.same && last.end === start) {
      last.pieces.push(text);
      last.end = end;
    } else kept.push({ start, end, pieces: [text], same });
  }
  return kept.map(({ pieces, ...stretch }) => ({ ...stretch, text: pieces.join('') }));
}
