/**
 * What a line or paragraph is, by how it begins and ends: one table of patterns in the order they are tried. Each is bounded or a
 * single class, so that a line of any length costs its length.
 */
import type { ParagraphKind } from '../analysis';
import { isByline } from './bylines';

export interface Kind {
  readonly kind: ParagraphKind;
  readonly level?: number;
}

/** A line that is something of its own wherever it stands, even in the middle of a block; null for running text. */
export function kindOfLine(line: string, markdown: boolean): Kind | null {
  if (markdown) {
    const heading = /^(#{1,6})\s/.exec(line);
    if (heading) return { kind: 'heading', level: heading[1]!.length };
    if (line.startsWith('>')) return { kind: 'block-quote' };
  }
  const head = line.slice(0, HEAD);
  for (const [kind, pattern, longest] of LINES) {
    if (line.length <= longest && pattern.test(head)) return { kind };
  }
  return isByline(line) ? { kind: 'byline' } : null;
}

/** A first line that reads like a headline: short, without a final stop unless its words are capitalised. */
export function isHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || !/\p{L}/u.test(line) || /[,;:]$/.test(line)) return false;
  if (!/[.!?…]["'”’)]*$/.test(line.slice(-4))) return true;
  const words = line.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals >= words.length * 0.7;
}

/** "*The mayor says the city was misled*" under the title: a paragraph of Markdown that is wholly in italics, and no byline or note. */
export function isDeck(paragraph: string): boolean {
  const inner = /^([*_])(?![*_\s])([^*_]+)(?<!\s)\1$/.exec(paragraph)?.[2];
  return inner !== undefined && inner.length <= LONGEST_DECK && !isByline(inner) && !NOT_DECK.test(inner);
}

/** "By Jane Roe, with additional reporting", "Editor’s note:", "This story contains …" */
const NOT_DECK = /^(?:By|Editor|Note|This (?:article|story|post)|Photo|Updated?|Published|Posted)\b/i;

/** A line of plain text that heads a part of the story: a few words, no mark at its end. */
export function isSubheading(line: string): boolean {
  return line.length <= 60 && /^\p{Lu}/u.test(line) && /[\p{L}\p{N}]$/u.test(line) && line.split(' ').length <= 8;
}

/** How much of a line the patterns see, in code units. */
const HEAD = 400;
/** In code units: two sentences under a title. */
const LONGEST_DECK = 300;
/** Tabloid headlines run long; a lead paragraph is rarely under this without a final stop. */
const LONGEST_HEADLINE = 180;

const LINES: readonly (readonly [ParagraphKind, RegExp, number])[] = [
  ['url', /^<?(?:https?:\/\/|www\.)\S+>?$/i, HEAD],
  // "![The mayor at the quay](quay.jpg)"
  ['caption', /^!\[[^\]]*\]\([^)]*\)$/, HEAD],
  // "PHOTO: The mayor at the quay." "Photo by Jane Roe"
  ['caption', /^(?:Photos?|Captions?|Image|Picture|Video|Cutline|Graphic)(?: credit| caption)?\s?:\s/i, 1000],
  ['caption', /^\(?(?:Photo|Image|Photograph|Video)s? (?:by|courtesy)\b/i, 200],
  ['question', /^\*{0,2}(?:Q|Question)\s?[.:]\*{0,2}\s/, Infinity],
  ['answer', /^\*{0,2}(?:A|Answer)\s?:\*{0,2}\s/, Infinity],
  ['list-item', /^(?:[-*+•‣◦]|\d{1,3}[.)])\s+\S/, Infinity],
];
