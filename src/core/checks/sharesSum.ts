/**
 * Check `shares-sum`: the shares of one question. Answers of which each person gives one cannot come to more than 100 percent, and with "the rest"
 * they come to just that.
 */
import * as l10n from '@vscode/l10n';
import { findAll } from '../claims/grammar';
import type { Value } from '../analysis';
import { firstAtOrAfter } from '../span';
import type { PlacedFigure } from '../claims/placed';
import { isNext } from '../text/around';
import { isAmount, sayNumber, statedValue } from './numbers/amounts';
import type { Check, Found } from './check';
import { nearby, type Stretch } from './nearby';
import { PERCENT, type SlottedSentence, figureIn, figuresIn, slotSentences } from './numbers/slots';
import { inQuotes, joinWithAnd } from '../said';

export const sharesSum: Check = {
  id: 'shares-sum',
  title: 'Shares of one whole do not sum to 100 percent',
  severity: 'warning',
  about:
    'Adds up the percentages that one sentence gives for the answers to one question, or for the parts of one whole. A poll in which 48, 45 and 17 percent are for, against and undecided has a wrong figure in it.',
  rule: 'Read are sentences, and a next one that goes on with “another” or “the other”, in which the shares are told to exclude each other: one of them is undecided, unsure or neither, or two are opposites, such as for and against, yes and no, men and women. Their sum may exceed 100 by rounding alone: by half a point for each of n shares and one more, n × 0.5 + 1. Where the last is “the rest” or “the remaining”, or the two are men and women of one group, the sum may not fall short by more either.',
  leaves: [
    'Shares of different wholes: “60 percent of men and 55 percent of women support it”.',
    'Answers of which a person can give several.',
    'Changes and margins: “up 3 percent”, “plus or minus 4 percentage points”.',
    'Sums below 100 when nothing says that the shares are all of it: the other answers may have been left out.',
    'Shares that are rough: “about 40 percent”, “more than half”.',
  ],
  examples: {
    finds: [
      {
        draft: 'In the poll, 48 percent were for the bridge, 45 percent against and 17 percent undecided.',
        words: ['48 percent were for the bridge, 45 percent against and 17 percent'],
      },
      {
        draft: 'Of the staff, 55 percent are women and 54 percent are men.',
        words: ['55 percent are women and 54 percent'],
      },
      {
        draft: 'Rain brings 60 percent of the water, the river 20 percent and wells the remaining 30 percent.',
        words: ['60 percent of the water, the river 20 percent and wells the remaining 30 percent'],
      },
      {
        draft: 'In the poll 46 percent back Roe and 31 percent Holt. Another 38 percent are undecided.',
        words: ['Another 38 percent'],
      },
      { draft: 'Women made up 58% of the runners and men 52%.', words: ['58% of the runners and men 52%'] },
      {
        draft: 'Three-quarters of the shoppers would back a ban. The other 35 percent want traffic to stay.',
        words: ['35 percent'],
      },
      { draft: 'Voters approved the measure, 58% to 52%, on Tuesday.', words: ['58% to 52%'] },
    ],
    leavesAlone: [
      'In the poll, 48 percent were for the bridge, 45 percent against and 7 percent undecided.',
      'Sixty percent of men and 55 percent of women support the plan.',
      'The poll found 33.4 percent for, 33.3 percent against and 33.4 percent undecided.',
      'In the poll 46 percent back Roe and 31 percent Holt. Another 23 percent are undecided.',
      'Three-quarters of the shoppers would back a ban. The other 25 percent want traffic to stay.',
      'Sixty percent of men and 55 percent of women support it. Another 20 percent have no opinion.',
      'Women made up 58% of the runners and men 42%.',
      'Roe had 48 percent and Holt 41 percent.',
      'Local firms got 75 percent of it. Some 14 percent went to Saltmere and the remaining 11 percent to Vesper.',
      'Local firms got 75 percent of it. To Saltmere went 14 percent and to Vesper the remaining 11 percent.',
      'Half of voters, 52 percent, want the bridge; 60 percent want the road and 45 percent both.',
      'Support rose 4 percent to 52 percent, while 46 percent were against and 6 percent undecided.',
      'About 60 percent were for the bridge and about 45 percent against.',
      'In the poll, 52 percent of Democrats approve and 80 percent of Republicans disapprove.',
      'Some 70 percent were for the bridge in 2019, against 45 percent now.',
    ],
  },
  find: nearby((stretch) => {
    const shares = stretch.figures.filter(({ kind }) => kind === 'percentage');
    const sentences = slotSentences(stretch, stretch.figures, (figures) => figures.some(isShareFigure));
    return sentences.flatMap((sentence, i) => [
      ...(holdsShares(sentence.figures) ? findIn(stretch, sentence, shares) : []),
      ...(i > 0 ? findOverSentences(stretch, sentences[i - 1]!, sentence) : []),
    ]);
  }),
};

