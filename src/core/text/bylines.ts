/** Lines that say who wrote the story: "By Jane Roe and JOHN ROE, Staff Writers", "Jane Roe, Staff Writer". */
import { organizationHeads } from '../lexicon/organizations';
import { paperNames } from '../lexicon/paperNames';

export function isByline(line: string): boolean {
  if (line.length > LONGEST) return false;
  const begins = /^by(?:line)?[:\s]\s*/i.exec(line)?.[0];
  if (begins === undefined) return isSigned(line);
  const names = line.slice(begins.length);
  if (!NAMES.test(names) || DETERMINERS.test(names) || AGAIN.test(names)) return false;
  return !/^the /i.test(names) || namesPaper(names);
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
/** "By Any Measure", "By A Landslide" */
const DETERMINERS = /^(?:a|all|any|every|his|her|their|my|our|its|this|that|no means)\b/i;
/** "By Land, By Sea" */
const AGAIN = /^\p{L}+,? (?:and |& )?by\b/iu;

/** "By the Numbers" tells nobody; "By The Orlen Post" and "By the city staff" do. */
function namesPaper(names: string): boolean {
  const words = names.toLowerCase().match(/[\p{L}&]+/gu) ?? [];
  return words.some((word) => organizationHeads.has(word) || paperNames.has(word));
}

/** One writer, or several with "and", then what they are. "Mayor bars cameras, scolds press" is a headline. */
function isSigned(line: string): boolean {
  const found = SIGNED.exec(line);
  if (!found) return false;
  const [, others, middle = '', many] = found;
  return (many === undefined || others !== undefined) && !middle.split(' ').some((word) => VERB.test(word));
}

const PERSON = "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|bin|al)){1,3}";
const SIGNED = new RegExp(
  `^${PERSON}( and ${PERSON})?(?:,| \\||,? for| —| -) ((?:\\p{L}[\\p{L}.’'-]* ){0,4})` +
    `(?:${anyCase('writer reporter correspondent editor contributor columnist bureau press reuters news')}|(${anyCase('writers reporters correspondents editors contributors')}))$`,
  'u',
);
/** "Lays Off Reporter": a word in -s that heads no section of a paper. */
const VERB =
  /^(?!(?:sports|news|arts|business|politics|times|features|investigations|metros|express|press|congress)$)\p{L}+[^s'’.]s$/iu;

/** "writer", "Writer", "WRITER" */
function anyCase(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');
}
