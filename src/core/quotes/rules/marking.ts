/**
 * What marks are doing around a few words: quoting someone, naming a work, or keeping a distance. Judged by the words inside (capitals,
 * length), the words next to them ("the film “…”", "so-called “…”"), and whether a reporting cue is near.
 */
import { nounJoiners, workNouns } from '../../lexicon/cueWords';
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import { wordSet } from '../../lexicon/wordList';
import type { Attribution } from './attribution';
import { isName, isNickname, isPronoun } from './nounPhrases';
import { type Sentence, hasWords } from './units';

export type Marking = 'speech' | 'scare' | 'title';

/** `words` is what stands between the marks; `capitals` is false where capitals tell nothing (a headline). */
export function judgeMarking(
  words: string,
  sentence: Sentence,
  at: number,
  found: Attribution | null,
  capitals: boolean,
): Marking {
  const count = words.match(WORDS)?.length ?? 0;
  if (count === 0) return 'scare';
  if (!hasWords(sentence) || found?.place === 'colon') return 'speech';
  if (isNickname(sentence, at)) return 'scare';
  const before = sentence[at - 1];
  const work = nearWork(sentence, at);
  if (!capitals) return work ? 'title' : 'speech';
  if (isNameByPlace(words, sentence, at)) return 'title';
  if (count <= LONGEST_TITLE && isTitleCase(words)) {
    const placed = before !== undefined && TITLE_PLACES.has(before.low);
    if (work || (placed && !(count === 1 && found?.place === 'before'))) return 'title';
    if (!found && before?.kind === 'word') return 'title';
  }
  if (keepsDistance(sentence, at)) return 'scare';
  return !found && count <= LONGEST_SCARE ? 'scare' : 'speech';
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** In words. Longer titles exist but longer capitalised speech (headlines quoted) is as common. */
const LONGEST_TITLE = 9;
/** In words: up to this, marks that nobody's cue explains keep a distance as often as they quote. */
const LONGEST_SCARE = 2;
/** Words before capitalised marks that name a work far more often than they lead to speech ("NBC's “Today”", "on “Today”"). */
const TITLE_PLACES = new Set(["'s", 'on', 'of', 'in', 'for', 'from', 'new', 'classic']);
/** "the so-called “experts”", "a self-styled “prophet”" */
const DISTANCES = /^(?:so-called|self-(?:described|styled|proclaimed))$/;

/** "so-called “experts”": words that somebody uses, but the writer does not report. */
export function keepsDistance(sentence: Sentence, at: number): boolean {
  return DISTANCES.test(sentence[at - 1]?.low ?? '');
}

/** "his memoir, “A Bridge Too Old”": the noun that says what it is stands right before. */
export function isNamedWork(sentence: Sentence, at: number): boolean {
  const comma = sentence[at - 1]?.text === ',' ? 1 : 0;
  return workNouns.has(sentence[at - 1 - comma]?.low ?? '');
}

/**
 * "told “Good Morning America”", "wrote “Bleak Street” in 1999", "the group “Moms for Peace”": a name by where it stands, whoever is quoted
 * beside it. Speech stands behind a comma or a colon there, or has small letters.
 */
export function isNameByPlace(words: string, sentence: Sentence, at: number): boolean {
  if (words.length > LONGEST_LOOK || !/\p{Ll}/u.test(words) || !isTitleCase(words)) return false;
  const count = words.match(WORDS)!.length;
  if (count > LONGEST_NAME) return false;
  const [before, next] = [sentence[at - 1], sentence[at + 1]];
  const follower = next?.low ?? '';
  if (WORKERS.has(follower) || BODIES.has(follower)) return !/[,.?…]$/.test(words);
  if (before?.kind !== 'word') return false;
  if (isListener(sentence, at - 1)) return !/[!?]$/.test(words);
  if (TALKS.test(words) || /[!?]$/.test(words)) return false;
  if (DIRECTED.test(before.low) || (!VERDICT.test(words) && isRead(sentence, at - 1))) return true;
  if (WRITTEN.test(before.low)) return isDated(sentence, at + 1) || (count > 1 && !isPlacedOn(sentence, at + 1));
  return isNamedBody(sentence, at - 1);
}

/** "told “…”", "told CNN’s “…”", "said Sunday on “…”": a show that is spoken to or on. */
function isListener(sentence: Sentence, at: number): boolean {
  let verb = at;
  if (sentence[verb]?.low === "'s") for (verb--; isName(sentence[verb]) && at - verb < LONGEST_OWNER;) verb--;
  const last = sentence[verb]?.low ?? '';
  if (last !== 'on') return TELLS.test(last);
  return sentence.slice(Math.max(0, verb - 2), verb).some(({ low }) => quotingVerbs.has(low));
}

/** In units, the "'s" included. */
const LONGEST_OWNER = 5;
const TELLS = /^t(?:ells?|old|elling)$/;

/** "Roe read “Bleak Street” to them", but not "A sign that Roe held read “…”". */
function isRead(sentence: Sentence, at: number): boolean {
  const reader = sentence[at - 1];
  if (!/^read(?:s|ing)?$/.test(sentence[at]!.low) || !reader || !(isName(reader) || isPronoun(reader))) return false;
  return !sentence.slice(0, at).some(({ low }) => LETTERED.test(low));
}

const LETTERED =
  /^(?:sign|banner|poster|placard|(?:t-)?shirt|hat|cap|sticker|headline|message|note|text|tweet|post|caption|inscription|plaque|label|billboard|screen|flag|statement|it|that|which)s?$/;

/** In words: longer names are rarer there than speech in capitals. */
const LONGEST_NAME = 6;
/** In code units. */
const LONGEST_LOOK = 100;
/** Say what somebody did with a work, right behind its title: "“Bleak Street” actor Jon Ede". A body may follow its name as well. */
const WORKERS = wordSet('actor actress star co-star host co-host creator director screenwriter showrunner contestant');
/** People talking, as they seldom do in titles. */
const TALKS = /(?:^|[\s“‘])(?:I|We|You|My|Our|Your|Me|Us)\b|['’](?:m|re|ve|ll|d|t)\b/;
const DIRECTED = /^(?:directs?|directed|directing)$/;
/** "The foreman read “Not Guilty” for each count" */
const VERDICT = /^(?:not )?(?:guilty|liable|proven)\b/i;
const WRITTEN = /^(?:co-?)?(?:writes?|wrote|written|writing)$/;

/** "in 1999", but not "in 2020 on Facebook" */
function isDated(sentence: Sentence, at: number): boolean {
  const dated = sentence[at]?.low === 'in' && /^(?:1[5-9]|20)\d\d$/.test(sentence[at + 1]?.text ?? '');
  return dated && !(sentence[at + 2]?.low === 'on' && isName(sentence[at + 3]));
}

/** "wrote “Stop the Count” on Facebook", "… in a letter", "… across it", "… for her fans", but not "… for CNN" */
function isPlacedOn(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  if (next?.low === 'for' || next?.low === 'with') return !isName(sentence[at + 1]);
  return next === undefined || (next.kind === 'word' && (nounJoiners.has(next.low) || PLACES.has(next.low)));
}

const PLACES = wordSet(
  'across under beneath underneath below alongside over above beside behind around along atop onto',
);

/** "the group “…”", "a charity called “…”", but not "told the group “…”": a noun for a body right before, or what gives it its name. */
function isNamedBody(sentence: Sentence, at: number): boolean {
  const called = sentence[at]!.low === 'called' ? 1 : 0;
  const before = sentence.slice(Math.max(0, at - called - 3), at - called);
  return (
    BODIES.has(sentence[at - called]?.low ?? '') &&
    !before.some(({ low }) => TELLS.test(low)) &&
    (called === 0 || before.some(({ low }) => low === 'a' || low === 'an'))
  );
}

const BODIES = wordSet('group band organization organisation charity nonprofit foundation club team company startup');

function isTitleCase(words: string): boolean {
  if (/[.?!]['’]?[”"]?$/.test(words) && /\p{Ll}\s/u.test(words) && words.length > 60) return false;
  const all = words.match(WORDS) ?? [];
  const first = all[0];
  if (first === undefined || !/^[\p{Lu}\p{N}]/u.test(first)) return false;
  return (
    all.every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word)) &&
    all.some((word) => /^\p{Lu}/u.test(word))
  );
}

/** Small words of four letters and more that titles leave small. */
const SMALL = new Set(['with', 'from', 'into', 'over', 'upon', 'that', 'than']);

function nearWork(sentence: Sentence, at: number): boolean {
  for (let i = Math.max(0, at - 3); i <= Math.min(sentence.length - 1, at + 2); i++) {
    if (i !== at && workNouns.has(sentence[i]!.low)) return true;
  }
  return false;
}
