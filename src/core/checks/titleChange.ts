/**
 * Check `title-change`: one person with two titles that exclude each other: "Mayor Ada Roe" and "Council President Ada Roe", "Sgt." and "Lt.",
 * "spokesman" and "spokeswoman". Titles of another time ("former", "then", "elected") and those that one person may hold at once say nothing.
 */
import type { Words } from '../analysis';
import { genderedTitles, heldTogether, offices, rankWords } from '../lexicon/offices';
import { titleAbbreviations } from '../lexicon/anaphora';
import { bySpan, firstAtOrAfter } from '../span';
import type { Check, CheckContext, Found } from './check';
import { samePeople } from './samePeople';

export const titleChange: Check = {
  id: 'title-change',
  title: 'One person with titles that exclude each other',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: findChanges,
};

/** What a title says, on one of the scales on which a person has one value. */
interface Held {
  readonly scale: 'office' | 'rank' | 'form';
  readonly value: string;
  readonly title: Words;
  /** It stands before more than a surname. */
  readonly full: boolean;
}

function findChanges(context: CheckContext): Found[] {
  return samePeople(context)
    .flatMap(({ name, people }) => {
      const held = people
        .flatMap(({ titled }) => titled)
        .sort(bySpan)
        .flatMap((title) => read(context, title));
      return (['office', 'rank', 'form'] as const).flatMap((scale) => {
        const found = compare(
          held.filter((one) => one.scale === scale),
          name,
        );
        return found ? [found] : [];
      });
    })
    .sort(bySpan);
}

/** The value that is used least disagrees with the one used most, or the later with the earlier. */
function compare(held: readonly Held[], name: string): Found | null {
  const counts = new Map<string, Held[]>();
  for (const one of held) counts.set(one.value, [...(counts.get(one.value) ?? []), one]);
  const [most, ...others] = [...counts.values()].sort((a, b) => b.length - a.length || bySpan(a[0]!.title, b[0]!.title));
  // Three offices are a life told
  if (!most || others.length !== 1) return null;
  const [usual, other] = [most[0]!, others[0]![0]!];
  if (heldTogether.has(`${usual.value}|${other.value}`)) return null;
  // "Justice Minister Dan Roe" and "Prime Minister Roe" may be two; "Mayor Roe" after "Deputy Mayor Dan Roe" is not
  const akin = usual.value.includes(other.value) || other.value.includes(usual.value);
  if (other.scale === 'office' && !akin && !counts.get(other.value)!.some(({ full }) => full)) return null;
  const { start, end, text } = other.title;
  return {
    start,
    end,
    message: `“${text}” here, but “${usual.title.text}” ${usual.title.start < start ? 'before' : 'later'}: both are titles of ${name}.`,
    related: [{ start: usual.title.start, end: usual.title.end, message: `“${usual.title.text}”` }],
    fixes: [],
  };
}

function read({ draft: { text }, sentences, quotes, mentions }: CheckContext, title: Words): Held[] {
  const { start, end } = title;
  const sentence = sentences[firstAtOrAfter(sentences, start + 1) - 1];
  if (!sentence || end > sentence.end) return [];
  const quote = quotes[firstAtOrAfter(quotes, start + 1) - 1];
  if (quote && quote.kind !== 'indirect' && quote.end > start) return [];
  const name = mentions[firstAtOrAfter(mentions, end)];
  const before = name?.type === 'person' && /^[\s\u00a0]$/.test(text.slice(end, name.start));
  const full = before && /\s/.test(name.text);
  const words = wordsOf(title.text);
  const around = text.slice(Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH));
  const held: Held[] = [];
  const form = genderedTitles.findIndex((pair) => pair.some((one) => words.at(-1) === one || words[0] === one));
  if (form >= 0) {
    const [he] = genderedTitles[form]!;
    held.push({ scale: 'form', value: `${form}${words.includes(he) ? ' he' : ' she'}`, title, full });
  }
  if (!before || ANOTHER_TIME.test(around) || /\p{L}-$|[Tt]hen\s$/u.test(text.slice(Math.max(0, start - 5), start))) return held;
  const said = ` ${words.join(' ')} `;
  if (rankWords.has(words.at(-1)!) && !/ (?:attorney|surgeon|solicitor|inspector|secretary|director) general /.test(said))
    held.push({ scale: 'rank', value: words.at(-1)!, title, full });
  const office = offices.find(([wording]) => said.endsWith(` ${wording} `));
  if (office && !/ (?:acting|interim|elect|candidate|nominee|hopeful|deputy|assistant|vice|shadow) /.test(said.replace(` ${office[0]} `, ' ')))
    held.push({ scale: 'office', value: office[1], title, full });
  return held;
}

/** In code units on either side of a title: the clause it stands in. */
const REACH = 60;
const ANOTHER_TIME =
  /\b(?:[Ff]ormer(?:ly)?|ex|[Ll]ate|[Ff]uture|[Nn]ext|[Oo]nce|[Ii]ncoming|[Oo]utgoing|elect(?:ed)?|nominee|nominat\w{2,3}|candidate|candidacy|race|run(?:s|ning)? for|r[au]n against|promot\w{2,3}|demot\w{2}|appoint\w{2,4}|succe\w{3,6}|replac\w{2,3}|became|becom\w{1,3}|when|served?|ago|in (?:19|20)\d\d)\b/;

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
