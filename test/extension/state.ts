/** A workspace's state to test with, outside of any workspace. */
import type { Memento } from 'vscode';

/** A workspace's state that forgets nothing but what JSON would, and that can refuse to write. */
export class State implements Memento {
  refuse: Error | undefined;
  readonly #values = new Map<string, string>();

  constructor(values: Readonly<Record<string, unknown>>) {
    for (const [key, value] of Object.entries(values)) this.#values.set(key, JSON.stringify(value));
  }

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, otherwise?: T): T {
    const value = this.#values.get(key);
    return value === undefined ? (otherwise as T) : (JSON.parse(value) as T);
  }

  update(key: string, value: unknown): Promise<void> {
    if (this.refuse) return Promise.reject(this.refuse);
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
