/**
 * Old and new words side by side: what stayed, what went, what came, in whole words with the space between them. The longest
 * common subsequence of words, within a bound; beyond it everything between the common ends is replaced.
 */
export interface DiffRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Cells of the table: words of one side times words of the other, after their common ends. Half a millisecond or so. */
const MOST_CELLS = 250_000;

/**
 * Runs of one kind are joined; where words were replaced, `removed` comes before `added`. `same` and `removed` together are
 * the old text, `same` and `added` the new.
 */
export function diffWords(before: string, after: string): DiffRun[] {
  const [a, b] = [splitWords(before), splitWords(after)];
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;

  const runs = new Runs();
  runs.add('same', a.slice(0, head));
  diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), runs);
  runs.add('same', a.slice(a.length - tail));
  return runs.list();
}

/** `"Well, no," he said` → `"`, `Well`, `,`, ` `, `no`, `,`, `"`, ` `, `he`, ` `, `said`. Numbers stay whole: `2,500`. */
function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,'’:-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu) ?? [];
}

function diffMiddle(a: readonly string[], b: readonly string[], runs: Runs): void {
  if (a.length * b.length > MOST_CELLS) {
    runs.add('removed', a);
    runs.add('added', b);
    return;
  }
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + weightOf(a[i]!) : skip;
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.add('same', [a[i]!]);
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) runs.add('removed', [a[i++]!]);
    else runs.add('added', [b[j++]!]);
  }
  runs.add('removed', a.slice(i));
  runs.add('added', b.slice(j));
}

/** Words are worth keeping in line, spaces and marks only where nothing else is lost by it. */
function weightOf(piece: string): number {
  return HAS_WORD.test(piece) ? 8 : 1;
}

/**
 * Collects pieces into runs; changes between two `same` runs become one `removed` and one `added`. A space or mark that
 * stayed between two changes goes with them: "two men" → "ten women" is one change, not two.
 */
class Runs {
  readonly #runs: DiffRun[] = [];
  #removed = '';
  #added = '';
  #gap = '';

  add(kind: DiffRun['kind'], pieces: readonly string[]): void {
    const text = pieces.join('');
    if (text === '') return;
    if (kind === 'same') {
      this.#same(text);
      return;
    }
    this.#removed += this.#gap;
    this.#added += this.#gap;
    this.#gap = '';
    if (kind === 'removed') this.#removed += text;
    else this.#added += text;
  }

  list(): DiffRun[] {
    this.#flush();
    return this.#runs;
  }

  #same(text: string): void {
    const changed = this.#removed !== '' || this.#added !== '';
    if (changed && !HAS_WORD.test(text)) this.#gap += text;
    else {
      this.#flush();
      this.#push('same', text);
    }
  }

  #flush(): void {
    this.#push('removed', this.#removed);
    this.#push('added', this.#added);
    this.#push('same', this.#gap);
    this.#removed = '';
    this.#added = '';
    this.#gap = '';
  }

  #push(kind: DiffRun['kind'], text: string): void {
    const last = this.#runs.at(-1);
    if (text === '') return;
    if (last?.kind === kind) this.#runs.splice(-1, 1, { kind, text: last.text + text });
    else this.#runs.push({ kind, text });
  }
}

const HAS_WORD = /[\p{L}\p{N}]/u;
