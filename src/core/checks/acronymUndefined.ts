/** Check `acronym-undefined`: letters that the story uses again and again and never spells out, and that a reader need not know. */
import type { Mention } from '../analysis';
import { capitalWords, knownAcronyms } from '../lexicon/acronyms';
import { firstAtOrAfter, overlaps } from '../span';
import { type AcronymUse, isSpelledOut, readAcronyms } from './acronymUses';
import type { Check, CheckContext, Found } from './check';
import { HEADS } from './writtenNames';

export const acronymUndefined: Check = {
  id: 'acronym-undefined',
  title: 'Letters that are never spelled out',
  severity: 'info',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: findUndefined,
};

/** One use may be a passing one; two are a habit that a reader has to follow. */
const ENOUGH = 2;

function findUndefined(context: CheckContext): Found[] {
  const { uses, definitions, bracketed } = readAcronyms(context);
  // "Saudi Central Bank (SAMA)" explains, whatever its language
  const defined = new Set([...definitions, ...bracketed].map(({ letters }) => letters));
  for (const { text } of context.mentions) for (const letters of partsInCapitals(text)) defined.add(letters);
  const found: Found[] = [];
  for (const [letters, all] of uses) {
    if (!isWorthAsking(letters) || defined.has(letters)) continue;
    const own = all.filter((use) => !use.quoted && use.kind === 'body' && standsAlone(context, use));
    if (own.length < ENOUGH || own.some((use) => isDescribed(context, use)) || isSpelledOut(context, letters)) continue;
    const [first] = own;
    found.push({
      start: first!.start,
      end: first!.end,
      message: `“${letters}” is used ${own.length} times and never spelled out.`,
      related: own.slice(1, 2).map(({ start, end }) => ({ start, end, message: `“${letters}” again` })),
      fixes: [],
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isWorthAsking(letters: string): boolean {
  return (
    /^\p{Lu}{3,6}$/u.test(letters) && !knownAcronyms.has(letters) && !capitalWords.has(letters) && !/^[IVXLCDM]+$/.test(letters) && !isSayable(letters)
  );
}

/** "SOCO", "WIKING": read as a word, it is more often a name than letters that stand for words. */
function isSayable(letters: string): boolean {
  return letters.length > 3 && /^[^AEIOUY]?(?:[AEIOUY][^AEIOUY]{1,2})+[AEIOUY]?$/.test(letters);
}

/** "KVSP News", "Quill TV": whoever reads the longer name knows the shorter. */
function partsInCapitals(text: string): string[] {
  if (!/\s/.test(text)) return [];
  const words = text.split(/\s+/);
  return words.length > 4 ? [] : words.filter((word) => /^\p{Lu}{3,6}$/u.test(word));
}

/** Not part of a longer name ("KVSP News"), no person or place, not beside a figure or other words in capitals. */
function standsAlone({ mentions, draft: { text }, paragraphs }: CheckContext, use: AcronymUse): boolean {
  const at = firstAtOrAfter(mentions, use.start);
  const around = [mentions[at - 1], mentions[at]].find((one): one is Mention => !!one && overlaps(one, use));
  if (!around) return false;
  if (around.type !== 'organization' && around.type !== 'other') return false;
  if (around.text.replace(/['’]s?$/, '').length > use.end - use.start) return false;
  const before = text.slice(Math.max(0, use.start - 12), use.start);
  const after = text.slice(use.end, use.end + 12);
  if (/\p{Lu}{2}[\s,:-]*$|[\d$:(]\s?$/u.test(before) || /^[\s,:-]*\p{Lu}{2}|^[-\s]?\d|^[:)]/u.test(after)) return false;
  const paragraph = paragraphs[firstAtOrAfter(paragraphs, use.start + 1) - 1];
  return !!paragraph && !HEADS.has(paragraph.kind) && !(paragraph.dateline && use.start < paragraph.dateline.end);
}

/** "the refugee agency UNHCR", "the carrier KLQ": the reader is told what it is. */
function isDescribed({ draft: { text } }: CheckContext, { start }: AcronymUse): boolean {
  return DESCRIBED.test(text.slice(Math.max(0, start - 24), start));
}

const DESCRIBED =
  /\b(?:agency|airline|association|authority|bank|body|broadcaster|bureau|carrier|chain|channel|club|coalition|commission|companies|company|council|department|developer|federation|firm|group|giant|institute|league|maker|manufacturer|militia|ministry|network|operator|organi[sz]ation|outlet|party|producer|provider|regulator|service|start-?up|station|union|website|wing)[\s\u00a0]["“]?$/;
