/** `copydesk quotes`: who says what in each draft, as a table to read or as lines of JSON. */
import { parseArgs } from 'node:util';
import type { Quote, Words } from '../core/analysis';
import { PROBABLY_BELOW } from '../core/quotes/learned/confidence';
import { entityNames } from '../core/entityNames';
import { inDraft } from '../core/reading/places';
import type { Span } from '../core/span';
import { analyzedDrafts, type AnalyzedDraft } from './analyzedDrafts';
import { ANALYSIS_OPTIONS, readPaths, readJobs, readUsage, WRONG_USAGE } from './options';
import { complain, print } from './output';
import { locatorIn } from './regions';
import { formatTable, plain, terminalWidth, type Column } from './table';

/** Somebody's words in a draft: a row of the table, a line of the JSON. */
interface Row {
  readonly file: string;
  /** 1-based, of the first of the words. */
  readonly line: number;
  readonly kind: Quote['kind'];
  /** UTF-16 code units into the draft, end-exclusive. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The quoted stretches, where there is more than one. */
  readonly parts?: readonly Span[];
  readonly speaker: Said | null;
  readonly cue: Words | null;
}

interface Said extends Words {
  /** The fullest name the draft has for the speaker, else the words for them ("a source"). */
  readonly name: string;
  readonly entity: string | null;
  readonly confidence: number;
  /** The attribution is a guess. */
  readonly probably: boolean;
}

const COLUMNS: readonly Column[] = [
  { heading: 'SPEAKER', limit: 30 },
  { heading: 'CUE', limit: 16 },
  { heading: 'LINE', align: 'right' },
  { heading: 'WORDS' },
];

const OPTIONS = {
  json: { type: 'boolean', default: false },
  width: { type: 'string' },
  ...ANALYSIS_OPTIONS,
} as const;

/** Returns the exit code: 0 all done, or as much as somebody read; 1 something could not be read; 2 wrong usage. */
export async function runQuotes(args: readonly string[]): Promise<number> {
  const usage = readUsage('quotes', () => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    return {
      files: readPaths(positionals),
      wanted: { ...values, jobs: readJobs(values.jobs) },
      json: values.json,
      width: readWidth(values.width),
    };
  });
  if (!usage) return WRONG_USAGE;
  const { files, wanted, json, width } = usage;

  let code = 0;
  let printed = 0;
  const problem = (message: string): void => {
    complain('quotes', message);
    code = 1;
  };
  for await (const draft of analyzedDrafts(files, wanted, problem)) {
    const { file } = draft;
    const rows = rowsOf(draft);
    if (json) {
      for (const row of rows) if (!(await print(`${JSON.stringify(inDraft(row, draft))}\n`))) return code;
      continue;
    }
    const heading = files.length > 1 || file !== files[0] ? `${printed > 0 ? '\n' : ''}${plain(file)}\n` : '';
    const table = rows.length > 0 ? formatTable(COLUMNS, rows.map(cellsOf), width) : 'No quotes.\n';
    if (!(await print(heading + table))) return code;
    printed++;
  }
  return code;
}

/** Undefined where all of the words are wanted. */
function readWidth(width: string | undefined): number | undefined {
  if (width === undefined) return terminalWidth();
  const columns = Number(width);
  if (!(Number.isInteger(columns) && columns > 0))
    throw new Error(`--width takes a number of columns, not "${width}".`);
  return columns;
}

/** What is said in a draft, word for word or not; marks that quote nobody are left out. */
function rowsOf(draft: AnalyzedDraft): Row[] {
  const { file, text, analysis } = draft;
  const names = entityNames(analysis);
  const locate = locatorIn(draft);
  return analysis.quotes
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed' || kind === 'indirect')
    .map(({ kind, start, end, parts, speaker, cue }) => ({
      file,
      line: locate({ start, end }).line,
      kind,
      start,
      end,
      words: text.slice(start, end),
      ...(parts && { parts }),
      speaker: speaker && {
        ...speaker,
        name: (speaker.entity === null ? undefined : names.get(speaker.entity)) ?? speaker.text,
        probably: speaker.confidence < PROBABLY_BELOW,
      },
      cue,
    }));
}

function cellsOf({ speaker, cue, line, words, parts, start }: Row): string[] {
  const who = speaker ? `${speaker.probably ? 'probably ' : ''}${speaker.name}` : '—';
  // What stands between the parts is not the speaker's: "“If it stops,” she said, “the port stops.”"
  const said = parts ? parts.map((part) => words.slice(part.start - start, part.end - start)).join(' … ') : words;
  return [who, cue?.text ?? '—', String(line), said];
}
