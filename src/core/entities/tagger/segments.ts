/**
 * The stretches of a text that the tagger reads: words with capitals, what joins them, a little of what lies between them. Everything else is
 * outside of any name without being asked, which is three words in four.
 */
import type { TaggerWord } from './features';

/** Indices into the words; `to` is exclusive. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Words without a capital between two with one, at most: "Ministry of Fisheries and the Harbors". */
const GAP = 2;
/** Small words that begin a name. */
const LEADING = new Set(
  'de la del da do dos di du den der van von ter ten bin ibn al el abu le las los zu af ul'.split(' '),
);

export function findSegments(words: readonly TaggerWord[]): Segment[] {
  const segments: Segment[] = [];
  let [from, last] = [-1, -1];
  const close = () => {
    if (from >= 0) segments.push({ from, to: last + 1 });
    from = -1;
  };
  for (let at = 0; at < words.length; at++) {
    const { form, sentence } = words[at]!;
    if (from >= 0 && (sentence !== words[from]!.sentence || at - last > GAP + 1)) close();
    const numbered = form.hasDigit && from >= 0 && last === at - 1;
    if (!form.hasCapital && !numbered) continue;
    if (from < 0) {
      from = at;
      while (
        from > 0 &&
        at - from < GAP &&
        words[from - 1]!.sentence === sentence &&
        LEADING.has(words[from - 1]!.text)
      )
        from--;
    }
    last = at;
  }
  close();
  return segments;
}
