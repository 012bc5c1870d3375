/**
 * Check `phone-shape`: telephone numbers with a digit too many or too few: "(212) 55-0199", "1-800-555-012", "call 555-01234". Numbers of North
 * America are known by their groups, others only by the plus before them. Whether a right number is somebody's is not asked.
 */
import * as l10n from '@vscode/l10n';
import type { Check } from './check';
import { nearby } from './nearby';
import { findSlips, type Slip } from './copy/shapes';

export const phoneShape: Check = {
  id: 'phone-shape',
  title: 'A telephone number with too many or too few digits',
  severity: 'warning',
  about:
    'Finds telephone numbers that nobody can dial because a digit is missing or one too many is there. A wrong number in print rings at somebody else’s.',
  rule:
    'In the United States and Canada a number has seven digits, in groups of three and four, after an area code of three (North American ' +
    'Numbering Plan). A number with a plus has seven to fifteen digits (E.164), with +1 exactly eleven. A number is taken for one of these only ' +
    'where its shape says so (an area code in parentheses, 1-800), or a word such as “call”, “phone” or “fax” before it.',
  leaves: [
    'Numbers of other countries, which have groups of many kinds.',
    'Numbers spelled in letters, “1-800-HARBOR1”, that are long enough.',
    'Emergency and service numbers, “911”, and short codes to text to.',
    'Scores, votes, ranges, years, case numbers, Social Security numbers and prices.',
    'Web addresses and code.',
  ],
  examples: {
    finds: [
      { draft: 'For tickets, call (212) 55-0199.', words: ['(212) 55-0199'] },
      { draft: 'The toll-free line is 1-800-555-012.', words: ['1-800-555-012'] },
      { draft: 'Residents may call 555-01234 for help.', words: ['555-01234'] },
      { draft: 'Contact Ada Roe by phone at 212-555-019.', words: ['212-555-019'] },
      { draft: 'Call the desk at +1 212-555-01999.', words: ['+1 212-555-01999'] },
      { draft: 'Fax: 612.555.01455', words: ['612.555.01455'] },
      { draft: 'Phone +44 20 79.', words: ['+44 20 79'] },
      { draft: 'Call 1-800-FLOWER for details.', words: ['1-800-FLOWER'] },
    ],
    leavesAlone: [
      'Call (212) 555-0199, 555-0142 or 1-800-555-0199.',
      'Call +44 20 7946 0958 or +1 (212) 555-0199 ext. 12.',
      'Call 1-800-FLOWERS or 1-888-HARBOR-1.',
      'Call 911, or text HARBOR to 741741.',
      'The House passed the bill 234-201 on a call of the roll.',
      'Case 212-555-01 was closed; the parcel is 123-45-6789.',
      'Call 020 7946 0958 in London or (030) 123456 in Berlin.',
      'The company lost (212) 12-15 million from 2012-2015.',
      'Call 212.555.0199, 1.212.555.0199 or 2125550199.',
      'They won 101-99 after a timeout call, 98-97 and 212-555 in all.',
      'The phone costs $555-1,000.',
    ],
  },
  find: nearby((stretch) => findSlips(stretch, /\(\d{3}\)|1[-.‑]8\d\d|\+\d|[2-9]\d\d[-.‑]\d/, SLIPS, /(?!)/y)),
};

/** The words that a number follows: "call ", "phone: ", "reach Ada Roe by phone at ". */
const CUE =
  /[^\p{L}](?:call|dial|phone|telephone|tel|ph|fax|hotline|hot line|helpline|text|ring|toll[- ]free|cell|mobile|information|info|rsvp|number)s?(?!\p{L})(?:(?::|\.:?)?\s{0,2}|[^.!?;\d\n]{0,60}?(?:\s(?:at|on|is|is:|or)|:|,)\s{1,2})$/iu;

const LEFT = '(?<![\\w.,/$€£#=&?%@+(-]|\\d\\s)';
const RIGHT = '(?![-‑]?\\w|[.,:/]\\d|%)';
const JOINT = '[-.‑]';

