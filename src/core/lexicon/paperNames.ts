/** Words that name a newspaper, where none of `organizationHeads` does ("The Orlen Bugle"). Lower case. From lists of titles in print. */
import { wordSet } from './wordList';

export const paperNames = wordSet(`
  advertiser advocate argus banner beacon bugle bulletin chronicle courier democrat dispatch enquirer examiner globe guardian
  independent inquirer intelligencer ledger mercury messenger observer republican sentinel standard star sun transcript`);
