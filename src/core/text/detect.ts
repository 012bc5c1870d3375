/**
 * Does a plain text or Markdown file read like news copy? A cheap guess from its first few thousand characters: how often the
 * words of each group occur, how much of it is marks of code, and whether it opens like a story, weighed and summed.
 * A wrong yes draws over somebody's license or log, a wrong no costs one command (Review This File): so doubt means no.
 */
import { newsWords, commonestWords, reportingWords } from '../lexicon/newsWords';

export interface NewsVerdict {
  readonly news: boolean;
  /** 0..1; `news` is true from 0.5. */
  readonly score: number;
  /** The reason in plain words, for the log and for the reviewer who asks. */
  readonly why: string;
}

/** Code units looked at: about a thousand words, cheap enough for every file that opens. */
const HEAD = 6000;
/** With fewer words chance decides; a short note is not drawn over unasked. */
const FEWEST_WORDS = 40;
/** English sentences hold 35–50 % of these; lists, tables, logs and other languages less. Lower lets changelogs in. */
const PLAIN_SHARE = 0.22;
/** From this share of lines that start with a time or a field name on, it is a log, a chat, captions or a mail. */
const STAMPED_SHARE = 0.2;
/** From this share of lines that are list items on, it is notes or a fact sheet; a story with a list of facts stays below. */
const LIST_SHARE = 0.35;
/** Full names that a story has in its first thousand words; 99 % have two, most have ten. */
const FEWEST_NAMES = 2;
/** Sum of a text without any sign: what the signs have to outweigh. Lower loses short stories, higher lets essays in. */
const BIAS = -3.2;

export function looksLikeNews(text: string, fileName: string): NewsVerdict {
  if (namedOtherwise(fileName)) return no('named like a file of a software project');
  const head = text.slice(0, HEAD);
  const words = head.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.map(plainForm) ?? [];
  if (words.length < FEWEST_WORDS) return no('too short to tell');
  if (words.filter((word) => commonestWords.has(word)).length < PLAIN_SHARE * words.length)
    return no('not sentences in English');
  if (isStamped(head)) return no('lines start with times or field names, like a log, a transcript or a mail');
  if (isList(head)) return no('mostly a list, like notes or a page of links');
  if (!namesPeopleAndDays(head, words)) return no('names nobody, or says neither when it was nor who told it');
  return weigh([...wordSigns(words), ...markSigns(head, words.length), openingSign(head)]);
}

