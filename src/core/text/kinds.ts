/**
 * What a line or paragraph is, by how it begins and ends: one table of patterns in the order they are tried. Each is bounded or a
 * single class, so that a line of any length costs its length.
 */
import type { ParagraphKind } from '../analysis';

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

/** A paragraph about the story rather than of it. */
export function isNotice(paragraph: string): boolean {
  const head = paragraph.slice(0, HEAD);
  return paragraph.length <= LONGEST_NOTICE && NOTICES.some((pattern) => pattern.test(head));
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
const LONGEST_NOTICE = 500;
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

const NOTICES: readonly RegExp[] = [
  // "This article was originally published on …" "This story "…" first appeared in …"
  /^\W{0,3}(?:This|The)\b[^.]{0,40}\b(?:article|story|report|piece|interview|column|post|version|op-ed)\b.{0,250}\b(?:originally|first|previously)\b.{0,30}\b(?:published|posted|appeared|found|printed|aired|ran|reported)\b/i,
  /^\W{0,3}(?:This|The)\b.{0,30}\b(?:article|story|report|post|headline|version)\b.{0,40}\b(?:has been|was) (?:updated|corrected|edited|amended)\b/i,
  // "Read the rest here." "Click here for more."
  /^\W{0,3}(?:Read|See|Click|Watch|Listen|Subscribe|Sign up|Follow|Get|Download)\b.{0,80}\b(?:here|the rest|full (?:story|article|report|interview)|newsletter|on twitter|on facebook|@\w+|podcast)\W*$/i,
  /^\W{0,3}(?:Additional |Further )?(?:Reporting|Editing|Writing|Compiled|Translated)\b.{0,20}\bby\s\p{Lu}/u,
  // "The Associated Press contributed to this report."
  /\bcontributed (?:reporting )?to this (?:report|story|article)\b/i,
  /^\W{0,3}(?:©|Copyright\b|All rights reserved|Correction\b.{0,20}:|Editor[’']s note\b|Clarification:|Update:)/i,
];

/** "By Jane Roe and JOHN ROE, Staff Writers" "Jane Roe, Staff Writer" */
function isByline(line: string): boolean {
  if (line.length > 140) return false;
  if (/^by(?:line)?[:\s]/i.test(line)) return BYLINE_WORDS.test(line.replace(/^by(?:line)?:?\s+/i, ''));
  return SIGNED.test(line);
}

const BYLINE_WORDS =
  /^(?:the )?\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,| \||\/|&|;)? (?:and|of|the|for|in|with|at|de|da|van|von|der|bin|al|la|el|le|\||&|\p{Lu}[\p{L}\p{M}.'’-]*|@\w+|staff|writers?|reporters?|correspondents?|editors?|contributors?))*\.?$/u;
const SIGNED =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al)){1,3}(?:,| \||,? for| —| -) (?:\p{L}[\p{L}.’'-]* ){0,4}(?:writers?|reporters?|correspondents?|editors?|contributors?|columnist|bureau|press|reuters|news)$/iu;
