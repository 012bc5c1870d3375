/** What was found, in words for a person: one wording for cards, lists, problems and the command line. */
import * as l10n from '@vscode/l10n';
import { basename } from 'node:path';
import type { QuoteEdit } from '../core/evidence/quoteCheck';
import { describeLocation } from '../core/evidence/source';
import type { Place, QuoteEvidence } from './results';
import { inQuotes } from '../core/said';

/** Code units of words that are cited. */
const CITED = 80;

/** "hearing.vtt, 00:12:04" */
export function describePlace(place: Pick<Place, 'path' | 'location'>): string {
  return [basename(place.path), describeWhere(place)].filter(Boolean).join(', ');
}

/** "00:12:04", "line 7"; of a page of the web or a Word file no line, since nobody sees theirs: its heading, or ''. */
export function describeWhere({ path, location }: Pick<Place, 'path' | 'location'>): string {
  const { page, time, row, heading } = location;
  if (!WITHOUT_LINES.test(path) || page !== undefined || time !== undefined || row !== undefined)
    return describeLocation(location);
  return heading === undefined ? '' : inQuotes(heading);
}

const WITHOUT_LINES = /\.(?:html?|docx)$/i;

/** One line for each change between the source's words and the draft's: "“port” for “harbor”", "“not” left out after “did”". */
export function describeEdits({ words, match }: QuoteEvidence): string[] {
  return (match?.edits ?? []).map((edit) => describeEdit(words, edit));
}

export function describeEdit(words: string, { kind, printed, words: said }: QuoteEdit): string {
  const here = cite(words.slice(printed.start, printed.end));
  switch (kind) {
    case 'changed':
      return l10n.t('{0} where the source has {1}', here, cite(said));
    case 'added':
      return l10n.t('{0} is not in the source', here);
    case 'dropped':
      return sayLeftOut(cite(said), wordBefore(words, printed.start));
    case 'joined':
      return l10n.t('joined before {0}: in the source these words stand elsewhere', here);
  }
}

function sayLeftOut(said: string, before: string | undefined): string {
  return before === undefined ? l10n.t('{0} left out', said) : l10n.t('{0} left out after {1}', said, cite(before));
}

function wordBefore(words: string, at: number): string | undefined {
  return /[\p{L}\p{M}\p{N}’']+$/u.exec(words.slice(Math.max(0, at - 40), at))?.[0];
}

function cite(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return inQuotes(
    line.length > CITED
      ? `${line
          .slice(0, CITED)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()}…`
      : line,
  );
}
