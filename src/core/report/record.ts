/**
 * What Copydesk writes as Markdown of a review reads like news and is no draft. It says so in its first line, which no reader of Markdown shows, so that it
 * is known whatever the file is called by then.
 */
export const RECORD_LINE = '<!-- Copydesk: a record of a review, no draft -->';

/** `text`: a file or its beginning. */
export function isRecord(text: string): boolean {
  return text.trimStart().startsWith(RECORD_LINE);
}
