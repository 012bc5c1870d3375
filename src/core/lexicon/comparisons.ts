/** Words that set one thing against another, and phrases with "than" and "as" that do not. From grammars of English; lower case. */
import { wordSet } from './wordList';

export const comparatives = wordSet(`
  more less fewer higher lower bigger larger smaller greater worse better longer shorter taller older younger newer earlier later faster slower quicker
  richer poorer wealthier stronger weaker deadlier hotter colder warmer cooler wetter drier heavier lighter deeper wider broader narrower closer farther
  further busier safer cheaper costlier pricier harder tougher easier louder brighter darker steeper sharper harsher stricter rarer cleaner dirtier healthier
  happier smarter tighter thinner thicker softer milder sooner nearer rougher fiercer bloodier likelier hardier denser smoother finer fresher sicker
  leaner kinder nicer crueler wiser bolder braver calmer quieter simpler`);

/** Between the comparative and "than" nothing but these makes an approximation or an idiom: "more than 50", "other than", "no sooner than". */
export const idleBeforeThan = wordSet('rather other otherwise different sooner differently');

/** "as … as" phrases that compare nothing: "as well as", "as soon as". */
export const idleAs = wordSet('well soon long far early late recently such much-needed quickly possible old back');

/** One thing is held against another by these verbs. */
export const comparingVerbs = wordSet(`
  outpaced outpaces outpace outnumber outnumbers outnumbered outperformed outperforms outperform outweigh outweighs outweighed outspent outspends outspend outsold
  outraised outraises exceeds exceeded exceed exceeding surpassed surpasses surpass surpassing outstripped outstrips eclipsed eclipses overtook overtakes overtaken
  dwarfs dwarfed dwarf rivals rivaled rivalled outscored outlasted outlived outranks outranked trails trailed lags lagged outdid outdoes underperformed outgrew`);
