/**
 * Words of drafts that this machine has seen, by the hash that a journal holds in their place: a file in the extension's own storage, one line of
 * JSON each. It is only added to. What is not in it is looked for in the draft (core/review/readWords.ts), so that little is lost with it.
 */
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasStrings, isRecord } from '../core/review/shapes';
import type { KnownWords } from '../core/review/wordHashes';
import { isMissing } from './entryFile';

export class KnownWordsFile {
  private readonly words = new Map<string, KnownWords>();
  private first: Promise<unknown> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly path: string,
    private readonly onProblem: (reason: string) => void,
  ) {}

  /** Reads the file the first time. Never rejects: what cannot be read is told. */
  load(): Promise<unknown> {
    return (this.first ??= this.refresh());
  }

  /** Reads what another window has added. */
  async refresh(): Promise<void> {
    try {
      for (const line of (await readFile(this.path, 'utf8')).split('\n')) this.take(line);
    } catch (error) {
      if (!isMissing(error)) this.onProblem(error instanceof Error ? error.message : String(error));
    }
  }

  readonly find = (key: string): KnownWords | undefined => this.words.get(key);

  /** How many there are: it grows whenever {@link find} can find more. */
  get size(): number {
    return this.words.size;
  }

  /** On disk when it resolves. Rejects when it cannot be written. */
  async keep(all: readonly KnownWords[]): Promise<void> {
    await this.load();
    const turn = this.last.then(() => this.append(all));
    this.last = turn.catch(() => undefined);
    await turn;
  }

  private async append(all: readonly KnownWords[]): Promise<void> {
    const fresh = new Map(all.filter(({ key }) => !this.words.has(key)).map((words) => [words.key, words]));
    if (fresh.size === 0) return;
    await mkdir(dirname(this.path), { recursive: true });
    const handle = await open(this.path, 'a');
    try {
      // A line of its own, whatever was cut short before it.
      await handle.appendFile([...fresh.values()].map((words) => `\n${JSON.stringify(words)}\n`).join(''));
      await handle.datasync();
    } finally {
      await handle.close();
    }
    for (const [key, words] of fresh) this.words.set(key, words);
  }

  private take(line: string): void {
    if (line === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return; // cut short by a crash: the draft has the words, or had them
    }
    if (isKnownWords(value) && !this.words.has(value.key)) this.words.set(value.key, value);
  }
}

function isKnownWords(value: unknown): value is KnownWords {
  return (
    isRecord(value) &&
    hasStrings(value, 'key', 'exact', 'sentence') &&
    ['prefix', 'suffix', 'speaker'].every((field) => ['string', 'undefined'].includes(typeof value[field]))
  );
}
