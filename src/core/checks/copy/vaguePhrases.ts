/**
 * The phrases that lay a claim to nobody: "critics say", "it is believed that", "studies show", "according to sources", "reportedly". One row a
 * kind, with what it leaves open. Whether somebody named nearby bears a phrase out is asked in `vagueAttribution.ts`.
 */
import type { Words } from '../../analysis';
import { GAP, LEFT, LETTER, oneOf, pattern, RIGHT, findAll } from '../../claims/grammar';
import { sentenceStarters } from '../../lexicon/abbreviations';
import {
  passiveReports,
  peopleVerbs,
  vagueAuthorities,
  vagueCounters,
  vagueGroups,
  vaguePeople,
  vagueVerbs,
  vagueWorks,
  workVerbs,
} from '../../lexicon/vagueAttributions';
import { perParagraph } from '../../text/perParagraph';

/** Offsets are relative to the paragraph; `text` has its white space as single spaces. */
export interface VaguePhrase extends Words {
  /** What a reader is not told. */
  readonly missing: 'who says so' | 'by whom' | 'which' | 'a name';
  /** Whether somebody named in the paragraphs that follow bears it out, or only in the sentence. */
  readonly reach: 'passage' | 'sentence';
  /** Laid to people who know of the matter: somebody in office, who speaks for it, is none of them. */
  readonly knowing: boolean;
}