/** At most this many: more shares are a table or several questions. */
const MOST = 7;

function isShareFigure({ kind }: PlacedFigure): boolean {
  return kind === 'percentage' || kind === 'share';
}

function holdsShares(figures: readonly PlacedFigure[]): boolean {
  return figures.filter(({ kind }) => kind === 'percentage').length > 1;
}

function findIn({ draft: { text } }: Stretch, sentence: SlottedSentence, all: readonly PlacedFigure[]): Found[] {
  const shared = clausesOf(sentence.text).flatMap((clause): Found[] => {
    const shares = sharesIn(sentence, clause);
    if (!shares || shares.length < 2 || shares.length > MOST) return [];
    const told = howTold(clause, shares.length);
    if (!told) return [];
    const sum = shares.reduce((all, { share }) => all + share, 0);
    const tolerance = shares.length * 0.5 + 1;
    const [first, last] = [shares[0]!.figure, shares.at(-1)!.figure];
    const short = told === 'all' && sum < 100 - tolerance && !hasMoreBefore(all, first);
    if (sum <= 100 + tolerance && !short) return [];
    return [
      {
        start: first.start,
        end: last.end,
        message: l10n.t(
          '{0} sum to {1} percent.',
          listOf(
            text,
            shares.map(({ figure }) => figure),
          ),
          sayNumber(sum),
        ),
        related: [],
        fixes: [],
      },
    ];
  });
  return shared.length > 0 ? shared : findTally(text, sentence);
}

/** "46 percent back Dolan and 31 percent Kerr. Another 38 percent are undecided." */
const GOES_ON = new RegExp(`^(?:The (?:other|remaining|rest,) )?(${PERCENT})(?! of )`);

function findOverSentences({ draft: { text } }: Stretch, before: SlottedSentence, sentence: SlottedSentence): Found[] {
  const [, slot] = GOES_ON.exec(sentence.text) ?? [];
  if (slot === undefined || !isNext(text, before.end, sentence.start) || CHANGES.test(before.text)) return [];
  const last = figureIn(sentence, slot);
  const more = /^another\b/i.test(text.slice(last.start, last.end));
  if (!more && sentence.text.startsWith(slot)) return [];
  const told = before.figures.filter(isShareFigure);
  const shares = [...told, last].map(({ value }) => shareOf(value));
  if (told.length > MOST || shares.some((share) => share === null)) return [];
  // "60 percent of men and 55 percent of women": several wholes
  const wholes = new Set(told.map(({ value }) => (isAmount(value) ? value.of : undefined)).filter(Boolean));
  if (wholes.size > 1) return [];
  const sum = shares.reduce<number>((all, share) => all + share!, 0);
  const tolerance = shares.length * 0.5 + 1;
  const whole = !more && told.length === 1;
  if (sum <= 100 + tolerance && !(whole && sum < 100 - tolerance)) return [];
  return [
    {
      start: last.start,
      end: last.end,
      message: l10n.t(
        '“{0}” here and {1} before sum to {2} percent.',
        text.slice(last.start, last.end),
        listOf(text, told),
        sayNumber(sum),
      ),
      related: told.map(({ start, end }) => ({ start, end, message: l10n.t('a share of the same whole') })),
      fixes: [],
    },
  ];
}

function listOf(text: string, figures: readonly PlacedFigure[]): string {
  return joinWithAnd(figures.map(({ start, end }) => inQuotes(text.slice(start, end))));
}

/** "75 percent went to local firms. Of the rest …": the other parts of the whole may stand in the sentence before. */
function hasMoreBefore(all: readonly PlacedFigure[], first: PlacedFigure): boolean {
  const before = all[firstAtOrAfter(all, first.start) - 1];
  return before !== undefined && before.paragraph === first.paragraph && first.start - before.end < NEAR;
}

/** Code units: the sentence before. */
const NEAR = 250;

/** "approved the measure, ⟨58% to 52%⟩": a range that goes down is a tally. */
const TALLY = new RegExp(
  `\\b(?:approved|rejected|elected|reelected|won|lost|defeated|beat|passed|failed|voted|vote|victory)\\b[^;]{0,80}(?:, | by |\\()(${PERCENT}) to (${PERCENT})`,
  'i',
);

function findTally(text: string, sentence: SlottedSentence): Found[] {
  const [, winners = '', losers = ''] = TALLY.exec(sentence.text) ?? [];
  const [first, second] = figuresIn(sentence, winners + losers);
  const [most, least] = [first, second].map((figure) => shareOf(figure?.value));
  if (!first || !second || most == null || least == null || most <= least || most + least <= 100 + TALLY_TOLERANCE)
    return [];
  const { start } = first;
  const { end } = second;
  return [
    {
      start,
      end,
      message: l10n.t(
        '“{0}”: the shares of one vote sum to {1} percent.',
        text.slice(start, end),
        sayNumber(most + least),
      ),
      related: [],
      fixes: [],
    },
  ];
}

