/**
 * What Copydesk writes of a review as Markdown or HTML reads like news and is no draft. It says so near its top, in a line that no reader of either shows, so
 * that it is known whatever the file is called by then.
 */
export const RECORD_LINE = '<!-- Copydesk: a record of a review, no draft -->';

/** Lines at the top among which it stands, with room for what somebody put above. */
const TOP = 12;

/** Whether a text has the line near its top. `text`: a file or its beginning. */
export function isReviewRecord(text: string): boolean {
  return text.split(/\r\n?|\n/, TOP).some((line) => line.trim() === RECORD_LINE);
}
