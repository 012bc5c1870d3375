/**
 * Check `title-change`: one person with two titles that exclude each other: "Mayor Ada Roe" and "Council President Ada Roe", "Sgt." and "Lt.",
 * "spokesman" and "spokeswoman". Titles of another time ("former", "then", "elected") and those that one person may hold at once say nothing.
 */
import * as l10n from '@vscode/l10n';
import type { Mention, Words } from '../analysis';
import { callings, genderedTitles, heldTogether, offices, rankWords } from '../lexicon/offices';
import { titleAbbreviations } from '../lexicon/anaphora';
import { bySpan, firstAtOrAfter, type Span } from '../span';
import type { Check, CheckContext, Found } from './check';
import { concluding, nearby, type Stretch } from './nearby';
import { isInMarks } from './copy/marked';
import { samePeople } from './names/samePeople';
import { sentenceOf } from './numbers/surroundings';
import { inQuotes } from '../said';

export const titleChange: Check = {
  id: 'title-change',
  title: 'One person with titles that exclude each other',
  severity: 'warning',
  about:
    'Titles are copied from notes, and one of two that exclude each other is wrong: a sergeant is no lieutenant, a mayor no council president. The check reads the titles before each person’s name and the forms of titles that tell a man from a woman.',
  rule: 'Two titles of one person, before the name or between commas after it, contradict each other when both are offices of which a person holds one at a time (governor, lieutenant governor, senator, representative, mayor, sheriff, judge …), roles that exclude each other (prosecutor, defense attorney and judge; headteacher and deputy; principal and vice principal; head and assistant coach; chief executive and finance director; chair and vice chair of one body), or when both are ranks before the name and differ in their last word (“Lt.”, “Sgt.”). “Spokesman” and “spokeswoman”, “chairman” and “chairwoman” contradict each other wherever they stand. The one used less often is marked, or the later one.',
  leaves: [
    'Titles of another time: former, then, now, late, elected, promoted, running for.',
    'Offices that are often held together: prime minister and defense minister, police commissioner and police chief, senator and Senate president.',
    'Longer and shorter forms of one title: Rep. and congressman, Lt. Col. and Col., secretary of defense and defense secretary.',
    'Descriptions: a lawyer, a father of three, a Democrat.',
    'People with three titles or more, whose career is told.',
    'Titles inside quotes.',
  ],
  examples: {
    finds: [
      {
        draft:
          'Mayor Ada Roe opened the bridge on Monday. The bridge cost $4 million.\n\nCouncil President Ada Roe said more bridges would follow.',
        words: ['Council President'],
      },
      {
        draft:
          'Lt. Dana Holt of the harbor police found the boat. The boat was empty.\n\nSgt. Dana Holt said the search would go on.',
        words: ['Sgt.'],
      },
      {
        draft:
          'Port spokesman Bo Quill gave no details on Monday.\n\nQuill, a spokeswoman for the port, said the crane was old.',
        words: ['spokeswoman for the port'],
      },
      {
        draft: 'Sen. Rosa Thackeray voted no. The bill passed anyway.\n\nRep. Rosa Thackeray said she would try again.',
        words: ['Rep.'],
      },
      {
        draft:
          'Deputy Mayor Carl Whitcomb took the call at noon.\n\nMayor Carl Whitcomb closed the beach an hour later.',
        words: ['Mayor'],
      },
      {
        draft:
          'Prosecutor Ellen Wray said Bo Hale owed $90,000. Hale pleaded not guilty.\n\nJudge Ellen Wray set the next hearing for June.',
        words: ['Judge'],
      },
      {
        draft:
          'Carla Venn, the defense attorney, told jurors the files were wrong. Jurors took notes.\n\nVenn, the prosecutor, asked them to look again.',
        words: ['prosecutor'],
      },
      {
        draft:
          'Headteacher Gill Sowerby thanked the pupils. The walk took 11 days.\n\nGill Sowerby, the deputy headteacher, joined the last mile.',
        words: ['deputy headteacher'],
      },
      {
        draft:
          'Chief executive Nigel Farthing said sales rose. Shares rose, too.\n\nFinance director Nigel Farthing said the dividend would rise.',
        words: ['Finance director'],
      },
      {
        draft:
          'Archbishop Carl Whitcomb led the service. It was the first in years.\n\nBishop Carl Whitcomb asked for calm.',
        words: ['Bishop'],
      },
      {
        draft:
          'Detective Inspector Dana Holt found the boat. The boat was empty.\n\nDetective Sergeant Dana Holt said the search would go on.',
        words: ['Detective Sergeant'],
      },
    ],
    leavesAlone: [
      'Defense attorney Carla Venn, a former prosecutor, told jurors the files were wrong. Venn, who became a judge in May, was calm.',
      'Council Vice Chair Ada Roe voted no.\n\nFinance Committee Chair Ada Roe said she would ask again.',
      'Principal Ada Roe was an assistant principal for nine years. Assistant Principal Bo Roe is her brother.',
      'Mayor Ada Roe spoke first.\n\nDefense attorney Ada Roe will be in court on Friday.',
      'Mayor Ada Roe opened the bridge on Monday.\n\nThen-Council President Ada Roe had voted against it.',
      'Former Gov. Ada Roe spoke first. The hall was full.\n\nSen. Ada Roe takes office in January.',
      'Rep. Rosa Thackeray voted no.\n\nCongresswoman Rosa Thackeray said she would try again.',
      'Prime Minister Petra Kowal flew to Kelland. The talks took two days.\n\nDefense Minister Petra Kowal signed the accord.',
      'Lt. Col. Dana Holt led the search.\n\nCol. Dana Holt said it would go on.',
      'Sgt. Dana Holt found the boat in May.\n\nThe city promoted Lt. Dana Holt in June.',
      'State Sen. Al Fenwick voted no.\n\nSenate President Al Fenwick said he would ask again.',
      'Mayor Ada Roe spoke first. Ada Roe, a lawyer, was elected in 2019.',
      'Mayor Ada Roe spoke first.\n\nCouncil President Bo Roe spoke next.',
    ],
  },
  find: findChanges,
};

