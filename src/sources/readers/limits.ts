/**
 * How much of a source is read, and how a reader says that it cannot read one. A limit on what goes in refuses the file; a limit on what comes
 * out gives the text up to there and says so (`capped`).
 */
import * as l10n from '@vscode/l10n';
import type { SourceText } from '../../core/evidence/source';
import { languageTag } from '../../core/language';

export interface ReadLimits {
  /** Bytes of the file: a larger one is not read at all. */
  readonly bytes: number;
  /** Bytes that the parts of a packed file (.docx) may have when they are unpacked, counted while they are. */
  readonly unpacked: number;
  /** UTF-16 code units of text. */
  readonly characters: number;
  readonly pages: number;
  /** Rows of a table, cues of subtitles, headings. */
  readonly items: number;
}

/** Far above what newsrooms work with: reports of a thousand pages, recordings of a day. They bound time and memory. */
export const LIMITS: ReadLimits = {
  bytes: 64 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  characters: 20_000_000,
  pages: 2000,
  items: 200_000,
};

/** The source has no text for us. The message goes on from the file's name: "is a folder", "is protected with a password: save it without one". */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The source with no more text than is allowed, cut between characters. */
export function capCharacters(source: SourceText, most: number): SourceText {
  if (source.text.length <= most) return source;
  const splits = /[\uD800-\uDBFF]/.test(source.text[most - 1] ?? '');
  const text = source.text.slice(0, splits ? most - 1 : most);
  const marks = source.marks.filter(({ at }) => at < text.length);
  return { text, marks, capped: source.capped ?? onlyFirst(most, 'characters') };
}

/** "only the first 2,000 of 3,400 pages were read" */
export function onlyFirstPages(read: number, all: number): string {
  return l10n.t('only the first {0} of {1} pages were read', count(read), count(all));
}

export function onlyFirst(read: number, what: 'characters' | 'rows' | 'cues'): string {
  if (what === 'characters') return l10n.t('only the first {0} characters were read', count(read));
  return what === 'rows'
    ? l10n.t('only the first {0} rows were read', count(read))
    : l10n.t('only the first {0} cues were read', count(read));
}

function count(number: number): string {
  return number.toLocaleString(languageTag());
}

/** Why a file of so many bytes is not read where `most` are. */
export function tooLarge(bytes: number, most: number): string {
  return l10n.t('is {0} big; sources up to {1} are read', megabytes(bytes), megabytes(most));
}

/** "200 MB" */
export function megabytes(bytes: number): string {
  return `${count(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}
