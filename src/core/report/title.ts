/** What a story is called: its headline, else the first heading of its Markdown. */
import type { Paragraph } from '../analysis';

/** On one line, without Markdown's number signs; undefined when the draft has no headline. */
export function titleOf(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const headline = paragraphs.find(({ kind }) => kind === 'headline') ?? paragraphs.find(({ level }) => level === 1);
  if (!headline) return undefined;
  const words = text.slice(headline.start, headline.end).replace(/\s+/g, ' ');
  const title = headline.level === undefined ? words : words.replace(/^#{1,6} /, '');
  return title === '' ? undefined : title;
}