/** What a title says, on one of the scales on which a person has one value. */
interface Held {
  readonly scale: 'office' | 'rank' | 'form' | `calling ${string}`;
  readonly value: string;
  readonly title: Words;
  /** It stands beside more than a surname, or a surname is enough. */
  readonly full: boolean;
}

function findChanges(context: CheckContext): Found[] {
  const held = heldAt(context, titlesIn(context));
  return samePeople(context)
    .flatMap(({ name, people }) => {
      const own: Held[] = [];
      for (const { titled } of people)
        for (const title of titled) for (const one of held.get(placeOf(title)) ?? []) own.push({ ...one, title });
      if (!differ(own)) return [];
      own.sort((a, b) => bySpan(a.title, b.title));
      return [...new Set(own.map(({ scale }) => scale))].flatMap((scale) => {
        const found = compare(
          own.filter((one) => one.scale === scale),
          name,
        );
        return found ? [found] : [];
      });
    })
    .sort(bySpan);
}

/** Whether two of them are not the same on one scale: most people have one title. */
function differ(held: readonly Held[]): boolean {
  const values = new Map<string, string>();
  for (const { scale, value } of held) {
    const known = values.get(scale);
    if (known === undefined) values.set(scale, value);
    else if (known !== value) return true;
  }
  return false;
}

const heldAt = concluding(
  (titles: readonly Title[]) => new Map(titles.map((title) => [placeOf(title), title.held] as const)),
);

/** As one number; no title is longer. */
function placeOf({ start, end }: Span): number {
  return start * 2 ** 20 + Math.min(end - start, 2 ** 20 - 1);
}

interface Title extends Span {
  readonly held: readonly Omit<Held, 'title'>[];
}

/** Those that say something. */
const titlesIn = nearby((stretch): Title[] =>
  stretch.linked.titles.flatMap((title) => {
    const held = read(stretch, title);
    return held.length > 0 ? [{ start: title.start, end: title.end, held }] : [];
  }),
);

/** The value that is used least disagrees with the one used most, or the later with the earlier. */
function compare(held: readonly Held[], name: string): Found | null {
  const counts = new Map<string, Held[]>();
  for (const one of held) {
    const same = counts.get(one.value);
    if (same) same.push(one);
    else counts.set(one.value, [one]);
  }
  const [most, ...others] = [...counts.values()].sort(
    (a, b) => b.length - a.length || bySpan(a[0]!.title, b[0]!.title),
  );
  // Three offices are a life told
  if (!most || others.length !== 1) return null;
  const [usual, other] = [most[0]!, others[0]![0]!];
  if (heldTogether.has(`${usual.value}|${other.value}`)) return null;
  // "Justice Minister Dan Roe" and "Prime Minister Roe" may be two; "Mayor Roe" after "Deputy Mayor Dan Roe" is not
  const akin = usual.value.includes(other.value) || other.value.includes(usual.value);
  if (other.scale !== 'rank' && other.scale !== 'form' && !akin && !counts.get(other.value)!.some(({ full }) => full))
    return null;
  const { start, end, text } = other.title;
  return {
    start,
    end,
    message:
      usual.title.start < start
        ? l10n.t('“{0}” here, but “{1}” before: both are titles of {2}.', text, usual.title.text, name)
        : l10n.t('“{0}” here, but “{1}” later: both are titles of {2}.', text, usual.title.text, name),
    related: [{ start: usual.title.start, end: usual.title.end, message: inQuotes(usual.title.text) }],
    fixes: [],
  };
}

