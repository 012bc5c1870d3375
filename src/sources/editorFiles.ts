/**
 * Files that the editor has and no program can open: those of a browser, of a repository on the web, of a virtual workspace. A thread asks the editor for them, one
 * message a question.
 */
import { messageOf } from '../core/errorMessage';
import type { Kind } from './index/folders';
import { Unreadable } from './readers/limits';

export interface EditorFiles {
  /** Rejects where the folder cannot be entered. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: Kind }[]>;
  /** `size` is in bytes, `modified` in milliseconds since 1970. Undefined for what is not there. */
  stat(path: string): Promise<{ readonly kind: Kind; readonly size: number; readonly modified: number } | undefined>;
  /** Rejects with the reason, to be read on from the file's name. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** From the thread. */
export interface Question {
  readonly type: 'ask';
  readonly id: number;
  readonly what: keyof EditorFiles;
  readonly path: string;
}

/** To it. */
export interface Answer {
  readonly type: 'answer';
  readonly id: number;
  readonly value?: unknown;
  /** Why there is none. */
  readonly failed?: string;
}

/** The thread's end. */
export interface AskedFiles extends EditorFiles {
  settle(answer: Answer): void;
}

export function askFor(post: (question: Question) => void): AskedFiles {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  const ask = (what: Question['what'], path: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++count, { resolve, reject });
      post({ type: 'ask', id: count, what, path });
    });
  return {
    list: (folder) => ask('list', folder) as ReturnType<EditorFiles['list']>,
    stat: (path) => ask('stat', path) as ReturnType<EditorFiles['stat']>,
    read: (path) => ask('read', path) as ReturnType<EditorFiles['read']>,
    settle({ id, value, failed }) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (failed === undefined) asked?.resolve(value);
      else asked?.reject(new Unreadable(failed));
    },
  };
}

/** The editor's end. Bytes are handed over. */
export async function answerTo(
  { id, what, path }: Question,
  files: EditorFiles,
  post: (answer: Answer, handed?: readonly ArrayBuffer[]) => void,
): Promise<void> {
  try {
    const value = await files[what](path);
    post({ type: 'answer', id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    post({ type: 'answer', id, failed: messageOf(error) });
  }
}
