/**
 * Phrases that tie an effect to its cause. From the connectives of the Penn Discourse Treebank's contingency group and the causal verbs of news,
 * without those that mostly mean something else ("since", "as", "produced"). Lower case.
 */
// prettier-ignore
export const causePhrases = [
  'because', 'due to', 'owing to', 'thanks to', 'as a result', 'as a consequence of', 'on account of', 'so that', 'consequently',
  'caused', 'causes', 'causing', 'caused by', 'led to', 'leads to', 'leading to', 'have led to', 'resulted in', 'results in', 'resulting in', 'result in', 'resulted from', 'results from', 'resulting from',
  'stemmed from', 'stems from', 'stemming from', 'blamed on', 'blamed for', 'blames', 'triggered', 'triggering', 'triggers', 'prompted', 'prompting', 'prompts', 'sparked', 'sparking', 'sparks',
  'spurred', 'spurring', 'fueled', 'fuelled', 'fueling', 'ignited', 'set off', 'touched off', 'gave rise to', 'brought about', 'forced', 'forcing', 'drove up', 'drove down', 'driven by',
  'attributed to', 'responsible for',
] as const;