function read({ draft: { text }, sentences, quotes, mentions }: Stretch, title: Words): Title['held'] {
  const { start, end } = title;
  const sentence = sentenceOf(sentences, title);
  if (!sentence || isInMarks(quotes, start)) return [];
  const name = mentions[firstAtOrAfter(mentions, end)];
  const before = name?.type === 'person' && /^[\s\u00a0]$/.test(text.slice(end, name.start));
  const owner = before ? name : ownerBefore(text, mentions, title);
  const full = !!owner && /\s/.test(owner.text);
  const words = wordsOf(title.text);
  const around = text.slice(Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH));
  const held: Omit<Held, 'title'>[] = [];
  const form = genderedTitles.findIndex((pair) => pair.some((one) => words.at(-1) === one || words[0] === one));
  if (form >= 0) {
    const [he] = genderedTitles[form]!;
    held.push({ scale: 'form', value: `${form}${words.includes(he) ? ' he' : ' she'}`, full });
  }
  const said = ` ${words.join(' ')} `;
  if (
    !owner ||
    OF_ANOTHER_TIME.test(said) ||
    ANOTHER_TIME.test(around) ||
    ANOTHER_TIME_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  )
    return held;
  const rank = words.at(-1)!;
  if (before && rankWords.has(rank) && !NO_RANK.test(said) && (!POLICE.has(rank) || OF_POLICE.test(said)))
    held.push({ scale: 'rank', value: rank, full });
  const office = offices.find(([wording]) => said.endsWith(` ${wording} `));
  if (office && !QUALIFIED.test(said.replace(` ${office[0]} `, ' ')))
    held.push({ scale: 'office', value: office[1], full });
  const wordsBefore =
    CAPITALS_BEFORE.exec(text.slice(Math.max(sentence.start, start - REACH), start))?.[0].trim() ?? '';
  callings.forEach(({ roles, bare }, i) => {
    const role = roles.find(([wording]) => said.endsWith(` ${wording} `));
    const beside = role && said.replace(` ${role[0]} `, ' ');
    if (!role || QUALIFIED.test(beside!)) return;
    // "Finance Committee Chair", "Council Vice Chair": of two bodies
    const body = role[1].endsWith('chair') ? `${wordsBefore} ${beside!.trim()}`.trim() : '';
    held.push({ scale: `calling ${i} ${body}`, value: role[1], full: full || bare });
  });
  return held;
}

/** "Finance Committee ", read as a body of its own. */
const CAPITALS_BEFORE = /(?:\p{Lu}[\p{L}’'-]{0,30}[\s\u00a0]){1,4}$/u;
const QUALIFIED =
  / (?:acting|interim|next|elect|candidate|nominee|hopeful|deputy|assistant|associate|vice|shadow|designate|co) /;
const NO_RANK = / (?:attorney|surgeon|solicitor|inspector|secretary|director) general /;
/** Ranks that are offices elsewhere: a building inspector, a superintendent of schools. */
const POLICE: ReadonlySet<string> = new Set(['constable', 'inspector', 'superintendent']);
const OF_POLICE = / (?:detective|police|chief) /;

/** "Carla Venn, the defense attorney, told": the name before a title that stands between commas. */
function ownerBefore(text: string, mentions: readonly Mention[], { start, end }: Words): Mention | null {
  const name = mentions[firstAtOrAfter(mentions, start) - 1];
  if (name?.type !== 'person' || !/^[,.;:!?]/.test(text.slice(end, end + 1))) return null;
  return /^, (?:the |a )?$/.test(text.slice(name.end, start)) ? name : null;
}

/** In code units on either side of a title: the clause it stands in. */
const REACH = 60;
/** The title has it itself: "Then-Gov.", "now a judge". */
const OF_ANOTHER_TIME = / (?:then|ex|now|former|onetime) /;
/** "then-mayor", "ex-mayor", "the next mayor", "now the mayor" */
const ANOTHER_TIME_BEFORE = /\p{L}-$|\b(?:[Tt]hen|[Nn]ext|[Nn]ow)[\s-](?:\p{L}+\s)?$/u;
const ANOTHER_TIME =
  /\b(?:[Ff]ormer(?:ly)?|ex|[Ll]ate|[Ff]uture|[Oo]nce|[Ii]ncoming|[Oo]utgoing|elect(?:ed)?|nominee|nominat\w{2,3}|candidate|candidacy|race|run(?:s|ning)? for|r[au]n against|promot\w{2,3}|demot\w{2}|appoint\w{2,4}|succe\w{3,6}|replac\w{2,3}|became|becom\w{1,3}|when|served?|ago|in (?:19|20)\d\d)\b/;

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .split(/[\s\u00a0-]+/)
    .map((word) => word.replace(/[.,]$/, ''))
    .map((word) => titleAbbreviations.get(word) ?? word)
    .flatMap((word) => word.split('-'))
    .filter(Boolean);
}
