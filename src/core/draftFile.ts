/**
 * Which files are drafts, as far as their names and their text tell. Editor and command line ask here; what else speaks for or against a
 * file (the reviewer's own word, settings, the newsroom's sources around it) they know themselves.
 */
import { isRecord } from './report/record';
import { looksLikeNews } from './text/detect';

/** What the names of drafts end in: such a file is one, whatever is in it. */
export const DRAFT_NAMES = ['news', 'story', 'article'] as const;
/** What the names of files end in that are drafts when they read like one. */
export const PROSE_NAMES = ['txt', 'md'] as const;

export function isDraftByName(path: string): boolean {
  return endsIn(path, DRAFT_NAMES);
}

/** Whether it is worth being read to tell. */
export function isProseByName(path: string): boolean {
  return endsIn(path, PROSE_NAMES);
}

/** `text`: of such a file, or its beginning. */
export function readsLikeDraft(path: string, text: string): boolean {
  return !isRecord(text) && looksLikeNews(text, path).news;
}

function endsIn(path: string, names: readonly string[]): boolean {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && names.includes(path.slice(dot + 1).toLowerCase());
}
