/** Tallies that have more votes than the body has seats: "a 7-4 vote of the nine-member council". */
import * as l10n from '@vscode/l10n';
import { findAll } from '../../claims/grammar';
import { monthPatterns, weekdayPatterns } from '../../lexicon/months';
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

/** Whoever presides may vote too then. */
const TIE = /\bt(?:ie|ied|iebreak\w*|ie-break\w*)\b|\b(?:deciding|casting) vote/i;

export function findVotes(text: string, { start, end }: Span): Found[] {
  const sentence = text.slice(start, end);
  if (!/\d[-–‑]\d/.test(sentence)) return [];
  const seats = SEATS.exec(sentence);
  if (!seats) return [];
  const total = SEAT_WORDS[seats[1]!.toLowerCase()] ?? Number(seats[1]);
  if (sentence.slice(seats.index + seats[0].length).search(SEATS) >= 0) return [];
  const most = TIE.test(sentence) ? total + 1 : total;
  return findAll(VOTE, sentence).flatMap((vote): Found[] => {
    const [ayes, noes] = [vote[1] ?? vote[3]!, vote[2] ?? vote[4]!];
    if (Number(ayes) + Number(noes) <= most) return [];
    const tally = /\d{1,3}[-–‑]\d{1,3}/.exec(vote[0])!;
    const isFar = Number(ayes) + Number(noes) > 2 * total;
    if (!isTheirs(sentence, seats, vote, vote.index + tally.index, isFar)) return [];
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

/**
 * Whether those with the seats cast the votes, and no other body did or is voted on: "voted 8-1 to create a five-member board". `isFar`: so many votes
 * that it takes more than a slip; only those who are plainly the subject cast them.
 */
function isTheirs(sentence: string, seats: RegExpExecArray, vote: RegExpExecArray, tally: number, isFar: boolean) {
  const before = sentence.slice(0, seats.index);
  if (seats.index > tally) {
    const between = before.slice(vote.index + vote[0].length);
    if (VOTE_OF.test(between)) return true;
    const lead = sentence.slice(0, tally);
    if (OPENS_WITH_VOTE.test(lead)) return (isFar ? THEN_SUBJECT : THEN_MAYBE_SUBJECT).test(between);
    return !isFar && VOTE_IN.test(between) && !hasOther(lead);
  }
  const between = sentence.slice(seats.index + seats[0].length, tally).replace(OWN_NAME, '');
  if (OTHERS.test(between)) return false;
  if (HAS_SEATS.test(seats[0])) return WHOSE_SEATS.test(before);
  if (SUBJECT.test(before)) return true;
  if (isFar || BY_OTHER.test(sentence.slice(vote.index + vote[0].length))) return false;
  return THEY_VOTED.test(between) || !(OBJECT.test(before) || hasOther(before));
}

/** "The House ", "Members of Congress "; neither "in a blow to the House", "the House speaker told reporters" nor "residents say". */
function hasOther(words: string): boolean {
  return findAll(BODIES, words).some(
    ({ index }) => !AFTER_PREPOSITION.test(words.slice(Math.max(0, index - 60), index)),
  );
}

const BODY =
  '(?:court|council|house|senate|board|panel|committee|commission|jury|assembly|parliament|congress|legislature|cabinet|lawmakers|senators|delegates|voters|residents|shareholders|workers|judges|justices|trustees|commissioners|supervisors)';
const THE = String.raw`(?:(?:the|a|an|its|their|his|her|our|this|that|each)\s|\p{Lu}[\p{L}.-]*[’']s?\s)`;
/** "the Senate president", "the council’s" */
const NO_TITLE = String.raw`(?![’'-]|\s(?:president|leader|speaker|chair\p{L}{0,8}|member|clerk|whip|candidate|budget|chamber|seat)s?\b)`;
const BODIES = new RegExp(`\\b${BODY}\\b${NO_TITLE}(?!\\s(?:say|said|tell|told|think|fear|hope)s?\\b)`, 'giu');
const AFTER_PREPOSITION = new RegExp(
  String.raw`(?<!\p{L})(?<!members\s)(?:of|by|with|from|to|for|among|against|at|in|on|before|after|despite)\s(?:${THE})?(?:[\p{L}.’'-]{1,20}\s){0,2}$`,
  'iu',
);
/** "the city's", up to the number of seats. */
const THE_ONE = String.raw`${THE}(?:(?!(?:the|an?)\s)[\p{L}.’'-]{1,20}\s){0,2}$`;
const JOINT = String.raw`(?:^|[,;:—–(“"]\s?|\b(?:and|but|when|after|as|while|that|if|because|before|since|where|said|${[...weekdayPatterns.slice(0, 7), ...monthPatterns.slice(0, 12)].join('|')}|\d+|week|month|year|night)\s)`;
/** "In May the ⟨nine-member⟩ council", and not "approved a ⟨five-member⟩ commission" */
const SUBJECT = new RegExp(`${JOINT}["“]?${THE_ONE}`, 'iu');
/** "The board, which has ⟨seven members⟩" "The council has ⟨nine members⟩" */
const HAS_SEATS = /\s(?:members|seats|judges|justices)$/i;
const WHOSE_SEATS = new RegExp(
  `(?:,\\swhich\\shas|,\\swith|^${THE}(?:[\\p{L}.’'-]{1,20}\\s){1,3}has)\\s(?:[\\p{L}]+\\s)?$`,
  'iu',
);
/** " council", " Saltmere school board" */
const OWN_NAME = new RegExp(`^(?:\\s[\\p{L}.’'-]{1,20}){0,3}?\\s${BODY}\\b`, 'iu');
/** ", but the Supreme Court …": the vote is theirs. */
const OTHERS = new RegExp(
  `;|(?:,\\s|\\b(?:and|but|while|whereas|although|though|when|after|before|as|because|since|that|if|where|until)\\s)${THE}?(?:[\\p{L}.’'-]{1,20}\\s){0,2}${BODY}\\b${NO_TITLE}`,
  'iu',
);
/** "to create a ⟨five-member⟩ board", "named Roe to the ⟨five-member⟩ board"; but "a plan that passed the ⟨nine-member⟩ council" */
const OBJECT = new RegExp(
  `(?<!\\p{L})(?:to\\s\\p{Ll}{1,14}[^s\\s]|(?!(?:passed|cleared|reached|expected|planned|promised)\\s)\\p{Ll}{1,14}ed|(?:creat|form|nam|back|approv|establish|add|elect|expand|mak|giv|replac|reject|support)(?:ing|e?s)|gives?|gave|chose|set up|to|for|on|over|against|about|under|into|like)\\s${THE_ONE}`,
  'u',
);
/** "went to the nine-member council⟨, which voted⟩ 7-4" */
const THEY_VOTED =
  /^,?\s(?:which|that|who)\s(?:\p{L}{1,20}\s){0,3}(?:vote[ds]?|ruled|split|decided|approved|passed)\b/iu;
const SAID_OF_VOTE = `(?:\\s(?:vote|decision|ruling|split|margin|on|late|early|${weekdayPatterns.slice(0, 7).join('|')}|night|evening|morning|afternoon)){0,4}`;
/** "a 7-4 vote⟨ of the full court⟩" */
const BY_OTHER = new RegExp(
  `^${SAID_OF_VOTE}\\s(?:of|by|from|in)\\s(?:${THE})?(?:[\\p{L}.’'-]{1,20}\\s){0,2}${BODY}\\b${NO_TITLE}`,
  'iu',
);
/** "a 7-4 vote on Monday of the ⟨nine-member⟩ council" */
const VOTE_OF = new RegExp(`^${SAID_OF_VOTE}\\s(?:of|by|from)\\s${THE_ONE}`, 'iu');
/** "passed on a 7-4 vote in the ⟨nine-member⟩ council" */
const VOTE_IN = new RegExp(`^${SAID_OF_VOTE}\\s(?:in|at)\\s${THE_ONE}`, 'iu');
/** "By a 6-4 vote, the ⟨nine-member⟩ commission" */
const OPENS_WITH_VOTE = /(?:^|[,;—]\s)(?:by|in|on|with)\s(?:an?\s(?:\S{1,20}\s){0,3})?$/i;
const THEN_SUBJECT = new RegExp(`^(?:\\s[\\p{L}.]{1,20}){0,3},\\s${THE_ONE}`, 'iu');
/** "By 6-4 vote the ⟨nine-member⟩ commission" */
const THEN_MAYBE_SUBJECT = new RegExp(`(?:${THEN_SUBJECT.source})|^${SAID_OF_VOTE}\\s${THE_ONE}`, 'iu');