const SLIPS: readonly Slip[] = [
  // (212) 55-0199
  slip(
    `(?<![\\w.(])(?:\\+?1[-.\\s]?)?\\([2-9]\\d{2}\\)[-.\\s]{0,2}(\\d{2,6})[-.‑](\\d{2,6})${RIGHT}`,
    ({ 1: first, 2: last }, before, after) =>
      first!.length + last!.length === 7 || (isRange(first!, last!, after) && !CUE.test(before))
        ? null
        : digits(first! + last!, 7),
  ),
  // 1-800-555-012, 1-800-FLOWER
  slip(
    `${LEFT}1${JOINT}(?:8(?:00|33|44|55|66|77|88)|900)${JOINT}([\\dA-Z]{1,12}(?:${JOINT}[\\dA-Z]{1,8}){0,3})${RIGHT}`,
    ({ 1: rest }) => {
      const count = rest!.replace(/[^\dA-Z]/g, '');
      return count.length === 7 || (/[A-Z]/.test(count) && count.length > 7) ? null : digits(count, 7, true);
    },
  ),
  // +1 212-555-01999, +44 20 79
  slip(`(?<![\\w.+])\\+(\\d{1,15}(?:[-.\\s‑]{0,2}\\(?\\d{1,15}\\)?){1,8})${RIGHT}`, ({ 1: number }, before) => {
    const plain = number!.replace(/\(0\)/, '');
    const count = plain.replace(/\D/g, '');
    if (/^1(?!\d)/.test(plain)) {
      const whole = plain.includes('-') || CUE.test(before);
      return whole && count.length > 5 && count.length !== 11 && !endsEarly(plain, 11) ? digits(count, 11) : null;
    }
    if (!CUE.test(before)) return null;
    if (count.length < 7)
      return {
        say: (number) =>
          l10n.t(
            '“{0}”: it has {1} digits; a number with its country’s code has at least seven.',
            number,
            count.length,
          ),
      };
    if (count.length > 15 && !endsEarly(plain, 15))
      return {
        say: (number) =>
          l10n.t(
            '“{0}”: it has {1} digits; a number with its country’s code has at most fifteen.',
            number,
            count.length,
          ),
      };
    return null;
  }),
  // 212-555-019, 1-212-555-019, 612.555.01455
  slip(
    `${LEFT}(?:1${JOINT})?([2-9]\\d{2})${JOINT}(?:(\\d{3})${JOINT}(\\d{2,3}|\\d{5,6})|(\\d{2}|\\d{4,5})${JOINT}(\\d{4}))${RIGHT}`,
    ({ 1: area, 2: a, 3: b, 4: c, 5: d }, before) =>
      CUE.test(before) ? digits(area! + (a ?? c!) + (b ?? d!), 10) : null,
  ),
  // call 555-01234
  slip(`${LEFT}([2-9]\\d{2})-(\\d{3}|\\d{5,6})${RIGHT}`, ({ 1: first, 2: last }, before) =>
    CUE.test(before) ? digits(first! + last!, 7) : null,
  ),
];

function slip(
  source: string,
  tell: (match: RegExpExecArray, before: string, after: string) => ReturnType<Slip['tell']>,
): Slip {
  return {
    at: new RegExp(source, 'g'),
    tell: (match) => {
      const { index, input } = match;
      const end = index + match[0].length;
      return tell(
        match,
        `${index > REACH ? '' : ' '}${input.slice(Math.max(0, index - REACH), index)}`,
        input.slice(end, end + 12),
      );
    },
  };
}

/** How far before a number the word is looked for that makes it a telephone's, in code units. */
const REACH = 80;

/** `right`: how many there should be, behind the code or in all. */
function digits(found: string, right: 7 | 10 | 11, behindCode = false): ReturnType<Slip['tell']> {
  const count = found.length;
  const letters = /[A-Z]/.test(found);
  return {
    say: (number) => {
      if (right === 11) return l10n.t('“{0}”: {1} digits, +1 included; a telephone number has eleven.', number, count);
      if (right === 10)
        return l10n.t('“{0}”: {1} digits, area code included; a telephone number has ten.', number, count);
      if (!behindCode) return l10n.t('“{0}”: {1} digits; a telephone number has seven.', number, count);
      return letters
        ? l10n.t('“{0}”: {1} digits and letters after the code; a telephone number has seven.', number, count)
        : l10n.t('“{0}”: {1} digits after the code; a telephone number has seven.', number, count);
    },
  };
}

/** "(212) 12-15 million": a count and a range. */
function isRange(first: string, last: string, after: string): boolean {
  return (first.length === last.length && first.length < 4) || /^\s(?:million|billion|percent)/.test(after);
}

/** "+1 212 555 0199 2 p.m.": what follows the number after a space is another one. */
function endsEarly(number: string, right: number): boolean {
  const last = [...number.matchAll(/\d/g)][right - 1];
  return last !== undefined && /^\s/.test(number.slice(last.index + 1));
}
