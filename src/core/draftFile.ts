/**
 * Which files are drafts, as far as their names and their text tell. Editor and command line ask here; what else speaks for or against a
 * file (the reviewer's own word, settings, the newsroom's sources around it) they know themselves.
 */
import type { FileFormat } from './reading/reading';
import { isReviewRecord } from './report/record';
import { looksLikeNews, roughText } from './text/detect';

/** What the names of drafts end in: such a file is one, whatever is in it. */
export const DRAFT_NAMES = ['news', 'story', 'article'] as const;
/** What the names of files end in that are drafts when they read like one. */
export const PROSE_NAMES = ['txt', 'md', 'html', 'htm', 'docx'] as const;

export function isDraftByName(path: string): boolean {
  return endsIn(path, DRAFT_NAMES);
}

/** Whether it is worth being read to tell. */
export function isProseByName(path: string): boolean {
  return endsIn(path, PROSE_NAMES);
}

/** What a file is written in, as far as its name tells. */
export function formatByName(path: string): FileFormat {
  return FORMATS.find(([names]) => endsIn(path, names))?.[1] ?? 'plain';
}

const FORMATS: readonly (readonly [names: readonly string[], format: FileFormat])[] = [
  [['md', 'markdown'], 'markdown'],
  [['html', 'htm'], 'html'],
  [['docx'], 'word'],
];

/** `text`: of such a file, or its beginning; of a Word document what was read of it. What is looked at of a page is what it shows. */
export function readsLikeDraft(path: string, text: string, format = formatByName(path)): boolean {
  if (isReviewRecord(text) || WORD_RECORD.test(path)) return false;
  return looksLikeNews(format === 'html' ? roughText(text) : text, path).news;
}

/** What Copydesk writes of a review for Word, as it is called unless somebody calls it otherwise. */
const WORD_RECORD = /\.annotated\.docx$/i;

function endsIn(path: string, names: readonly string[]): boolean {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && names.includes(path.slice(dot + 1).toLowerCase());
}