/** Two shares, each rounded, and one more. */
const TALLY_TOLERANCE = 2;

/** An exact share of 0..100 percent; null for anything else. */
function shareOf(value: Value | undefined): number | null {
  if (!isAmount(value) || value.approximate) return null;
  // "three-quarters of them"
  if (value.unit === 'share')
    return value.low !== null && value.low === value.high && value.low <= 1 ? value.low * 100 : null;
  if (value.unit !== 'percent') return null;
  const share = statedValue(value);
  return share !== null && share >= 0 && share <= 100 ? share : null;
}

/** A semicolon, or a clause of its own after "while" and "compared with", starts another question. */
function clausesOf(text: string): string[] {
  return text.split(/; |, (?:compared|up|down) (?:with|to|from) /);
}

interface Share {
  readonly figure: PlacedFigure;
  readonly share: number;
}

const SHARE = new RegExp(PERCENT, 'g');

/** The shares of a clause; null where one of its percentages is no share, or no share of the same whole. */
function sharesIn(sentence: SlottedSentence, clause: string): Share[] | null {
  if (CHANGES.test(clause)) return null;
  const shares: Share[] = [];
  const wholes = new Set<string>();
  for (const { 0: slot } of findAll(SHARE, clause)) {
    const figure = figureIn(sentence, slot);
    const share = shareOf(figure.value);
    if (share === null || !isAmount(figure.value)) return null;
    if (figure.value.of !== undefined) wholes.add(figure.value.of);
    shares.push({ figure, share });
  }
  return wholes.size > 1 ? null : shares;
}

/** Rates, changes, margins and other times are no shares of one whole. */
const CHANGES =
  /\b(?:rose|risen|rise|fell|fallen|fall|grew|grow|growth|(?:up|down) (?:to|by|from|\ue003)|gain|gained|increase[ds]?|decrease[ds]?|declined?|dropped|climbed|jumped|lost|margin|turnout|rate|rates|interest|tax|inflation|price|prices|points?|lead|leads|ahead|than|compared|versus|vs|years? ago|earlier|previous(?:ly)?|last|when|now|then|before|among|respectively of|some|could|would (?:cut|raise)|in (?:19|20)\d\d)\b/i;

const UNSURE = new RegExp(
  `\\b(?:undecided|unsure|not sure|uncertain|didn't know|don't know|did not know|do not know|no opinion|had no view|neither|abstain(?:ed)?|refused to (?:say|answer)|declined to (?:say|answer))\\b`,
);
const REST = new RegExp(
  `\\b(?:the|with the|and the) (?:rest|remainder|balance),? (?:[\\w']+ ){0,3}?${PERCENT}|\\b(?:the )?(?:remaining|other) ${PERCENT}`,
);
const SEXES = new RegExp(
  `\\b(?:men|women|male|female|boys|girls) (?:made up |make up |account(?:s|ed)? for |were |are )?${PERCENT}[^;]{0,40}\\b(?:men|women|male|female|boys|girls) (?:made up |make up |account(?:s|ed)? for |were |are |with |at )?${PERCENT}|${PERCENT} (?:of [\\w ]{2,24} )?(?:are |were |is |was )?(?:men|women|male|female|boys|girls)\\b.{0,40}${PERCENT} (?:are |were |is |was )?(?:men|women|male|female|boys|girls)\\b`,
  'i',
);
const OPPOSITES: readonly RegExp[] = [
  opposite(
    '(?:(?:voted|were|was|are|is|came out|said they were) )?(?:for|in favou?r)',
    '(?:(?:voted|were|was|are|is) )?against',
  ),
  opposite('(?:approved?|approves)', 'disapproved?'),
  opposite('(?:supported|support|supports|favou?r(?:ed|s)?|backed|back)', '(?:opposed|oppose|opposes|rejected|reject)'),
  opposite('(?:agreed?|agrees)', 'disagreed?'),
  opposite('(?:voted |said |answered )?yes', '(?:voted |said |answered )?no'),
  opposite('(?:own|owned)', '(?:rent|rented)'),
];

function opposite(a: string, b: string): RegExp {
  const one = (x: string, y: string): string =>
    `${PERCENT}(?: of (?:the |those |all )?[\\w-]+)?(?: polled| surveyed)?(?: who)? ${x}\\b[^]{0,60}?${PERCENT}(?: said they| who)? ${y}\\b`;
  return new RegExp(`${one(a, b)}|${one(b, a)}`);
}

/** Whether the shares exclude each other, and whether they are all there is. */
function howTold(clause: string, count: number): 'exclusive' | 'all' | null {
  if (REST.test(clause)) return 'all';
  if (count === 2 && SEXES.test(clause)) return 'all';
  if (UNSURE.test(clause) && count > 2) return 'exclusive';
  return OPPOSITES.some((pattern) => pattern.test(clause)) ? 'exclusive' : null;
}
