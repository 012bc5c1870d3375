/** What a thread of the command line is asked, and what it answers. Plain data: a draft's analysis crosses as the line that is printed of it, or as itself. */
import type { Analysis } from '../../core/analysis';
import type { CheckLevels } from '../../core/checks/check';
import type { FileFormat, Reading } from '../../core/reading/reading';
import type { NamesOptions } from '../names';

export interface NamedDraft {
  readonly file: string;
  /** Of what is to be read, in bytes or characters: what it takes, about. */
  readonly size: number;
  /** Found in a folder, and a draft only if it reads like one. */
  readonly perhaps?: true;
}

/** A draft on the disk, or a line of JSON with `where` it stands. */
export type Task = NamedDraft | { readonly json: string; readonly size: number; readonly where: string };

/** What is the same for all drafts of a run. */
export interface Wanted extends NamesOptions {
  /** `line`: the public JSON. */
  readonly as: 'line' | 'analysis';
  readonly checks?: CheckLevels;
}

/** `text` is what is read of the file, which all offsets are into. */
export interface AnalyzedDraft extends Reading {
  /** As it was named. */
  readonly file: string;
  /** What the file says. */
  readonly written: string;
  readonly format: FileFormat;
  readonly analysis: Analysis;
}

export interface Answer {
  /** What was wrong with the draft or with the newsroom's names, in words. */
  readonly problems: readonly string[];
  /** With its end. */
  readonly line?: string;
  readonly draft?: AnalyzedDraft;
}

/** A draft, or what is wrong in its place. */
export type Asked = Task | { readonly problems: readonly string[] };

/** How a draft is called in complaints. */
export function nameOf(task: Task): string {
  return 'file' in task ? task.file : task.where;
}