/** All phrases of a paragraph, in reading order. A pattern is tried only around its hints, which are few. */
export const vaguePhrasesIn = perParagraph(({ text }): readonly VaguePhrase[] => {
  const found = new Map<number, VaguePhrase>();
  for (const { at, missing, reach, hints, knowing, unless } of PHRASES) {
    for (const hint of hints) {
      for (let i = text.indexOf(hint); i >= 0; i = text.indexOf(hint, i + hint.length)) {
        const from = Math.max(0, i - AROUND);
        for (const { index, 0: words } of findAll(at, text.slice(from, i + AROUND))) {
          const start = from + index;
          if (start > i || start + words.length <= i || found.has(start)) continue;
          if (unless?.(text.slice(Math.max(0, start - BEFORE), start))) continue;
          found.set(start, {
            start,
            end: start + words.length,
            text: words.replace(/\s+/g, ' '),
            missing,
            reach,
            knowing: knowing?.test(words) ?? false,
          });
        }
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= all[i - 1]!.end);
});

interface Row extends Pick<VaguePhrase, 'missing' | 'reach'> {
  readonly at: RegExp;
  /** The words of it that name people who know of the matter. */
  readonly knowing?: RegExp;
  /** One of these is in every such phrase: the pattern is tried around them and nowhere else. */
  readonly hints: readonly string[];
  /** Words before the phrase that make it something else. */
  readonly unless?: (before: string) => boolean;
}

const KNOWING =
  /(?:experts|observers|analysts|scientists|researchers|economists|historians|scholars|doctors|commentators|pundits)/i;
const MANNER = `(?:${GAP}(?:also|often|now|still|long|generally|widely|commonly|largely|broadly|privately))?`;
const BE = `(?:is|are|was|were|has${GAP}been|have${GAP}been|had${GAP}been)`;
const VERB_HINTS = [...peopleVerbs.map((verb) => verb.replace(/^(?:are|have) /, ''))];

/** Verbs that stand in most paragraphs of news. */
const COMMON: ReadonlySet<string> = new Set(['said', 'reported', 'claimed', 'thought']);

const PHRASES: readonly Row[] = [
  // sources say, insiders said, sources close to the club say: somebody named beside them is not one of them
  {
    at: pattern(
      `${LEFT}(?:${oneOf(vagueCounters)}${GAP})?(?:sources|insiders)(?:${GAP}(?:close${GAP}to|inside|within|in|at)(?:${GAP}[${LETTER}’'-]{1,20}){1,4})?${MANNER}${GAP}${oneOf(vagueVerbs)}${RIGHT}`,
    ),
    missing: 'who says so',
    reach: 'sentence',
    hints: ['ources ', 'nsiders '],
    unless: isPlacedGroup,
  },
  // some critics say, experts warned
  {
    at: pattern(
      `${LEFT}(?:${oneOf(vagueCounters)}${GAP})?${oneOf(vagueGroups)}${MANNER}${GAP}${oneOf(vagueVerbs)}${RIGHT}`,
    ),
    missing: 'who says so',
    reach: 'passage',
    hints: vagueGroups.map(tail),
    knowing: KNOWING,
    unless: isPlacedGroup,
  },
  // some say, many people believe
  {
    at: pattern(`${LEFT}${oneOf(vaguePeople)}${MANNER}${GAP}${oneOf(peopleVerbs)}${RIGHT}`),
    missing: 'who says so',
    reach: 'passage',
    hints: VERB_HINTS,
    unless: (before) =>
      /(?:^|\s)(?:the|these|those|of|as|how|not|too|so|than|young|older?|[\p{L}]{3,15}(?:ish|an|ese))\s$/iu.test(
        before,
      ),
  },
  // it is widely believed that, it was reported that
  {
    at: pattern(
      `${LEFT}it(?:${GAP}${BE}(?:${GAP}being)?|[’']s)${MANNER}${GAP}${oneOf(passiveReports)}${GAP}that${RIGHT}`,
    ),
    missing: 'by whom',
    reach: 'sentence',
    hints: passiveReports.map((verb) => (COMMON.has(verb) ? `${verb} that` : verb)),
    unless: (before) => /(?:^|\s)(?:if|whether|once|until|when|unless)\s$/i.test(before),
  },
  // is said to, are widely thought to
  {
    at: pattern(
      `${LEFT}${BE}${MANNER}${GAP}(?:believed|thought|said|understood|reported|rumou?red|reputed)${GAP}to${RIGHT}`,
    ),
    missing: 'by whom',
    reach: 'sentence',
    hints: ['believed', 'thought to', 'said to', 'understood to', 'reported to', 'rumored', 'rumoured', 'reputed'],
  },
  // studies show, recent research suggests
  {
    at: pattern(
      `${LEFT}(?:${oneOf([...vagueCounters, 'recent', 'new'])}${GAP})?${oneOf(vagueWorks)}${MANNER}${GAP}${oneOf(workVerbs)}${RIGHT}`,
    ),
    missing: 'which',
    reach: 'passage',
    hints: vagueWorks.map(tail),
    unless: (before) =>
      /(?:^|\s)(?!(?:that|but|and|while|as|though|although|because|since|where|when|yet|so|some|if)\s$)[\p{L}\p{N}’'-]{1,30}\s$/iu.test(
        before,
      ),
  },
  // according to sources
  {
    at: pattern(`${LEFT}according${GAP}to${GAP}${oneOf(vagueAuthorities)}(?=\\s{0,2}(?:[,.;)]|$))`),
    missing: 'a name',
    reach: 'passage',
    hints: ['ccording'],
  },
  // reportedly, rumor has it
  {
    at: pattern(`${LEFT}(?:reportedly|rumou?r${GAP}has${GAP}it|word${GAP}has${GAP}it)${RIGHT}`),
    missing: 'by whom',
    reach: 'sentence',
    hints: ['eportedly', ' has it'],
  },
];

/** Code units before a phrase that `unless` looks at. */
const BEFORE = 40;
/** Code units on either side of a hint that hold the longest phrase. */
const AROUND = 60;

/** "the experts", "two government sources", "few experts", "the mayor’s critics", "RBC analysts": told, counted or placed. */
function isPlacedGroup(before: string): boolean {
  if (COUNTED.test(before)) return true;
  const name = /(\p{Lu}[\p{L}\p{N}&-]{0,30})\s$/u.exec(before)?.[1];
  return name !== undefined && !sentenceStarters.has(name.toLowerCase());
}

const COUNTED =
  /(?:(?:^|\s)(?:the|these|those|his|her|its|their|our|my|few|no|all|one|two|three|four|five|six|both|\d+)\s(?:\p{L}{3,15}\s)?|['’]s?\s)$/iu;

/** Without its first letter, which may be a capital. */
function tail(word: string): string {
  return word.slice(1);
}
