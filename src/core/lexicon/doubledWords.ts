/**
 * Words that are rightly written twice in a row, lower case. From the doublets of English dictionaries, and from the words that a sentence
 * of good English can put side by side ("the year she had had", "the room he came in in May").
 */
import { wordSet } from './wordList';

/** Two that meet are often both right: "had had", "all that that implies", "gave her her keys". */
export const meetingWords = wordSet(`had that who her do did so no there one now then`);

/** Right behind these words only: "what it is is a harbor", "the house they lived in in 2010", "the talks went on on Monday". */
export const meetsBehind: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['is', wordSet(`what problem question fact truth point thing all`)],
  [
    'in',
    wordSet(`came come comes coming went go goes going lived live lives living been engaged involved interested invested believed
    checked moved got stayed brought broke called was were step stepped weighed taken participated phoned put fell dropped sent sworn turned handed let locked voted phased ushered cashed logged signed`),
  ],
  [
    'on',
    wordSet(
      `went go goes going carried carry moved move worked lived played later turned hold put based kept signed logged switched dragged taken called`,
    ),
  ],
  ['up', wordSet(`went stood`)],
  ['over', wordSet(`all`)],
  ['you', wordSet(`before behind of to for with around above below thank like if`)],
  [
    'out',
    wordSet(
      `came come comes coming went go goes going get got gets dropped drop moved move fell ran pulled pull stayed backed speak spoke`,
    ),
  ],
  ['it', wordSet(`do does did see saw know knew like want get got`)],
]);

/** Take "in" or "on" behind their object: "turned himself in in May", "switched the lights on on Monday". */
export const particleVerbs = wordSet(`
  turn turns turned turning hand hands handed handing send sends sent sending call calls called calling bring brings brought bringing take takes
  took taken taking let lets letting put puts putting phone phoned mail mailed lock locked swear swore sworn rope roped wheel wheeled carry
  carried switch switches switched switching leave left keep kept try tried vote voted usher ushered invite invited fly flew flown drag dragged
  phase phased squeeze squeezed trade traded pass passed pull pulled haul hauled check checked help helped egg egged cheer cheered bus bused draw
  drew drawn get gets got have has had having`);

/** One word written in two parts ("mahi mahi", "pom pom"), sounds, and what is said twice for stress ("very very"). */
export const doublets = wordSet(`
  aye bye night blah ha hee ho ooh tut tsk hear knock hush hubba yada yadda rah cha can choo chop chow chi dum fifty goody hip hot lulu
  mahi ylang murmur pom poo pooh puff quack rat ta tat tick tuk tweet boo bora beri bling bon baa goo ga gaga muu dik tse wee woof win yo
  yum zig please oh yes no never very really much many long far too big way well more old poor dear right okay ok girl boy hey la na da
  sing agar bang beep bob chuck clang clap clip coo drip jaja mama papa nana nom ping pop pound ring rock rub shh sniff stop tap
  thump toot wah whoa yay go new little good sad cry peri tom dong couscous piri bye-bye gado nasi tiki hula wink nudge din aka`);

/** Small words of which a pair may be typed twice: "to the to the". */
export const pairedWords = wordSet(
  `a an the of to in on at for with and or but by from as is are was were be it that his her its their`,
);