/** What a page shows, roughly: without tags and what is between those that show nothing, a line for each block. */
export function roughText(html: string): string {
  return html
    .slice(0, 10 * HEAD)
    .replace(/<!--[^]{0,20000}?-->|<(script|style|head)\b[^]{0,20000}?<\/\1\s*>/gi, ' ')
    .replace(/<\/?(?:p|h[1-6]|li|div|br|tr|blockquote|figcaption)\b[^<>]{0,2000}>/gi, '\n')
    .replace(/<[/a-z!][^<>]{0,2000}>/gi, '')
    .replace(/&(?:[lr]squo|#821[67]|apos|#39);/g, '’')
    .replace(/&(?:[lr]dquo|quot|#822[01]);/g, '"')
    .replace(/&(?:[mn]dash|#821[12]);/g, '—')
    .replace(/&\w{2,8};/g, ' ')
    .replace(/[ \t\r\n]*\n[ \t\r\n]*/g, '\n\n')
    .trim();
}

interface Sign {
  readonly name: string;
  /** What it adds to the sum; below 0 speaks against news. */
  readonly adds: number;
}

const no = (why: string): NewsVerdict => ({ news: false, score: 0, why });

/** "LICENSE-MIT.txt", "requirements-dev.txt", "docs/README.md"; but not "license-fees-rise.txt". */
function namedOtherwise(fileName: string): boolean {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return (
    /^(?:readme|changelog|changes|contributing|contributors|authors|codeowners|code_of_conduct|copying|copyright|licen[cs]es?|notice|cmakelists|robots|humans|todo|manifest)(?:\.[a-z.]*)?$/i.test(
      name,
    ) ||
    /^(?:requirements|constraints)(?:[-_.].*)?\.(?:txt|in)$/i.test(name) ||
    /^(?:LICEN[CS]E|COPYING|README|CHANGELOG|NOTICE|THIRD[-_ ]?PARTY)/.test(name)
  );
}

function plainForm(word: string): string {
  return word.toLowerCase().replace('’', "'");
}

/** "[12:04] …", "2031-05-04 10:00:01 …", "00:01:02.000 --> …", "Subject: …"; but "Q: …" and "A: …" are an interview. */
function isStamped(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const stamped = lines.filter((line) =>
    /^[\s>]{0,4}(?:\[?[0-9]{1,4}[-:/.][0-9]{2}[-:/.][0-9]{2}|\[[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}:[0-9]{2}\s|(?:From|To|Cc|Date|Sent|Subject|Reply-To|Received|Message-ID): )/.test(
      line,
    ),
  );
  return stamped.length >= STAMPED_SHARE * lines.length;
}

function isList(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.filter((line) => /^\s{0,8}(?:[-*+•]|[0-9]{1,3}[.)])\s/.test(line)).length >= LIST_SHARE * lines.length;
}

/**
 * What every story has and a tale, a diary or an essay mostly lacks: at least two full names inside sentences ("said Dana Holt"),
 * and a day, a date or somebody who reports.
 */
function namesPeopleAndDays(head: string, words: readonly string[]): boolean {
  const names = head.match(/[\p{Ll},“"] \p{Lu}[\p{L}'’-]+\.? (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/gu)?.length ?? 0;
  return names >= FEWEST_NAMES && (words.some((word) => reportingWords.has(word)) || someDay.test(head));
}

const someDay =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|(?:1[89]|2[01])[0-9][0-9]|yesterday|today)\b/;

function wordSigns(words: readonly string[]): Sign[] {
  return newsWords.map((group) => {
    const inHundred = (100 * words.filter((word) => group.words.has(word)).length) / words.length;
    return { name: group.name, adds: group.weight * Math.min(group.cap, inHundred) };
  });
}

function markSigns(head: string, words: number): Sign[] {
  const inHundred = (pattern: RegExp, cap: number) => Math.min(cap, (100 * (head.match(pattern)?.length ?? 0)) / words);
  return [
    { name: 'sums of money and percentages', adds: 1.2 * inHundred(/[$€£¥₹][0-9]|[0-9]\s?%/g, 2) },
    { name: 'marks of code', adds: -0.12 * inHundred(/[{}[\]<>=\\|`_*#~^@+/]/g, 30) },
    {
      name: 'identifiers and version numbers',
      adds: -0.3 * inHundred(/[a-z][A-Z]|\w_\w|[a-z]\.[a-z]|[0-9]\.[0-9]+\.[0-9]/g, 10),
    },
    { name: 'colons and semicolons', adds: -0.12 * inHundred(/[:;]/g, 10) },
  ];
}

/** "GENEVA, Sept. 9 (Reuters) —", "WASHINGTON --", "(Reuters) -", "By Mara Quill": near the top, where a story has them. */
function openingSign(head: string): Sign {
  const opening =
    /^(?:[A-Z][A-Z .'’-]{2,30}(?:,[^\n—–-]{0,40})?(?:\([^)\n]{2,30}\) ?)?(?:—|–|--? )|\([A-Z]\w{2,15}\) ?[-—–]|[Bb][Yy] [A-Z][\p{L}'’.-]+ [A-Z])/u;
  const top = head.split(/\r\n?|\n/, 20).some((line) => opening.test(line.trim()));
  return { name: 'a dateline or byline', adds: top ? 2 : 0 };
}

function weigh(signs: readonly Sign[]): NewsVerdict {
  const sum = signs.reduce((total, sign) => total + sign.adds, BIAS);
  const news = sum >= 0;
  const telling = signs
    .filter((sign) => (news ? sign.adds > 0 : sign.adds < 0))
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, 3)
    .map((sign) => sign.name);
  const why =
    telling.length > 0
      ? `${news ? 'has' : 'speaks against it:'} ${telling.join(', ')}`
      : 'has too little of what news is written with';
  return { news, score: 1 / (1 + Math.exp(-sum)), why };
}
