/**
 * Check `doubled-word`: the same word twice in a row with nothing but white space between, "in the the harbor". A line break between the two
 * hides the slip from the eye and not from this check. Names, numbers and what is rightly doubled are left alone.
 */
import * as l10n from '@vscode/l10n';
import { doublets, meetingWords, meetsBehind, pairedWords, particleVerbs } from '../lexicon/doubledWords';
import { monthPatterns, weekdayPatterns } from '../lexicon/months';
import type { Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import { isProse } from '../text/prose';
import type { Check, Found } from './check';
import { nearby, type Stretch } from './nearby';
import { isMarked, overlapsAny } from './copy/marked';
import { codeSpans } from './copy/shapes';

export const doubledWord: Check = {
  id: 'doubled-word',
  title: 'A word written twice',
  severity: 'warning',
  about:
    'Finds a word that stands twice in a row, such as “the the”, and a pair of small words typed twice, such as “to the to the”. ' +
    'The eye skips them, above all where a line breaks between the two; readers notice.',
  rule:
    'Two neighboring words are the same, capitals aside, with only white space between them. The second must begin with a small letter, ' +
    'or be the name of a day or a month. Of pairs, both words must be small words such as articles and prepositions. ' +
    'The fix deletes the second with the white space before it.',
  leaves: [
    'Words that can meet in good English: “had had”, “that that”, “gave her her keys”, “what it is is”, “the house they lived in in 2010”, “turned himself in in May”.',
    'Words that are written in two parts or repeated for stress: “mahi mahi”, “night night”, “very very”.',
    'Names and other words with a capital: “Walla Walla”, “Duran Duran”.',
    'Numbers, words with any mark between them, and everything in quotation marks.',
  ],
  examples: {
    finds: [
      { draft: 'The council met in the the old town hall.', words: ['the the'] },
      { draft: 'The the vote was close.', words: ['The the'] },
      { draft: 'Ships wait outside of\nof the harbor.', words: ['of\nof'] },
      { draft: 'Crews are working to to clear the road before before Monday.', words: ['to to', 'before before'] },
      { draft: 'The school will open on Monday Monday, Sept. 9.', words: ['Monday Monday'] },
      { draft: 'She walked to the to the bridge.', words: ['to the to the'] },
      { draft: 'The plan is is expected to pass.', words: ['is is'] },
      { draft: 'The company said it is is cutting costs. It was not not enough.', words: ['is is', 'not not'] },
      { draft: 'The mayor said you you can pay in May.', words: ['you you'] },
    ],
    leavesAlone: [
      'The mayor said she had had enough of it.',
      'He knew that that bridge would have to close.',
      'They sold the house they had lived in in 2010.',
      'Holt turned himself in in connection with the fire. It is the town she grew up in in the 1980s.',
      'What it is is a harbor for everyone.',
      'It is the district they are counting on on Nov. 8.',
      'The council bought Saltmere Mining mining rights.',
      'The inspectors gave her her keys back.',
      'Those who came out out of fear stayed. Whatever he does does not matter.',
      'It is what it is is a poor excuse. I thank you, you know. Do not, not now.',
      'A band from Walla Walla played Duran Duran songs.',
      'Grilled mahi mahi was served on the quay.',
      'It was a very very long night.',
      'The turnout was, was it not, a surprise.',
      '“It was the the worst night of my life,” Roe said.',
      'The boat came in, in spite of the storm.',
      'The rule: If you see it, it is yours.',
      'Rooms 12 12 and 14 are closed.',
    ],
  },
  find: nearby(findDoubledWords),
};

function findDoubledWords({ draft, quotes }: Stretch): Found[] {
  const marked = isMarked(quotes);
  return draft.paragraphs.flatMap((paragraph) =>
    isProse(paragraph.kind) ? doublingsOf(paragraph).filter((found) => !marked(found)) : [],
  );
}

function doublingsOf({ start: by, parsed }: DraftParagraph): Found[] {
  const { text, tokens } = parsed;
  const found: Found[] = [];
  const inCode = overlapsAny(codeSpans(text));
  for (let i = 1; i < tokens.length; i++) {
    const size = sizeOfDoubling(text, tokens, i);
    if (size === 0) continue;
    const [start, kept, end] = [tokens[i - size]!.start, tokens[i - 1]!.end, tokens[i + size - 1]!.end];
    if (inCode({ start, end })) continue;
    const words = text.slice(tokens[i]!.start, end).replace(/\s+/g, ' ');
    found.push({
      start: by + start,
      end: by + end,
      message: l10n.t('“{0}” is written twice.', words),
      related: [],
      fixes: [{ title: l10n.t('Delete the second “{0}”', words), start: by + kept, end: by + end, text: '' }],
    });
    i += size;
  }
  return found;
}

type Tokens = DraftParagraph['parsed']['tokens'];

/** How many words from a token on repeat those before it: 1, 2, or 0 for none. */
function sizeOfDoubling(text: string, tokens: Tokens, i: number): 0 | 1 | 2 {
  const word = tokens[i]!;
  if (word.kind !== 'word') return 0;
  if (isRepeated(text, tokens[i - 1]!, word)) {
    return isBlank(text, tokens[i - 1]!, word) && !isRight(text, tokens, i) ? 1 : 0;
  }
  const [first, second, fourth] = [tokens[i - 2], tokens[i - 1]!, tokens[i + 1]];
  if (!first || !fourth || !isRepeated(text, first, word) || !isRepeated(text, second, fourth)) return 0;
  const small = [word, fourth].every(({ start, end }) => pairedWords.has(text.slice(start, end)));
  const blank = isBlank(text, first, second) && isBlank(text, second, word) && isBlank(text, word, fourth);
  return small && blank && text[fourth.end] !== '-' ? 2 : 0;
}

function isRepeated(text: string, a: Span, b: Span): boolean {
  if (a.end - a.start !== b.end - b.start || (text.charCodeAt(a.start) | 32) !== (text.charCodeAt(b.start) | 32))
    return false;
  return text.slice(a.start, a.end).toLowerCase() === text.slice(b.start, b.end).toLowerCase();
}

function isBlank(text: string, a: Span, b: Span): boolean {
  return a.end < b.start && /^\s{1,4}$/.test(text.slice(a.end, b.start));
}

const DAYS = new RegExp(`^(?:${[...weekdayPatterns.slice(0, 7), ...monthPatterns.slice(0, 12)].join('|')})$`);

const DATE = new RegExp(`^(?:\\d.*|(?:${[...weekdayPatterns, ...monthPatterns].join('|')}))$`);

/** Whether a word may stand behind itself. */
function isRight(text: string, tokens: Tokens, i: number): boolean {
  const { start, end } = tokens[i]!;
  const word = text.slice(start, end);
  // "May may", "March march": the second is a verb.
  if (!/^\p{Ll}/u.test(word)) return !DAYS.test(word) || text.slice(tokens[i - 1]!.start, tokens[i - 1]!.end) !== word;
  if (DAYS.test(text.slice(tokens[i - 1]!.start, tokens[i - 1]!.end))) return true;
  if (meetingWords.has(word) || doublets.has(word) || (end - start === 1 && word !== 'a')) return true;
  const [before, next] = [tokens[i - 2], tokens[i + 1]];
  if (before?.kind !== 'word') return false;
  // "Saltmere Mining mining rights": a name and its trade.
  if (/^\p{Lu}/u.test(text.slice(tokens[i - 1]!.start, end))) return true;
  if (next && (word === 'in' || word === 'on') && isParticle(text, before, next)) return true;
  // "Whatever he does does not matter", "what it is is a harbor"
  if ((word === 'does' || word === 'is') && WHATEVER.test(text.slice(Math.max(0, before.start - CLAUSE), before.end)))
    return true;
  return meetsBehind.get(word)?.has(text.slice(before.start, before.end).toLowerCase()) ?? false;
}

/** Whether the first "in" of two belongs to what is before it. */
function isParticle(text: string, before: Span, next: Span): boolean {
  const follows = text.slice(next.start, next.end + 8);
  // "whom they count on on Nov. 8"
  if (DATE.test(text.slice(next.start, next.end))) return true;
  const words = text.slice(Math.max(0, before.start - CLAUSE), before.end);
  return WITH_OBJECT.test(words) || (RELATIVE.test(words) && WHERE_OR_WHEN.test(follows));
}

/** "turned himself ⟨in⟩", "switched the lights ⟨on⟩" */
const WITH_OBJECT = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:(?:${[...particleVerbs].join('|')})\s(?:him|her|them|it|us|me|you|(?:him|her|it|my|your)self|(?:them|our|your)selves)|(?:turn|hand|switch)(?:ed|s|es|ing)?\s(?:the|his|her|their|its|my|our|your|all)(?:\s[\p{L}’'-]{1,20}){1,2})$`,
  'iu',
);
const SUBJECT = "(?:he|she|they|we|i|you|it|who|\\p{Lu}[\\p{L}’'-]{1,20}(?:\\s\\p{Lu}[\\p{L}’'-]{1,20})?)";
/** "the town she grew up ⟨in⟩ in the 1980s", "what Roe was dressed ⟨in⟩" */
const RELATIVE = new RegExp(
  `(?:^|[^\\p{L}])(?:[Ww]hat|(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|his|her|their|its|same|first|last|only)(?:\\s[\\p{L}’'-]{1,20}){1,3}?)\\s(?:that\\s|which\\s)?${SUBJECT}\\s(?:(?:had|has|have|was|were|is|are|been|once|first|will|would|both|all)\\s){0,2}[\\p{L}’'-]{2,20}(?:\\s(?:up|out|down|back))?$`,
  'u',
);
const WHERE_OR_WHEN =
  /^(?:\p{Lu}|\d|(?:the|an?|his|her|their|its|this|that|my|our|early|late|mid)[\s-]|spring|summer|fall|autumn|winter|northern|southern|eastern|western|central)/u;

/** A clause that is itself a subject ends in its verb. */
const WHATEVER =
  /(?:^|[^\p{L}])(?:what|whatever|who|whoever|how|where|which|all|thing|reason)(?:\s[\p{L}’'-]{1,20}){0,4}$/iu;
const CLAUSE = 60;
