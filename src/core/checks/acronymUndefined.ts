/** Check `acronym-undefined`: letters that the story uses again and again and never spells out, and that a reader need not know. */
import * as l10n from '@vscode/l10n';
import type { Mention } from '../analysis';
import { capitalWords, knownAcronyms } from '../lexicon/acronyms';
import { firstAtOrAfter, overlaps } from '../span';
import { wordsAfter, wordsBefore } from '../text/around';
import { type Acronyms, type AcronymUse, readAcronyms, spelledOut } from './names/acronymUses';
import type { Check, CheckContext, Found } from './check';
import { concluding, nearby } from './nearby';
import { HEADS } from './names/writtenNames';

export const acronymUndefined: Check = {
  id: 'acronym-undefined',
  title: 'Letters that are never spelled out',
  severity: 'info',
  about:
    'Letters that a reader does not know stop the reading. The check marks the first of those that the story uses more than once and never spells out.',
  rule: 'Three to six capitals that stand for an organization or the like, at least twice in the running text, when neither a bracket nor any name or run of words in the story has these initials. Known are some six hundred that the AP Stylebook or a general dictionary lets stand, and firms, media and teams that go by their letters.',
  leaves: [
    'Letters that everybody knows: FBI, NATO, GDP, CEO.',
    'Parts of longer names, such as KVSP News, and letters that are described or introduced: the refugee agency UNHCR, “known as KLQ”.',
    'Letters that read as a word, which are more often a name.',
    'Letters inside quotes, in headlines, captions and datelines.',
    'Roman numerals, words in capitals, and letters beside figures.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The crane belongs to HHC, which leased it in May. The lease cost $40,000.\n\nHHC said the crane was safe. Workers disagreed.',
        words: ['HHC'],
      },
      {
        draft: 'Officials at the VPTB will not comment. The VPTB has 12 members, and its director resigned in May.',
        words: ['VPTB'],
      },
      {
        draft:
          'Talks between the port and the MWFL broke down on Friday.\n\nThe MWFL wants 5 percent. A strike is likely, its leader said.',
        words: ['MWFL'],
      },
    ],
    leavesAlone: [
      'The FBI searched the house. The FBI found nothing, and left.',
      'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.',
      'The Higher Harbor Commission met on Monday. HHC officials gave no price, and the HHC left it at that.',
      '“HHC is late again,” the mayor said. “HHC is always late.”',
      'The HHC gave no price on Monday.',
      'King Aldo XIV died in 1702. His son, Aldo XV, was nine.',
      'The harbor agency KLQ gave no price. KLQ has nine members.',
      'The office of statistics, known as KLQ for its initials in Spanish, counts ferries. KLQ has nine members.',
      'The farmers of the coast, known as the KLQ, met on Monday. The KLQ has 900 members.',
    ],
  },
  find: findUndefined,
};

/** One use may be a passing one; two are a habit that a reader has to follow. */
const ENOUGH = 2;

function findUndefined(context: CheckContext): Found[] {
  const isSpelledOut = spelledOut(context);
  const found: Found[] = [];
  for (const [letters, all] of unexplained(context, [readAcronyms(context)], partsIn(context))) {
    const own = all.filter((use) => !use.quoted && use.kind === 'body' && standsAlone(context, use));
    if (own.length < ENOUGH || own.some((use) => isDescribed(context, use)) || isSpelledOut(letters)) continue;
    const [first] = own;
    found.push({
      start: first!.start,
      end: first!.end,
      message: l10n.t('“{0}” is used {1} times and never spelled out.', letters, own.length),
      related: own.slice(1, 2).map(({ start, end }) => ({ start, end, message: l10n.t('“{0}” again', letters) })),
      fixes: [],
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Letters with their uses. */
const unexplained = concluding(([acronyms]: readonly [Acronyms], parts: readonly { readonly letters: string }[]) => {
  const { uses, definitions, bracketed } = acronyms;
  // "Saudi Central Bank (SAMA)" explains, whatever its language
  const defined = new Set([...definitions, ...bracketed].map(({ letters }) => letters));
  for (const { letters } of parts) defined.add(letters);
  return [...uses].filter(([letters, all]) => all.length >= ENOUGH && !defined.has(letters) && isWorthAsking(letters));
});

function isWorthAsking(letters: string): boolean {
  return (
    /^\p{Lu}{3,6}$/u.test(letters) &&
    !knownAcronyms.has(letters) &&
    !capitalWords.has(letters) &&
    !/^[IVXLCDM]+$/.test(letters) &&
    !isSayable(letters)
  );
}

/** "SOCO", "WIKING": read as a word, it is more often a name than letters that stand for words. */
function isSayable(letters: string): boolean {
  return letters.length > 3 && /^[^AEIOUY]?(?:[AEIOUY][^AEIOUY]{1,2})+[AEIOUY]?$/.test(letters);
}

const partsIn = nearby(({ mentions }) =>
  mentions.flatMap(({ start, end, text }) => partsInCapitals(text).map((letters) => ({ start, end, letters }))),
);

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
  const before = wordsBefore(text, use.start, 12);
  const after = wordsAfter(text, use.end, 32);
  if (
    /\p{Lu}{2}[\s,:-]*$|[\d$:(]\s?$/u.test(before) ||
    /^[\s,:-]*\p{Lu}{2}|^[-\s]?\d|^[:)]|^-?\s\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(after)
  )
    return false;
  const paragraph = paragraphs[firstAtOrAfter(paragraphs, use.start + 1) - 1];
  return !!paragraph && !HEADS.has(paragraph.kind) && !(paragraph.dateline && use.start < paragraph.dateline.end);
}

/** "the refugee agency UNHCR", "UNHCR, the refugee agency,", "UNHCR (a refugee agency)": the reader is told what it is. */
function isDescribed({ draft: { text } }: CheckContext, { start, end }: AcronymUse): boolean {
  const before = wordsBefore(text, start, 48);
  return DESCRIBED.test(before) || INTRODUCED.test(before) || EXPLAINED.test(wordsAfter(text, end, 32));
}

const DESCRIBED =
  /\b(?:agency|airline|association|authority|bank|body|broadcaster|bureau|carrier|chain|channel|club|coalition|commission|companies|company|council|department|developer|federation|firm|group|giant|institute|league|maker|manufacturer|militia|ministry|network|operator|organi[sz]ation|outlet|owned|party|producer|provider|regulator|service|start-?up|station|union|unit|website|wing)[\s\u00a0]["“]?$/;
/** "the statistics office, known as INE", "by its Spanish initials INE": whoever introduces the letters has said what they are. */
const INTRODUCED =
  /\b(?:(?:known|referred to) (?:\p{L}{4,8} )?(?:as|by)|abbreviated(?: as| to)?|dubbed|called|(?:initials|acronym)(?: of| is| are)?,?)\s(?:the )?["“]?$/u;
const EXPLAINED =
  /^(?: \(|,? [–—-] |, (?:the|an?|which is) |, \p{Lu}[\p{L} ]{1,20}[’']s )|^ (?:trade )?(?:agency|agreement|airline|bank|broadcaster|company|network|party|treaty|union)\b/u;
