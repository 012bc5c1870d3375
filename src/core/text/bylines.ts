/** Lines that say who wrote the story: "By Jane Roe and JOHN ROE, Staff Writers", "Jane Roe, Staff Writer". */
import { organizationHeads } from '../lexicon/organizations';
import { paperNames } from '../lexicon/paperNames';

export function isByline(line: string): boolean {
  if (line.length > LONGEST) return false;
  const begins = /^by(?:line)?[:\s]\s*/i.exec(line)?.[0];
  if (begins === undefined) return isSigned(line);
  const names = line.slice(begins.length);
  if (!NAMES.test(names) || AGAIN.test(names)) return false;
  if (DETERMINERS.test(names)) return OWN.test(names);
  return !/^the /i.test(names) || namesPaper(names) || mayNamePaper(names);
}

/** "By The Sound": who wrote it, or what it is called. At the top of a draft nothing stands above it that somebody wrote. */
export function isBylineOrTitle(line: string): boolean {
  const names = /^by\s+(the .+)/i.exec(line)?.[1];
  return names !== undefined && !namesPaper(names);
}

/** In code units. */
const LONGEST = 140;

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** "Jane Roe, special to The Orlen Post", "Jane Roe • Orlen Post", "Jane Roe/Orlen Post (roe@post.example)" */
const NAMES = new RegExp(
  `^(?:the )?${NAME}(?:(?:[,;/&|]? (?:[|•·&/–—-] )?|[/|])(?:${NAME}|@\\w+|and|of|the|for|in|with|at|de|da|van|von|der|bin|al|la|el|le|[Ss]pecial to|staff|writers?|reporters?|correspondents?|editors?|contributors?))*` +
    '(?:,? [(<]?[\\w.+-]{1,64}@[\\w.-]{1,100}[)>]?)?\\.?$',
  'u',
);
/** "By Any Measure", "By A Landslide"; not "By A. Roe" */
const DETERMINERS = /^(?:a|all|any|every|his|her|their|my|our|its|this|that|no means)(?:\s|$)/i;
/** "By Our Foreign Staff" */
const OWN = /^our (?:\p{L}+ ){0,3}(?:staff|correspondents?|reporters?|writers?)\b/iu;
/** "By Land, By Sea" */
const AGAIN = /^\p{L}+,? (?:and |& )?by\b/iu;

/** "By the Numbers" tells nobody; "By The Orlen Post" and "By the city staff" do. */
function namesPaper(names: string): boolean {
  const words = names.toLowerCase().match(/[\p{L}&]+/gu) ?? [];
  return words.some((word) => organizationHeads.has(word) || paperNames.has(word));
}

/** "The Marshall Project", "The Editors"; but not what headlines are made of, "The Numbers". */
function mayNamePaper(names: string): boolean {
  const [, ...words] = names.split(' ');
  if (!/^The /.test(names) || words.length > MOST_WORDS || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
  return !MEANS.has(words[0]!.toLowerCase());
}

/** In words behind "The". */
const MOST_WORDS = 3;
/** What things are done or told by. */
const MEANS = new Set(
  `barrel board book books bootstraps box bucket bucketful busload clock cover day dozen end fire firelight fireside gallon grace hair hand handful hour hundreds
   hundred inch lake letter light litre mile millions minute month moonlight most mountain name night numbers ocean odds party people pint plan planeload pool pound
   power rails rest river riverside road roadside rule rules scruff sea seaside seashore seat shore side skin stars statistics stats sword tail throat thousand thousands
   tide time ton tracks truckload void wall water waterfront waterside wave way wayside week wind window yard year`.split(
    /\s+/,
  ),
);

/** One writer, or several with "and", then what they are. "Mayor bars cameras, scolds press" is a headline. */
function isSigned(line: string): boolean {
  const found = SIGNED.exec(line);
  if (!found) return false;
  const [, person, others, middle = '', many] = found;
  if (many !== undefined && others === undefined) return false;
  return !(hasVerb(person!.split(' ').slice(1)) && hasVerb(middle.split(' ')));
}

const PERSON = "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|bin|al)){1,3}";
const SIGNED = new RegExp(
  `^(${PERSON})( and ${PERSON})?(?:,| \\||,? for| —| -) ((?:\\p{L}[\\p{L}.’'-]* ){0,4})` +
    `(?:${anyCase('writer reporter correspondent editor contributor columnist bureau press reuters news')}|(${anyCase('writers reporters correspondents editors contributors')}))$`,
  'u',
);
/** "Council Sacks Aide" and "Hires Editor": words in -s on both sides, so that "Ann Jones, Courts Reporter" signs. */
function hasVerb(words: readonly string[]): boolean {
  return words.some((word) => /^\p{L}+[^s'’.]s$/iu.test(word) && !SECTIONS.has(word.toLowerCase()));
}

/** Words in -s by which a paper calls its parts and desks. */
const SECTIONS = new Set(
  `affairs airlines archives arts awards books brussels business campus careers cars cities communities congress courts crimes elections energies events
   express features finances foods games graphics homes houses ideas investigations islands issues letters lives markets metals metros movies nations news
   obituaries operations opinions photos politics press projects relations religions restaurants rights schools sciences series services sports standards
   states systems technologies times trends utilities veterans visuals wales`.split(/\s+/),
);

/** "writer", "Writer", "WRITER" */
function anyCase(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');
}
