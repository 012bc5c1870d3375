/** What the benchmark asks the probe in the extension host, and what it is answered: one line of JSON each way, in turn. */
import type { Profiler } from 'node:inspector';

export interface Questions {
  /** How long its `activate()` took, as Copydesk tells it; wakes it. */
  readonly activated: { readonly asks: object; readonly answer: { readonly milliseconds: number } };
  /** Shows a file and puts the caret there. */
  readonly show: { readonly asks: { path: string; offset?: number }; readonly answer: object };
  /** Answers when Copydesk, where it is, has read the file as it is now. */
  readonly settle: { readonly asks: { path: string }; readonly answer: object };
  readonly closeAll: { readonly asks: object; readonly answer: object };
  /** Watches the event loop until `loop`. */
  readonly watchLoop: { readonly asks: object; readonly answer: object };
  readonly loop: { readonly asks: object; readonly answer: Loop };
  readonly startProfile: { readonly asks: object; readonly answer: object };
  readonly profile: { readonly asks: object; readonly answer: Profiler.Profile };
  readonly memory: { readonly asks: object; readonly answer: Memory };
  /** Of the editor, and of what its extension host runs on. */
  readonly versions: { readonly asks: object; readonly answer: { readonly vscode: string; readonly node: string } };
  /** The files of Copydesk that are loaded in the extension host, with their bytes. */
  readonly loaded: { readonly asks: object; readonly answer: Record<string, number> };
}

export type Question = keyof Questions;

/** All in milliseconds. */
export interface Loop {
  /** By how much a timer that is due every millisecond came late: whatever kept it waiting, other programs too. */
  readonly late: { readonly longest: number; readonly p99: number };
  /** What the thread itself worked between two of them: the same on a machine that others use. */
  readonly busy: { readonly longest: number; readonly p99: number; readonly over10: number };
}

/** All in bytes. */
export interface Memory {
  /** Of the whole process, extension host and threads together. */
  readonly resident: number;
  readonly threads: readonly ThreadMemory[];
}

export interface ThreadMemory {
  readonly name: string;
  /** Of the heap, and outside of it for what is in it, garbage included. */
  readonly used: number;
  /** The same after garbage has been collected. */
  readonly live: number;
}
