/**
 * The annotated copy as JSON: a public format, described in docs/report-format.md. Within a `schema`, fields are added and never renamed or given another
 * meaning; readers keep what they do not know. Spans count UTF-16 code units of `text`, end-exclusive.
 *
 * `{ schema, format: "annotated-copy", name, title, by, at, complete, cappedAt?, summary, progress, text, paragraphs, items, sources, placeholders,
 * findings, ignored, orphans, orphanThreads }`, in the shapes of annotatedCopy.ts.
 */
import type { AnnotatedCopy } from './annotatedCopy';
import { summarize } from './openItems';

export const REPORT_SCHEMA = 1;

/** Lone surrogates are written as escapes, so that the file is UTF-8 and the words are what they were. */
export function writeJson(copy: AnnotatedCopy): string {
  const { name, title, by, at, complete, cappedAt, unread, progress, ...lists } = copy;
  const file = {
    schema: REPORT_SCHEMA,
    format: 'annotated-copy',
    name,
    title,
    by,
    at,
    complete,
    ...(cappedAt !== undefined && { cappedAt }),
    ...(unread && { unread }),
    summary: summarize(copy),
    progress,
    ...lists,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
