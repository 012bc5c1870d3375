/** Check `name-spelling`. */
import * as l10n from '@vscode/l10n';
import { bySpan, overlaps } from '../span';
import type { CheckContext, Check, Found } from './check';
import type { Way } from './names/namePairs';
import { decideSlips } from './names/listedSpelling';
import { nameSlips, placeOf } from './names/nameSlips';
import { replacing } from './names/replacement';
import { inQuotes } from '../said';

export const nameSpelling: Check = {
  id: 'name-spelling',
  title: 'One name in two spellings',
  severity: 'warning',
  about:
    'A name that is spelled two ways is wrong once, and a reader who knows the person sees it first. The check holds every spelling of a person, an organization or a place in the story against the others, quotes included.',
  rule: 'Two surnames are one when they sound alike or differ in a slip of the hand (one letter, two in a long word, two neighbors swapped) and stand beside the same first name, or when one of them never has a first name. First names are one when they are said alike before the same surname. Names of several words are one when a single word differs by a slip, by an accent or by British and American spelling. Hyphens, apostrophes, accents and capitals inside a word count as spelling. What the story has less often is marked, or what comes later; a replacement is offered when the other spelling is used at least two times more. Where the newsroom’s names have one of the two, that one is right, however seldom the story has it.',
  leaves: [
    'Two people with first names of their own: Ada Clark and Bo Clarke.',
    'Relatives and nicknames: Petrov and Petrova, Bob and Robert.',
    'Families and peoples: the Roes, Kelland and Kellandian.',
    'Headlines and captions, which the check “headline-name” holds against the story, and bylines.',
    'Names in capitals throughout, full stops of abbreviations, and the shape of quotation marks.',
    'Two spellings that are both among the newsroom’s names.',
    'Two names of one sentence, which are probably two people.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The council elected Ada Lindqvist on Monday. Lindqvist thanked the voters, and Lindqvist promised lower fares.\n\nLater, Lindquist said she would resign from the port board.',
        words: ['Lindquist'],
      },
      {
        draft:
          'Katherine Roe opened the clinic in May. It serves 400 families.\n\nCatherine Roe said the money would last until June.',
        words: ['Catherine'],
      },
      {
        draft:
          'Police chief Dolan MacDonald spoke first. MacDonald blamed the fog.\n\nBy noon Macdonald had left the harbor.',
        words: ['Macdonald'],
      },
      {
        draft:
          '“We lost money,” Jens Müller said. Müller runs the ferry line.\n\nThe line has 12 boats, and Muller wants two more.',
        words: ['Muller'],
      },
      {
        draft:
          'The vote of the Ellery Harbor Commission was close. The Ellery Harbor Commission has nine members.\n\nThe Ellery Harbour Commission will vote again next week.',
        words: ['Harbour'],
      },
      {
        draft:
          'The crew thanked Omar al-Hadi for his help. In a letter Omar al-Hadi asked for time.\n\nThe panel and Omar Al Hadi will meet again in May.',
        words: ['Omar Al Hadi'],
      },
      {
        draft:
          'Shares of Quilon Maritime fell. Analysts at Quillon Maritime expect a loss, and Quillon Maritime agreed.',
        words: ['Quilon'],
      },
      {
        draft:
          'Brannigan’s Bakery will close on Friday. Joe Brannigan blamed the price of flour.\n\nA rider bought a loaf from Branigan’s Bakery each week.',
        words: ['Branigan'],
      },
      {
        draft:
          'VESPER — Verdant Analytics will cut 140 jobs. It sells forecasts.\n\nShares of Verdent Analytics fell 6 percent.',
        words: ['Verdent'],
      },
      {
        draft:
          'Katharine Roe opened the clinic in May. It serves 400 families.\n\nKatherine Roe said the money would last.',
        words: ['Katherine'],
      },
    ],
    leavesAlone: [
      'Ada Clark runs the shop. Clark opened it in May.\n\nA rival, Bo Clarke, said the street was too small for two.',
      'The road from Newton to Newtown is closed. Buses to Newton run late.\n\nA bridge near Newtown fell.',
      'Marlow’s Bakery will close. The owner of Harlow’s Bakery, next door, will buy it.',
      'Ivan Petrov and Anna Petrova opened the shop. Petrov sells nets, and Petrova mends them.',
      'Ada Roe sold the house. The Roes moved to Kelland, and Roe’s brother stayed.',
      'Robert Quill owns the boat. Everybody calls him Bob Quill, and Quill does not mind.',
      'The talks in Kelland ended on Friday. A Kellandian envoy said that Kelland was pleased.',
      'ADA LINDQVIST said no. Lindqvist is the mayor of Vesper.',
      'Jon Roe and John Roe are cousins. Jon Roe fishes, and John Roe farms.',
      'The Ministry of Fisheries and the Minister of Fisheries disagree. The Ministry of Fisheries has the last word.',
      'Photo: Ada Lindquist leaves the hall.\n\nAda Lindqvist left the hall at noon. Lindqvist gave no comment.',
    ],
  },
  find: findSpellings,
};

function findSpellings(context: CheckContext): Found[] {
  const found = new Map<number, Found>();
  for (const { written, meant, listed } of decideSlips(context, nameSlips(context))) {
    const right = meant.story[0];
    if (!right || written.story.length === 0) continue;
    const even = !listed && written.story.length === meant.story.length;
    const certain = listed || meant.story.length >= written.story.length + CERTAIN;
    // Told once where nothing says which of the two is right, and where it is no slip but a habit
    const once = even || written.story.length > SLIPS;
    for (const mention of once ? written.story.slice(0, 1) : written.story) {
      const place = placeOf(written, mention);
      if (found.has(place.start)) continue;
      found.set(place.start, {
        ...place,
        message: sayDiffers(written, meant, once && !even),
        related: [{ ...placeOf(meant, right), message: inQuotes(meant.text) }],
        fixes: certain ? replacing(context.draft.text, mention, place, meant) : [],
      });
    }
  }
  const all = [...found.values()].sort(bySpan);
  return all.filter((one, i) => i === 0 || !overlaps(all[i - 1]!, one));
}

/** `inAll`: told once for all places, which are several of both spellings. */
function sayDiffers({ text, story }: Way, meant: Way, inAll: boolean): string {
  const [here, there] = [story.length, meant.story.length];
  if (inAll && there > 1)
    return l10n.t(
      '“{0}” here and {1} times in all, but “{2}” {3} times elsewhere in the story.',
      text,
      here,
      meant.text,
      there,
    );
  return there === 1
    ? l10n.t('“{0}” here, but “{1}” elsewhere in the story.', text, meant.text)
    : l10n.t('“{0}” here, but “{1}” {2} times elsewhere in the story.', text, meant.text, there);
}

/** Uses of one spelling that are told each; more are told at the first. */
const SLIPS = 3;

/** How much more often one spelling is used before the other is offered as a mistake. */
const CERTAIN = 2;
