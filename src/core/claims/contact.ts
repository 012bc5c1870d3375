/**
 * What readers will type or dial. Finds: "https://lake.example/vote", "www.lake.example", "lakecity.gov/permits", "desk@lake.example", "(555) 010-0199",
 * "1-800-555-0199", "1-800-GO-LAKES", "+44 20 7946 0958". Leaves alone: stops and brackets after them, "999", "9-1-1", "v1.2.3", "2016-17",
 * a code like "240723-D-VS137", a company called "Lakes.com Inc.".
 */
import { domainEndings } from '../lexicon/domainEndings';
import type { Figure, FigureFinder } from './figure';
import { oneOf, pattern, findAll } from './grammar';

export const findContacts: FigureFinder = (text) =>
  SHAPES.filter(({ hint }) => hint.test(text)).flatMap(({ shape }) =>
    findAll(shape, text)
      .map((match): Figure => {
        const end = match.index + bareLength(match[0]);
        return { kind: 'contact', start: match.index, end, traits: [] };
      })
      .filter(({ start, end }) => end > start),
  );

/** Nothing of an address, a number or a word before. */
const APART = '(?<!\\d,)(?<![\\w@./#$€£¥%+-])';
/** Nothing that would make the digits a longer code. */
const DONE = '(?![\\w@]|[-/.]\\w)';
const ADDRESS = '[^\\s<>"“”«»`]';
const HOST = '(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.){1,5}';
const PATH = `(?::\\d{2,5})?(?:[/?#]${ADDRESS}{0,500})?`;
const EXTENSION = '(?:,?\\s{1,2}(?:ext\\.?|extension|x)\\s?\\d{1,5})?';

/** `hint` is a cheap test of the whole paragraph; most have no contact in them. */
const SHAPES: readonly { readonly hint: RegExp; readonly shape: RegExp }[] = [
  // https://lake.example/vote?year=2024
  { hint: /:\/\//, shape: pattern(`(?<![a-z])(?:https?|ftp)://${ADDRESS}{1,500}`) },
  // desk@lake.example
  {
    hint: /@/,
    shape: pattern(`(?<![\\w.+%@/-])[\\w+%-][\\w.+%-]{0,63}@${HOST}[a-z]{2,24}(?![\\w@]|[.-]\\w)`),
  },
  // www.lake.example
  { hint: /www\./i, shape: pattern(`${APART}www\\.${HOST}[a-z]{2,24}${PATH}`) },
  // lakecity.gov/permits, lake.example/vote: with a path, any ending will do
  { hint: /\.[a-z]{2,24}\//i, shape: pattern(`${APART}${HOST}[a-z]{2,24}/${ADDRESS}{0,500}`) },
  // lakecity.gov, Copydesk.org; not "Lakes.com Inc.", "Lakes.com's"
  {
    hint: /\w\.[a-z]{2}/i,
    shape: pattern(
      `${APART}(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,4}${oneOf(domainEndings)}(?![\\w@-]|\\.\\w|['’]s|,? (?:Inc|Corp|Co|Ltd|LLC)\\b)`,
      'g',
    ),
  },
  // +44 20 7946 0958, +1 (555) 010-0199
  { hint: /\+\d/, shape: pattern(`(?<![\\w.])\\+\\d{1,3}(?:[ \\u00a0.()-]{1,2}\\d{1,5}){2,6}${EXTENSION}${DONE}`) },
  // (555) 010-0199, 555-010-0199, 1-800-555-0199, 555.010.0199, 555-0199
  {
    hint: /\d[-.\u2011 \u00a0]\d{4}/,
    shape: pattern(
      `${APART}(?:(?:\\+?1[-. ])?(?:\\(\\d{3}\\)[ \\u00a0-]?|\\d{3}[-\\u2011])\\d{3}[-\\u2011 ]\\d{4}|(?:1\\.)?\\d{3}\\.\\d{3}\\.\\d{4}|[2-9]\\d{2}[-\\u2011]\\d{4})${EXTENSION}${DONE}`,
    ),
  },
  // 020 7946 0958, 01632 960 983
  { hint: /\d \d{3}/, shape: pattern(`${APART}0\\d{2,4} \\d{3,4} \\d{3,4}${DONE}`) },
  // 1-800-GO-LAKES, 800-LAKES-01
  {
    hint: /8\d\d-[A-Z\d]/,
    shape: pattern(
      `${APART}(?:1-)?8(?:00|88|77|66|55|44|33)-(?=[A-Z\\d-]{0,8}[A-Z])[A-Z\\d]{2,10}(?:-[A-Z\\d]{2,8}){0,2}${DONE}`,
      'g',
    ),
  },
];

const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the stops and closing marks of the sentence around it; a bracket stays when it was opened inside. */
function bareLength(words: string): number {
  let end = words.length;
  for (; end > 0; end--) {
    const last = words[end - 1]!;
    const opener = OPENER[last];
    if (opener === undefined ? !/[.,;:!?'’‘…*_~|>—–]/.test(last) : count(words, opener, end) >= count(words, last, end))
      break;
  }
  return end;
}

function count(words: string, mark: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (words[at] === mark) found++;
  return found;
}
