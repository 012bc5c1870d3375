/**
 * Check `currency-mix`: a sum with two currencies. Either in one place, a sign and a name ("$5 million dollars"), or in two, the same digits for the
 * same thing in dollars here and in euros there.
 */
import * as l10n from '@vscode/l10n';
import { findAll } from '../claims/grammar';
import type { Span } from '../span';
import { isAmount, statedValue } from './numbers/amounts';
import type { Check, CheckContext, Found } from './check';
import { nearby } from './nearby';
import { isSpoken } from './copy/marked';
import { groupBy } from '../groupBy';
import { countShared, sentenceOf, wordsAround } from './numbers/surroundings';

export const currencyMix: Check = {
  id: 'currency-mix',
  title: 'A sum in two currencies',
  severity: 'warning',
  about:
    'Finds sums that say their currency twice, “$5 million dollars”, and sums that change it from one place to the next: a bridge of $4 million that later costs €4 million.',
  rule: 'A currency sign and the name of a currency beside one figure are one too many: the sign is enough (Associated Press and most style books). Where the two name different currencies there is no telling which is right. Two figures of different sentences are one sum when their digits and magnitude are equal, and they have words around them in common: two, or one where three digits and more are equal.',
  leaves: [
    'A sum and its conversion: “$4 million (€3.6 million)”.',
    '“$” in one place and “US$” in another.',
    'A name that says whose dollars they are: “$5 million Canadian dollars” could be two ways of one currency.',
    'Words inside quotes: a speaker may well say “dollars”.',
    'Small round sums, below 1,000, which come back by chance.',
  ],
  examples: {
    finds: [
      { draft: 'The bridge will cost $5 million dollars.', words: ['$5 million dollars'] },
      { draft: 'The fine of €300 euros was paid in May.', words: ['€300 euros'] },
      { draft: 'He owes £40,000 dollars to the club.', words: ['£40,000 dollars'] },
      {
        draft:
          'The harbor bridge will cost $4.2 million, the town said.\n\nHolt said the harbor bridge was worth €4.2 million and more.',
        words: ['€4.2 million'],
      },
    ],
    leavesAlone: [
      'The bridge will cost $5 million.',
      'The bridge will cost 5 million dollars.',
      'The bridge will cost $4 million (€3.6 million).',
      'The harbor bridge will cost $4.2 million. The harbor bridge is worth US$4.2 million.',
      'He paid $100 for the ticket. In Ellery a ticket costs €100.',
      'The dollar fell. It bought $5 million worth of euros.',
      'She won $5 million Canadian dollars.',
    ],
  },
  find: (context) => [...findDoubled(context), ...findMixed(context)].sort((a, b) => a.start - b.start),
};

/** "$5 million dollars", "€300 euros", "£40,000 dollars" */
const DOUBLED =
  /(?:US|U\.S\.)?([$€£¥])\s?\d[\d.,]{0,14}(?:[\s-]?(?:thousand|million|billion|trillion|k|m|bn|b))?([\s-](dollars?|euros?|pounds?|yen))(?![\p{L}\p{N}])/giu;
const NAMES: Readonly<Record<string, RegExp>> = { $: /^dollar/i, '€': /^euro/i, '£': /^pound/i, '¥': /^yen/i };

const findDoubled = nearby(({ draft: { paragraphs }, quotes }): Found[] => {
  const spoken = isSpoken(quotes);
  const written = paragraphs.flatMap(({ start, parsed }) =>
    findAll(DOUBLED, parsed.text).map((match) => ({ match, start: start + match.index })),
  );
  return written.flatMap(({ match: { 0: all, 1: sign = '', 2: name = '', 3: bare = '' }, start }): Found[] => {
    const same = NAMES[sign]!.test(bare);
    const end = start + all.length;
    if (spoken({ start, end })) return [];
    return [
      {
        start,
        end,
        message: same
          ? l10n.t('“{0}” gives the currency twice: “{1}” says “{2}” already.', all, sign, bare)
          : l10n.t('“{0}” gives two currencies, “{1}” and “{2}”.', all, sign, bare),
        related: [],
        fixes: same ? [{ title: l10n.t('Delete “{0}”', bare), start: end - name.length, end, text: '' }] : [],
      },
    ];
  });
});

const SMALLEST = 1000;
const SHARED = 2;

interface Sum extends Span {
  readonly value: number;
  readonly unit: string;
}

const sumsIn = nearby(({ figures }) =>
  figures.flatMap(({ start, end, kind, value: amount }): Sum[] => {
    if (kind !== 'money' || !isAmount(amount)) return [];
    const value = statedValue(amount);
    return value !== null && value >= SMALLEST ? [{ start, end, value, unit: amount.unit }] : [];
  }),
);

function findMixed(context: CheckContext): Found[] {
  const { draft, sentences } = context;
  const { text } = draft;
  return [...groupBy(sumsIn(context), ({ value }) => value).values()].flatMap((group): Found[] => {
    const first = group[0]!;
    const second = group.find((sum) => areDifferent(first, sum));
    const [place, later] = [sentenceOf(sentences, first), second && sentenceOf(sentences, second)];
    if (!second || !place || !later || place.start === later.start) return [];
    if (
      countShared(wordsAround(text, first, place), wordsAround(text, second, later)) <
      (digitsOf(first) > 2 ? 1 : SHARED)
    )
      return [];
    const [before, words] = [first, second].map(({ start, end }) => text.slice(start, end));
    return [
      {
        start: second.start,
        end: second.end,
        message: l10n.t('“{0}” here, but “{1}” before: the same sum in two currencies.', words!, before!),
        related: [{ start: first.start, end: first.end, message: l10n.t('the same sum before') }],
        fixes: [],
      },
    ];
  });
}

/** Digits that say something: 3 of 18,500,000. */
function digitsOf({ value }: Sum): number {
  return String(value).replace(/0+$/, '').length;
}

function areDifferent(a: Sum, b: Sum): boolean {
  if (a.unit === b.unit) return false;
  const units = new Set([a.unit, b.unit]);
  return !(units.has('$') && [...units].some((unit) => DOLLARS.test(unit)));
}

/** What "$" may stand for. */
const DOLLARS = /^(?:USD|AUD|CAD|NZD|HKD|SGD|TWD|TTD|JMD|ZWL|XCD|BRL|MXN|ARS|CLP|COP|peso)$/;
