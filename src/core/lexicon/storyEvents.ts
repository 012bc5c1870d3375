/**
 * Verbs of what happens on one day and is over, and the words that stand between such a verb and a date of something else: "approved an
 * election on Oct. 3", "voted to close it in 2030". Collected from the acts that news stories are about.
 */
import { wordSet } from './wordList';

/** "died on Sept. 12", "was elected in 2014". */
export const eventPasts = wordSet(`
  died killed arrested charged convicted sentenced acquitted jailed resigned quit elected reelected appointed sworn won lost met voted approved passed
  rejected signed vetoed struck crashed collapsed sank exploded erupted burned burst derailed fell rose began started opened closed ended happened occurred
  took married born arrived left returned visited fled announced said told reported released published launched found discovered seized raided attacked
  fired shot stabbed fought destroyed protested marched sued filed ruled adopted founded established built completed joined retired graduated moved bought
  sold acquired merged introduced became wrote testified pleaded apologized disappeared vanished drowned injured wounded hospitalized rescued evacuated
  landed sailed departed broke spoke went came hurt blew hit cut shut fined banned freed staged won blocked toured resumed reopened celebrated buried unveiled demolished abolished repealed enacted ratified suspended expelled ousted overthrown invaded captured`);

/** What is planned in the future by these: "will open on Sept. 3", "will be held in 2030". */
export const eventVerbs = wordSet(`
  meet vote open close begin start end hold host launch arrive visit return retire leave run release publish announce appear decide rule resume play
  perform travel speak hear consider marry stand testify reopen move debut compete expire unveil sign elect celebrate march strike held sworn released
  published opened closed launched elected buried unveiled completed sentenced decided announced inaugurated installed demolished auctioned sold`);

/** Between a verb and a date these say that the date is of something else. */
export const otherMatters = wordSet(`
  to for that will would should could may might must until till from before after since through starting beginning ending due set hearing planned
  scheduled election elections referendum meeting vote trial concert march rally strike festival talks summit game match parade visit launch opening
  release ballot session deadline sale auction conference debate event race primary runoff plan plans bid goal goals target targets budget date term
  which who whom whose when where while because about over of against if as than or but not`);
