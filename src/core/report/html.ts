/**
 * The annotated copy as one page of HTML. It loads nothing and runs nothing, and says so to the browser; text of the draft is text in it, whatever it
 * holds. What is open comes first, then the draft with its numbers, the note of each number, the sources, the findings, and what is no longer there.
 */
import { STATUSES } from '../review/statuses';
import type { AnnotatedCopy } from './annotatedCopy';
import { draftSection } from './html/draft';
import { legalSection, withLines } from './html/legal';
import { findingsSection, openSection, orphansSection, sourcesSection } from './html/lists';
import { Markup, markup } from './markup';
import { notesSection, time, type FormatTime } from './html/notes';
import { styleSheet } from './html/style';
import { countReplaced, formatTime as universal, oneLine } from './plainText';
import { SIGNS } from './signs';
import { openItems, summarize } from './openItems';
import { count } from './wording';
import { RECORD_LINE } from './record';

export interface HtmlOptions {
  /** `legal`: numbered lines of a fixed length, with their notes and sources beside them. */
  readonly layout?: 'standard' | 'legal';
  /** How a time (ISO 8601) is written; in UTC when left out. */
  readonly formatTime?: FormatTime;
  /** For a page that is shown and not filed: what it adds to the styles, and the one script that may run in it. */
  readonly shown?: Shown;
}

/** All of it our own words, in which nothing of a draft may stand. */
export interface Shown {
  readonly style: string;
  readonly script: string;
  /** Known to nobody who wrote the draft. */
  readonly nonce: string;
}

/** A whole document, UTF-8. Linear in the copy. */
export function writeHtml(
  annotated: AnnotatedCopy,
  { layout = 'standard', formatTime = universal, shown }: HtmlOptions = {},
): string {
  const copy = layout === 'legal' ? withLines(annotated) : annotated;
  const sections = [
    openSection(copy),
    layout === 'legal' ? legalSection(copy) : draftSection(copy),
    notesSection(copy, formatTime),
    sourcesSection(copy),
    findingsSection(copy, formatTime),
    orphansSection(copy, formatTime),
  ];
  const style = styleSheet(`Annotated copy of ${oneLine(copy.name)}`, layout);
  const body = markup`${head(copy, formatTime)}<main>\n${sections}</main>\n${foot(copy)}`;
  return page(`Annotated copy: ${oneLine(copy.title)}`, style, body, shown);
}

/** A document around `body`. But for the script of `shown` no script, no picture, no font, no frame and no form works in it, and its styles are those given here. */
export function page(title: string, style: string, body: Markup, shown?: Shown): string {
  const scripts = shown ? `script-src 'nonce-${shown.nonce}'; ` : '';
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
${new Markup(RECORD_LINE)}
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${new Markup(scripts)}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style + (shown?.style ?? ''))}</style>
</head>
<body>
${body}${shown && new Markup(`<script nonce="${shown.nonce}">${shown.script}</script>\n`)}</body>
</html>
`.html;
}

function head(copy: AnnotatedCopy, formatTime: FormatTime): Markup {
  const { title, name, by, at, items } = copy;
  return markup`<header>
<p class="kicker">Annotated copy</p>
<h1><bdi>${oneLine(title)}</bdi></h1>
<p class="about"><bdi>${oneLine(name)}</bdi> · ${time(at, formatTime)} · <bdi>${oneLine(by)}</bdi></p>
<p class="verdict">${summarize(copy)}</p>
${contents(copy)}${items.length > 0 && legend(copy)}</header>
`;
}

function contents(copy: AnnotatedCopy): Markup {
  const { items, sources, findings, ignored, orphans, orphanThreads } = copy;
  const links: readonly [isThere: boolean, id: string, words: string][] = [
    [openItems(copy).length > 0, 'open-title', 'Open items'],
    [true, 'draft-title', 'The draft'],
    [items.length > 0, 'notes-title', 'Notes'],
    [sources.length > 0, 'sources-title', 'Sources'],
    [findings.length + ignored.length > 0, 'findings-title', 'Findings'],
    [orphans.length + orphanThreads.length > 0, 'gone-title', 'No longer in the draft'],
  ];
  const shown = links.filter(([isThere]) => isThere);
  return markup`<nav aria-label="Contents">${shown.map(([, id, words]) => markup`<a href="#${id}">${words}</a> `)}</nav>\n`;
}

/** Only what the copy uses. */
function legend({ progress }: AnnotatedCopy): Markup {
  const used = STATUSES.filter(({ status }) => progress.counts[status] > 0);
  return markup`<ul class="legend" aria-label="Signs">${used.map(
    ({ status, label }) =>
      markup`<li><span class="status s-${status}">${SIGNS[status]}</span> <mark class="m d0 s-${status}">${label}</mark> ${progress.counts[status]}</li>`,
  )}</ul>\n`;
}

function foot({ text, cappedAt }: AnnotatedCopy): Markup {
  const replaced = countReplaced(text);
  const cap =
    cappedAt !== undefined && ` The draft was read up to character ${cappedAt}; what stands after it has no marks.`;
  const signs =
    replaced > 0 &&
    ` ${count(replaced, 'character')} of the draft cannot be shown and ${replaced === 1 ? 'is' : 'are'} drawn as a sign.`;
  return markup`<footer>
<p class="about">A mark says what a reviewer decided. Nothing here was judged by a machine.${cap}${signs}</p>
</footer>
`;
}
