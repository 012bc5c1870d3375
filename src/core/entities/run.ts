/** A stretch of words: indices into the words of a paragraph; `to` is exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}
