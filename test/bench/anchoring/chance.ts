/** Choices made with a seed. */
import { createRandom } from '../inventedText';

export class Chance {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = createRandom(seed);
    // Neighbouring seeds begin alike.
    for (let i = 0; i < 8; i++) this.random();
  }

  /** 0 ≤ the answer < `below`, whole. */
  below(below: number): number {
    return Math.floor(this.random() * below);
  }

  /** Both ends included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  happens(share: number): boolean {
    return this.random() < share;
  }

  choose<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Nothing of an empty list. */
  maybe<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}
