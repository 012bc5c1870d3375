/** Links, pictures and footnotes in a paragraph of Markdown: their words are read, where they lead is not. */
import type { Span } from '../span';
import type { Reworded } from './markdown';

/** What "[words][label]" may lead to: the labels that some line of the draft gives an address for. */
export function linkLabels(draft: string): ReadonlySet<string> {
  return new Set([...draft.matchAll(DEFINITION)].map(([, label = '']) => label.toLowerCase()));
}

/** "[minutes]: https://council.example/minutes "As adopted"" */
const DEFINITION = /^ {0,3}\[([^\]^[\r\n][^\][\r\n]{0,200})\]:[ \t]{1,9}<?(?:https?:|mailto:|www\.|[/#.])[^\r\n]*$/gim;
/** "(https://council.example "Minutes")" */
const TARGET =
  /\([ \t]*(?:<[^<>\r\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,300}\)){0,2000})(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?[ \t]*\)/y;
const LABEL = /\[([^\][\r\n]{0,200})\]/y;
const NOTE = /^\[\^[^\]\s[]{1,60}\]/;
/** A picture on a line of its own is a caption's. */
const CAPTION = 'Caption: ';

/** "[" or "![", not yet closed. */
interface Opener {
  readonly start: number;
  readonly picture: boolean;
  /** Where its words begin. */
  readonly words: number;
}

/** `literal`: stretches whose brackets are none. */
export function findLinks(paragraph: string, literal: readonly Span[], labels: ReadonlySet<string>): Reworded[] {
  if (!paragraph.includes('[')) return [];
  const found: Reworded[] = [...paragraph.matchAll(DEFINITION)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    text: '',
  }));
  const escaped = new Set(literal.filter(({ start, end }) => end - start === 2).map(({ start }) => start + 1));
  const open: Opener[] = [];
  for (const { 0: bracket, index: start } of paragraph.matchAll(/!?\[|\]/g)) {
    const at = start + bracket.length - 1;
    if (escaped.has(at)) continue;
    if (bracket !== ']') {
      const note = NOTE.exec(paragraph.slice(at, at + 64))?.[0];
      if (note !== undefined) found.push(readNote(paragraph, at, note));
      else open.push({ start, picture: bracket === '![', words: at + 1 });
      continue;
    }
    const opener = open.pop();
    if (!opener) continue;
    const end = endOfLink(paragraph, opener, at, labels);
    if (end === undefined) continue;
    found.push(...readLink(paragraph, opener, at, end));
  }
  return found;
}

/** "said.[^1]"; "[^1]: The minutes" is the note itself. */
function readNote(paragraph: string, start: number, note: string): Reworded {
  const definition = /^:[ \t]*/.exec(paragraph.slice(start + note.length, start + note.length + 9))?.[0] ?? '';
  const begins = start === 0 || /[\r\n]/.test(paragraph[start - 1]!);
  return { start, end: start + note.length + (begins ? definition.length : 0), text: '' };
}

function endOfLink(
  paragraph: string,
  { words: from }: Opener,
  closes: number,
  labels: ReadonlySet<string>,
): number | undefined {
  for (const pattern of [TARGET, LABEL]) {
    pattern.lastIndex = closes + 1;
    const found = pattern.exec(paragraph);
    if (!found) continue;
    const label = found[1] === '' ? paragraph.slice(from, closes) : found[1];
    if (pattern === TARGET || labels.has(label!.toLowerCase())) return closes + 1 + found[0].length;
  }
  const words = paragraph.slice(from, closes);
  return words.length <= 200 && labels.has(words.toLowerCase()) ? closes + 1 : undefined;
}

function readLink(paragraph: string, { start, picture, words }: Opener, closes: number, end: number): Reworded[] {
  const target = { start: closes, end, text: '' };
  if (!picture) return [{ start, end: words, text: '' }, target];
  const alone =
    /(?:^|[\r\n])[ \t]*$/.test(paragraph.slice(Math.max(0, start - 9), start)) &&
    /^[ \t]*(?:[\r\n]|$)/.test(paragraph.slice(end, end + 9));
  if (!alone || words === closes) return [{ start, end, text: '' }];
  return [{ start, end: words, text: CAPTION }, target];
}
