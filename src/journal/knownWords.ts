/**
 * Words of drafts that this machine has seen, by the hash that a journal holds in their place: a file in the extension's own storage, one line of
 * JSON each. It is only added to. What is not in it is looked for in the draft (core/review/readWords.ts), so that little is lost with it.
 */
import { nextTurn } from '#host/turn';
import { messageOf } from '../core/errorMessage';
import { hasStrings, isRecord } from '../core/review/shapes';
import type { KnownWords } from '../core/review/wordHashes';
import type { Files, StoredFile } from './files';

/** Lines taken at a time, so that nobody waits long for a turn. */
const SLICE = 800;

/** Of the file, in its folder. */
export const NAME = 'words.jsonl';

export class KnownWordsFile {
  private readonly file: StoredFile;
  /** The lines, read as words when somebody asks for them: there may be many of which few are asked for. */
  private readonly lines = new Map<string, string>();
  private first: Promise<unknown> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly disk: Files,
    private readonly onProblem: (reason: string) => void,
  ) {
    this.file = disk.file(disk.at(folder, NAME));
  }

  get place(): string {
    return this.file.place;
  }

  /** Reads the file the first time. Never rejects: what cannot be read is told. */
  load(): Promise<unknown> {
    return (this.first ??= this.read());
  }

  readonly find = (key: string): KnownWords | undefined => {
    const line = this.lines.get(key);
    const words = line === undefined ? undefined : parse(line);
    if (isKnownWords(words) && words.key === key) return words;
    this.lines.delete(key);
    return undefined;
  };

  /** How many there are: it grows whenever {@link find} can find more. */
  get size(): number {
    return this.lines.size;
  }

  /** On disk when it resolves. Rejects when it cannot be written. */
  async keep(all: readonly KnownWords[]): Promise<void> {
    await this.load();
    const turn = this.last.then(() => this.append(all));
    this.last = turn.catch(() => undefined);
    await turn;
  }

  private async read(): Promise<void> {
    try {
      const { size } = await this.file.stamp();
      if (size === 0) return;
      const lines = new TextDecoder().decode(await this.file.read(size)).split('\n');
      for (let at = 0; at < lines.length; at++) {
        if (at > 0 && at % SLICE === 0) await nextTurn();
        this.take(lines[at]!);
      }
    } catch (error) {
      this.onProblem(messageOf(error));
    }
  }

  private async append(all: readonly KnownWords[]): Promise<void> {
    const fresh = new Map(all.filter(({ key }) => !this.find(key)).map((words) => [words.key, lineOf(words)]));
    if (fresh.size === 0) return;
    await this.disk.makeFolder(this.folder);
    // A line of its own, whatever was cut short before it.
    const bytes = new TextEncoder().encode([...fresh.values()].map((line) => `\n${line}\n`).join(''));
    await this.file.add(() => bytes);
    for (const [key, line] of fresh) this.lines.set(key, line);
  }

  /** What a crash cut short is no line: the draft has the words, or had them. */
  private take(line: string): void {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined && line.endsWith('}') && !this.lines.has(key)) this.lines.set(key, line);
  }
}

/** Keys are letters that no JSON escapes. */
const KEY = /^\{"key":"([^"\\]+)"/;

function lineOf({ key, ...words }: KnownWords): string {
  return JSON.stringify({ key, ...words });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isKnownWords(value: unknown): value is KnownWords {
  return (
    isRecord(value) &&
    hasStrings(value, 'key', 'exact', 'sentence') &&
    ['prefix', 'suffix', 'speaker'].every((field) => ['string', 'undefined'].includes(typeof value[field])) &&
    (value['offset'] === undefined || Number.isSafeInteger(value['offset']))
  );
}
