/**
 * Words that tell whether a sentence is about what was or what will be. Irregular forms from the tables of English grammars, those left out that
 * are the present as well ("read", "set", "put"); the words of what is to come from the schedules that newspapers print.
 */
import { wordSet } from './wordList';

/** Past forms that do not end in -ed. */
export const pastForms = wordSet(`
  was were had did said told wrote went came took made left ran won lost held met kept began spoke gave got saw felt knew grew paid sent built bought
  led sat stood fell rose broke brought caught chose drew drove ate flew fought forgot found hid laid lay lent meant rode rang sang shook shot slept
  slid sold spent stole struck swore taught thought threw understood woke wore withdrew oversaw upheld overcame undertook shrank sank sprang
  swung wept knelt bled dealt crept bore tore wound bound clung drank dug fed fled hung heard swept sought became born died slain`);

/** What follows is still to come. */
export const comingWords = wordSet(`
  will would shall won't wouldn't i'll you'll he'll she'll it'll we'll they'll scheduled slated expected due planned plans planning upcoming tomorrow
  may might should could can must hopes intends`);

/** Between a helper and its verb: "will be closed", "has been closed", "is set to open". */
export const helpers = wordSet('be been being to not never also have has is are');

/** End in -ed and are no verbs. */
export const unpastWords = wordSet(
  'need indeed hundred united red speed seed feed exceed proceed succeed agreed-upon so-called',
);
