/** Tallies that have more votes than the body has seats: "a 7-4 vote of the nine-member council". */
import * as l10n from '@vscode/l10n';
import { findAll } from '../../claims/grammar';
import type { Span } from '../../span';
import type { Found } from '../check';

/** "nine-member council", "the board, which has seven members" */
const SEATS =
  /\b(\d{1,3}|three|five|seven|nine|eleven|thirteen|fifteen)(?:[- ](?:member|seat|person|judge|justice)|(?<=\b(?:has|with)\s\w{1,8})\s(?:members|seats|judges|justices))\b/i;
const SEAT_WORDS: Readonly<Record<string, number>> = {
  three: 3,
  five: 5,
  seven: 7,
  nine: 9,
  eleven: 11,
  thirteen: 13,
  fifteen: 15,
};
/** "a 7-4 vote", "voted 7-4", "ruled 6-3" */
const VOTE =
  /(?:(?:vote[ds]?|ruled|ruling|decided|split|approved [^,.]{0,40}?|passed [^,.]{0,40}?)(?: of)? (\d{1,3})[-–‑](\d{1,3})(?![-–‑\d]))|(?:(?<![\d-])(\d{1,3})[-–‑](\d{1,3}) (?:vote|decision|ruling|split|margin)\b)/gi;

export function findVotes(text: string, { start, end }: Span): Found[] {
  const sentence = text.slice(start, end);
  if (!/\d[-–‑]\d/.test(sentence)) return [];
  const seats = SEATS.exec(sentence);
  if (!seats) return [];
  const total = SEAT_WORDS[seats[1]!.toLowerCase()] ?? Number(seats[1]);
  if (sentence.slice(seats.index + seats[0].length).search(SEATS) >= 0) return [];
  return findAll(VOTE, sentence).flatMap((vote): Found[] => {
    const [ayes, noes] = [vote[1] ?? vote[3]!, vote[2] ?? vote[4]!];
    if (Number(ayes) + Number(noes) <= total) return [];
    const tally = /\d{1,3}[-–‑]\d{1,3}/.exec(vote[0])!;
    const from = start + vote.index + tally.index;
    return [
      {
        start: from,
        end: from + tally[0].length,
        message: l10n.t('“{0}” is {1} votes, more than “{2}” allows.', tally[0], Number(ayes) + Number(noes), seats[0]),
        related: [
          {
            start: start + seats.index,
            end: start + seats.index + seats[0].length,
            message: l10n.t('how many may vote'),
          },
        ],
        fixes: [],
      },
    ];
  });
}
