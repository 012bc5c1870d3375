/**
 * A web page as the text that a reader of it sees: blocks parted by blank lines, items and rows of tables a line each, headings marked. Scripts, styles, menus and
 * what is hidden are left out.
 */
import { Parser } from 'htmlparser2';
import type { SourceText } from '../../core/evidence/source';
import { createBlocks } from './blocks';
import { decodeText, latin1 } from './encoding';

export function readHtml(bytes: Uint8Array): SourceText {
  return readHtmlText(decodeText(bytes, charsetOf(bytes)));
}

/** What a page says of its encoding, in its first bytes: `<meta charset="shift_jis">`. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const beginning = latin1(bytes.subarray(0, 2048));
  return /<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(beginning)?.[1];
}

const LEFT_OUT = new Set(
  'script style template noscript nav menu title iframe object svg math canvas audio video select datalist button textarea'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr ' +
    'legend main ol p pre search section summary table ul'
  ).split(' '),
);
const LINES = new Set(['br', 'li', 'tr']);
const HEADING = /^h[1-6]$/;

export function readHtmlText(html: string): SourceText {
  const blocks = createBlocks();
  /** How many elements are open within one that is left out, itself included. */
  let leftOut = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (leftOut > 0 || LEFT_OUT.has(name) || isHidden(attributes)) {
        leftOut++;
        return;
      }
      if (HEADING.test(name)) blocks.openHeading();
      else if (BLOCKS.has(name)) blocks.part('\n\n');
      else if (LINES.has(name)) blocks.part('\n');
      else if (name === 'td' || name === 'th') blocks.openCell();
      else if (name === 'sup') blocks.openNote();
      else if (name === 'a') blocks.link();
      if (name === 'pre') blocks.keepLines(true);
      if (name === 'table') blocks.openTable();
      if (name === 'tr') blocks.openRow();
    },
    onclosetag(name) {
      if (leftOut > 0) {
        leftOut--;
        return;
      }
      if (HEADING.test(name)) blocks.closeHeading();
      else if (BLOCKS.has(name)) blocks.part('\n\n');
      else if (name === 'li' || name === 'tr') blocks.part('\n');
      else if (name === 'td' || name === 'th') blocks.closeCell();
      else if (name === 'sup') blocks.closeNote();
      if (name === 'pre') blocks.keepLines(false);
      if (name === 'table') blocks.closeTable();
    },
    ontext(words) {
      if (leftOut === 0) blocks.add(words);
    },
  });
  parser.end(html);
  return blocks.end();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, style, role } = attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' || role === 'navigation' || role === 'menu') return true;
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 10_000));
}
