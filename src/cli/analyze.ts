/** `copydesk analyze`: drafts in, one line of JSON each out, in order, streaming. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { analyzeDraft } from '../core/analyzeDraft';
import type { HouseNames } from '../core/names/houseNames';
import type { FileFormat } from '../core/reading/reading';
import { readDraft, reasonOf } from './drafts';
import { createNames, NAMES_OPTIONS } from './names';
import { complain, messageOf, print } from './output';

interface Output {
  line(value: unknown): Promise<void>;
  complain(message: string): void;
  /** The newsroom's names for a draft, by its file; undefined for a draft without one. */
  names(file?: string): Promise<HouseNames | undefined>;
}

/** Returns the exit code: 0 all done, 1 something could not be read, 2 wrong usage. */
export async function runAnalyze(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    const options = { jsonl: { type: 'boolean' }, ...NAMES_OPTIONS } as const;
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    complain('analyze', messageOf(error));
    return 2;
  }
  const files = parsed.positionals;
  if (files.length === 0 && !parsed.values.jsonl) {
    complain('analyze', 'name one or more drafts, or give --jsonl and lines on standard input.');
    return 2;
  }

  const names = createNames(parsed.values, (problem) => output.complain(problem));
  let code = 0;
  const output: Output = {
    line: (value) => print(`${JSON.stringify(value)}\n`),
    complain(message) {
      code = 1;
      complain('analyze', message);
    },
    names: (file) => names(file),
  };
  if (!parsed.values.jsonl) for (const file of files) await analyzeFile(file, output);
  else if (files.length === 0) await analyzeLines(process.stdin, 'standard input', output);
  else for (const file of files) await analyzeLines(createReadStream(file), file, output);
  return code;
}

async function analyzeFile(file: string, output: Output): Promise<void> {
  const draft = await readDraft(file);
  if ('problem' in draft) output.complain(draft.problem);
  else await output.line({ id: file, ...published(draft.text, draft.format, await output.names(file)) });
}

async function analyzeLines(input: NodeJS.ReadableStream, name: string, output: Output): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const document = parseLine(line);
      if (typeof document === 'string') output.complain(`${name}, line ${number}: ${document}`);
      else await output.line({ id: document.id, ...published(document.text, 'plain', await output.names()) });
    }
  } catch (error) {
    output.complain(`${name}: ${reasonOf(error)}`);
  }
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

/** The public JSON: the analysis without what only a live view needs. */
function published(text: string, format: FileFormat, names: HouseNames | undefined) {
  const { complete: _, ...analysis } = analyzeDraft(text, { format, ...(names && { names }) });
  return analysis;
}
