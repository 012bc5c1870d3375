/**
 * A draft as its reader sees it. A file holds more than words: tags and comments, stars and targets of links, soft hyphens that a word processor
 * left behind. The stages never see those. They read `text`, in which `text.slice(start, end)` is the thing itself as everywhere in the core, and
 * `places` leads from there to the file as it stands and back. Headings, quotations and items of a page are set out as Markdown sets them out.
 */
import type { DraftFormat } from '../text/paragraphs';
import { readMarkdown } from './markdown';
import { readPage } from './page';
import type { Places } from './places';
import { hasStrays } from './strays';
import { ReadingWriter } from './writer';

/** What a draft's file is written in. `word`: the text of a Word document as `readPage` has set it out, and nothing else. */
export type FileFormat = 'plain' | 'markdown' | 'html' | 'word';

export interface Reading {
  /** What is read. */
  readonly text: string;
  /** Where it stands in the draft; left out where the two are the same. */
  readonly places?: Places;
}

/** Linear in the draft; never throws. */
export function readDraft(draft: string, format: FileFormat): Reading {
  if (format === 'html') return readPage(draft);
  if (format === 'markdown') return readMarkdown(draft);
  if (!hasStrays(draft)) return { text: draft };
  const writer = new ReadingWriter(draft);
  writer.copy(0, draft.length);
  return writer.end();
}

/** How the stages take what was read. */
export const STAGED: Readonly<Record<FileFormat, DraftFormat>> = {
  plain: 'plain',
  markdown: 'markdown',
  html: 'page',
  word: 'page',
};
