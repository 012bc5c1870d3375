/**
 * Whether a name, and the story it stands in, are of English: what is abbreviated elsewhere is often abbreviated in the language of the place,
 * though the name beside it is translated. Rather no than yes.
 */
import { peoples } from '../../lexicon/demonyms';
import { organizationHeads } from '../../lexicon/organizations';
import { countries } from '../../lexicon/places';
import { wordSet } from '../../lexicon/wordList';
import type { CheckContext } from '../check';

/** Plain letters throughout, and a word that says in English what kind of body it is, or how its words belong together. */
export function isOfEnglishWords(name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  return (
    /^[a-z'’\s-]+$/i.test(name) &&
    words.some((word) => organizationHeads.has(word) || JOINING.has(word)) &&
    !words.some((word) => FOREIGN.has(word))
  );
}

const JOINING = wordSet('of for the and');
const FOREIGN = wordSet('de la le du des del di da dos das el y et der die das für und van');

const READ = new WeakMap<CheckContext, boolean>();

/** No country or people of another language is named, nor a language. */
export function isOfEnglishCountries(context: CheckContext): boolean {
  let answer = READ.get(context);
  if (answer === undefined) {
    answer = context.mentions.every(({ text }) => {
      const name = text
        .toLowerCase()
        .replace(/['’]s?$/, '')
        .replace(/^the /, '');
      return (!countries.has(name) && !peoples.has(name)) || ENGLISH.has(name.replaceAll(' ', '-'));
    });
    READ.set(context, answer);
  }
  return answer;
}

const ENGLISH = wordSet(`
  america american americans u.s. us usa u.s.a. united-states united-states-of-america britain great-britain british briton britons uk u.k.
  united-kingdom england english englishman scotland scottish scots scot wales ireland irish northern-ireland republic-of-ireland australia
  australian australians new-zealand canada canadian canadians aussie aussies kiwi kiwis asian-american african-american hispanic hispanics
  latino latinos black white californian californians texan texans floridian londoner londoners african european asian
`);
