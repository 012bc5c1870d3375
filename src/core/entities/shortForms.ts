/**
 * What an organization may be called for short, read off its name: "Higher Harbor Commission" and "the Commission" for the "U.S.-Iraq Higher
 * Harbor Commission", "Supreme Court" for the "Vesper Supreme Court of Cassation", "Quill" for "Quill Holdings", "Fisheries Ministry" for the "Ministry
 * of Fisheries". Forms only: whether a short form is meant so depends on what else the draft names.
 */
import { isDemonym, peoples } from '../lexicon/demonyms';
import { isPlaceName } from '../lexicon/places';
import { isGeneric } from './commonNames';
import { isGivenName } from './grammar';

/** Folded names, each once, without the name itself. Short when it stands alone: the last words, the first, what the "of" leads to. */
export function shortForms(folded: string): ReadonlySet<string> {
  const words = folded.split(' ').slice(0, LONGEST);
  const found = new Set<string>();
  const joint = words.findIndex((word, i) => i > 0 && JOINTS.has(word));
  const head = joint < 0 ? words : words.slice(0, joint);
  // "Harbor Commission" of "Higher Harbor Commission", "Supreme Court" of "Vesper Supreme Court of Cassation"
  for (const of of joint < 0 ? [words] : [words, head])
    for (let from = 1; from < of.length; from++) if (!tellsApart(of, from)) addTail(found, of.slice(from));
  if (joint > 0) {
    addTail(found, head);
    // "Kirkwater" of "Church of Kirkwater", but not of "Friends of Kirkwater"
    if (KINDS.has(words[joint - 1]!)) addNamed(found, words.slice(joint + 1));
  }
  // "Quill" of "Quill Holdings", "Freedom" of "Freedom Magazine", "Vesper Fans" of "Vesper Fans Kelland"
  for (let to = 1; to < head.length; to++) if (head.slice(to).every(isTradeOrPlace)) addNamed(found, head.slice(0, to));
  found.delete(folded);
  return found;
}

/** Equal for two ways to put the same words: "Ministry of Fisheries" and "Fisheries Ministry", with and without small words. */
export function plainForm(folded: string): string {
  const words = folded.split(' ');
  const plain = words.filter((word) => !SMALL.has(word));
  const joint = words.findIndex((word, i) => i > 0 && JOINTS.has(word));
  if (joint > 0 && TURNED.has(words[joint - 1]!)) {
    const before = words.slice(0, joint).filter((word) => !SMALL.has(word));
    return [...before.slice(0, -1), ...words.slice(joint + 1).filter((word) => !SMALL.has(word)), before.at(-1)!].join(
      ' ',
    );
  }
  return plain.join(' ');
}

/** In words: what comes after is left out of short forms anyway. */
const LONGEST = 12;
const JOINTS = new Set(['of', 'for', 'on']);
const SMALL = new Set(['of', 'for', 'on', 'and', 'the', 'in', 'de', 'du', 'la']);
/** Heads that the news puts first or last at will; "University of Vesper" and "Vesper University" are two. */
const TURNED = new Set(
  'ministry department office bureau agency council committee commission board parliament embassy directorate court authority'.split(
    ' ',
  ),
);

/**
 * "North Ellery School Board" is not the "Ellery School Board", nor "George Washington University" the "Washington University". Before what is no
 * place the same words tell nothing apart: people say "Poverty Law Center" for the "Southern Poverty Law Center".
 */
function tellsApart(words: readonly string[], from: number): boolean {
  const [cut, first] = [words[from - 1]!, words[from]!];
  if (from === words.length - 1) return false;
  // People say "Roe University" for the "Ada Roe University" and "Roe Foundation" for the "Ada Roe Foundation"
  if (from === 1 && SEATS.has(words.at(-1)!) && isGivenName(cut)) return isPlaceName(first);
  // "Election Commission" of "Central Election Commission"
  if (!APART.has(cut) || isGeneric(first)) return false;
  return beginsWithPlace(words, from) || LOCAL.has(words.at(-1)!);
}

function beginsWithPlace(words: readonly string[], from: number): boolean {
  const [cut, first, second = ''] = words.slice(from - 1);
  const names = [first!, `${first} ${second}`, `${cut} ${first}`];
  return names.some((name) => isPlaceName(name)) || peoples.has(first!);
}

/** A tail that names a kind, alone ("Commission"), or says more than its kind. */
function addTail(found: Set<string>, words: readonly string[]): void {
  const [first] = words;
  if (first === undefined || SMALL.has(first)) return;
  const text = words.join(' ');
  if (words.length > 1 ? !isPlaceName(text) : KINDS.has(first)) found.add(text);
}

/** A name in its own right, never a place, a people or a word of kind: "Bank of Kenya" is not "Kenya". */
function addNamed(found: Set<string>, words: readonly string[]): void {
  const text = words.join(' ');
  if (text.length < 3 || isPlaceName(text) || isDemonym(text) || isGeneric(text) || COMPASS.has(text)) return;
  if (isPlaceName(words[0]!) || isDemonym(words[0]!)) return;
  found.add(text);
}

const COMPASS = new Set(
  'north south east west northern southern eastern western central new old united first'.split(' '),
);

const SEATS = new Set(['university', 'college']);
/** What two bodies are told apart by that are called the same behind it. */
const APART = new Set([...COMPASS, 'grand'].filter((word) => word !== 'united'));
/** Last words of what a town has: the name before them is most likely one of a place, whether or not we know it. */
const LOCAL = new Set([...SEATS, 'school', 'board', 'council', 'district', 'hospital']);

function isTradeOrPlace(word: string): boolean {
  return word === 'and' || TRADES.has(word) || isPlaceName(word);
}

/** Kinds of bodies that stand for one alone: "the Commission", but no "Energy" for "Quill Energy". */
const KINDS = new Set(
  `academy administration agency alliance army assembly association authority bank board bureau cabinet caucus center chamber church clinic club
   coalition college command commission committee company confederation congregation congress consortium constabulary cooperative corporation corps
   council court department directorate embassy exchange faculty federation foundation fund group guard guild hospital house inspectorate institute
   institution laboratory league legislature library ministry mission mosque museum navy network observatory office organization parliament party
   school secretariat senate service society station synod tribunal trust union university`.split(/\s+/),
);

/** What companies, papers and clubs add to their names; "Vesper Police" or "Vesper Council" are not "Vesper". */
const TRADES = new Set(
  `magazine newspaper news times daily weekly foods motors technologies technology solutions pharma pharmaceuticals logistics shipping lines railway
   railways rail oil petroleum gas energy mining metals steel industries media entertainment pictures films games software labs capital ventures
   partners associates brewery farms dairies trust hotel hotels airways airlines aviation aerospace international group holding holdings enterprises
   stores brothers studios systems networks communications securities insurance financial publishing records football f.c. fc rovers athletic sons`.split(
    /\s+/,
  ),
);
