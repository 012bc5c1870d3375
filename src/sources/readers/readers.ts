/**
 * Reads a source, whatever its format: the file's bytes become text with marks of where each stretch stands. The formats are one table, by
 * extension. A file that cannot be read is refused with a sentence for a person; nothing in it is ever run or fetched.
 */
import * as l10n from '@vscode/l10n';
import { extname } from 'node:path';
import type { SourceText } from '../../core/evidence/source';
import { messageOf } from '../../core/errorMessage';
import { readHtml } from './html';
import { capCharacters, LIMITS, type ReadLimits, Unreadable } from './limits';
import { readMarkdown } from './markdown';
import { readPdf } from './pdf';
import { readPlainText } from './plainText';
import { readSrt, readVtt } from './subtitles';
import { readCsv, readTsv } from './table';

/** Throws `Unreadable` where there is no text to be had; anything else it throws is a broken file, said in a library's words. */
export type Reader = (bytes: Uint8Array, limits: ReadLimits) => SourceText | Promise<SourceText>;

export type SourceFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'vtt' | 'srt' | 'csv' | 'tsv';

const READERS: Readonly<Record<SourceFormat, Reader>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
  pdf: readPdf,
  docx: async (bytes, limits) => (await import('./docx')).readDocx(bytes, limits), // it loads much that others do without
  vtt: readVtt,
  srt: readSrt,
  csv: readCsv,
  tsv: readTsv,
};

const FORMATS: ReadonlyMap<string, SourceFormat> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.vtt', 'vtt'],
  ['.srt', 'srt'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
]);

/** The extensions of sources, each with its dot. */
export const EXTENSIONS: readonly string[] = [...FORMATS.keys()];

/** By the name alone; nothing for a file that is no source. */
export function formatOf(path: string): SourceFormat | undefined {
  return FORMATS.get(extname(path).toLowerCase());
}

export function isSource(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** Reads bytes at hand by the format that the name says. Throws `Unreadable`, and nothing else. */
export async function readBytes(name: string, bytes: Uint8Array, limits?: Partial<ReadLimits>): Promise<SourceText> {
  const all = { ...LIMITS, ...limits };
  const format = refuseOthers(name);
  if (bytes.length === 0) throw new Unreadable(l10n.t('is empty'));
  const source = capCharacters(await orUnreadable(() => READERS[format](bytes, all)), all.characters);
  if (!/\S/.test(source.text)) throw new Unreadable(l10n.t('holds no text'));
  return source;
}

/** The text of a Word document that is reviewed, set out as Markdown. Throws `Unreadable`, and nothing else. */
export async function readWordBytes(bytes: Uint8Array, limits?: Partial<ReadLimits>): Promise<SourceText> {
  const all = { ...LIMITS, ...limits };
  if (bytes.length === 0) throw new Unreadable(l10n.t('is empty'));
  const read = async (): Promise<SourceText> => (await import('./docx')).readDocxDraft(bytes, all);
  return capCharacters(await orUnreadable(read), all.characters);
}

/** For what its name says is no source. */
export function refuseOthers(name: string): SourceFormat {
  const format = formatOf(name);
  if (!format) throw new Unreadable(l10n.t('is no source that Copydesk reads; it reads {0}', EXTENSIONS.join(', ')));
  return format;
}

async function orUnreadable(read: () => SourceText | Promise<SourceText>): Promise<SourceText> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // A library that recurses runs out of stack on what nobody wrote by hand.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      throw new Unreadable(l10n.t('is nested too deeply to read'));
    throw new Unreadable(l10n.t('is broken: {0}', firstLine(error)), { cause: error });
  }
}

function firstLine(error: unknown): string {
  return messageOf(error).trim().split('\n', 1)[0]!.slice(0, 200);
}
