/** Words that stand in any sentence, whatever it is about: sharing them tells nothing. Folded, as `evidence/words.ts` folds. */
import { wordSet } from './wordList';

export const plainWords = wordSet(`
  a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per to up upon with within without about above across after
  again against ago all along already also although always am among another any anybody anyone anything are around away back be because become becomes became been before being below
  between both came can cannot come could did do does doing done down during each either else enough even ever every everybody everyone everything few get gets getting go goes going gone
  got had has have having he her here hers herself him himself his how however i is it its itself just keep kept let like made make makes making many may maybe me might mine more most much
  must my myself near nearly need neither never next no nobody none not nothing now one ones only other others our ours ourselves own perhaps put quite rather really same say says said
  saying see seem seems seen several shall she should since some somebody someone something still such take takes taken taking tell tells told their theirs them themselves there they
  thing things though through till together too took toward towards under until us use used very want was way we well went were what whatever when where whether which while who whom
  whose why will would you your yours yourself according added add adds asked ask called call calls including include includes spokesman spokeswoman spokesperson statement told
  mr mrs ms dr t s ve ll re d m don didn doesn isn wasn weren won wouldn couldn shouldn hasn haven hadn aren
  year years month months week weeks day days hour hours time times today yesterday tomorrow tonight morning afternoon evening night last first second new old
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  percent about nearly almost least around roughly approximately estimated total number amount million billion trillion thousand hundred dozen dollars dollar
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety third quarter half
  people person later earlier part end good big long little high great`);
