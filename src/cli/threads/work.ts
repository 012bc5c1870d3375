/** What is done with one draft, in the program's own thread or in another: read it, find the newsroom's names for it, analyze it. */
import type { Analysis } from '../../core/analysis';
import { analyzeDraft, analyzeReading, type DraftOptions } from '../../core/analyzeDraft';
import { readsLikeDraft } from '../../core/draftFile';
import type { FileFormat } from '../../core/reading/reading';
import { messageOf } from '../../core/errorMessage';
import { readDraft } from '../drafts';
import { createNames } from '../names';
import type { Answer, Task, Wanted } from './task';

/** Answers for one draft after another; each list of names is read once. */
export function createWork({ as, checks, ...options }: Wanted): (task: Task) => Promise<Answer> {
  let problems: string[] = [];
  const namesFor = createNames(options, (problem) => problems.push(problem));

  async function optionsFor(format: FileFormat, file?: string): Promise<DraftOptions> {
    const names = await namesFor(file);
    return { format, ...(checks && { checks }), ...(names && { names }) };
  }

  async function readFile(file: string, perhaps: boolean): Promise<Omit<Answer, 'problems'>> {
    const draft = await readDraft(file);
    if ('problem' in draft) {
      if (!perhaps) problems.push(draft.problem);
      return {};
    }
    const { text: written, format } = draft;
    if (perhaps && !readsLikeDraft(file, written)) return {};
    const options = await optionsFor(format, file);
    if (as === 'line') return { line: lineOf(file, analyzeDraft(written, options)) };
    const { reading, analysis } = analyzeReading(written, options);
    return { draft: { file, written, format, ...reading, analysis } };
  }

  async function readLine(json: string, where: string): Promise<Omit<Answer, 'problems'>> {
    const document = parseLine(json);
    if (typeof document !== 'string')
      return { line: lineOf(document.id, analyzeDraft(document.text, await optionsFor('plain'))) };
    problems.push(`${where}: ${document}`);
    return {};
  }

  return async (task) => {
    problems = [];
    const answer = await ('file' in task
      ? readFile(task.file, task.perhaps ?? false)
      : readLine(task.json, task.where));
    return { ...answer, problems };
  };
}

/** The public JSON: the analysis without what only a live view needs. */
function lineOf(id: unknown, { complete: _, ...analysis }: Analysis): string {
  return `${JSON.stringify({ id, ...analysis })}\n`;
}

/** The document of one line, or what is wrong with the line. */
function parseLine(line: string): { id: unknown; text: string } | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON (${messageOf(error)})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object with "id" and "text"';
  const { id, text } = value as { id?: unknown; text?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number') return 'no "id" (a string or a number)';
  if (typeof text !== 'string') return 'no "text" (a string)';
  return { id, text };
}
