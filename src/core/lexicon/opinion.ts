/**
 * Words that turn a statement away from what can be looked up: views, wishes, duties, promises and talk to the listener. And, against
 * them, acts that leave a record: votes, laws, spending, killings. Lists by hand, kept where they helped ranking sentences of debates.
 */

/** "I think", "in my view": somebody's view, not the world's state. */
// prettier-ignore
export const viewPhrases = [
  'i think', 'we think', 'i believe', 'we believe', 'i feel', 'i hope', 'we hope', 'i guess', 'i suppose', 'i wish', 'i want', 'i would like', "i'd like", 'i like', 'i love',
  'in my view', 'in my opinion', 'in my judgment', 'it seems to me', "i'm sure", 'i am sure', "i'm proud", "i'm glad", 'i agree', 'i disagree', 'i respect', 'i understand', 'i mean',
  "i don't know", "i don't think", "i don't believe", 'let me', "let's", 'thank you', 'thanks', 'sorry', 'excuse me', 'good evening', 'my opponent', 'of course',
] as const;

/** "beautiful", "disgraceful": praise and blame. */
// prettier-ignore
export const judgments = [
  'beautiful', 'terrible', 'horrible', 'wonderful', 'amazing', 'awful', 'disgraceful', 'great', 'wrong', 'right', 'good', 'bad', 'important', 'fair', 'unfair', 'shameful',
  'brilliant', 'ridiculous', 'outrageous', 'fantastic', 'tremendous', 'proud', 'happy', 'sad', 'stupid', 'smart', 'tough', 'decent', 'honest',
] as const;

export const duties = [
  'should',
  'must',
  'ought to',
  'need to',
  'needs to',
  'have to',
  'has to',
  'got to',
  'ought',
  'shall',
  "shouldn't",
] as const;

// prettier-ignore
export const predictions = [
  'will', "won't", 'would', "wouldn't", 'going to', 'gonna', 'plan to', 'plans to', 'intend to', 'intends to', 'expected to', 'is set to', 'are set to', 'set to', "i'll", "we'll",
  "they'll", "he'll", "she'll", "it'll", "you'll", "i'd", "we'd", 'promise to', 'vow to', 'vowed to', 'hopes to', 'aims to', 'if',
] as const;

/** Acts that leave a record somebody can look up. */
// prettier-ignore
export const recordedActs = [
  'voted', 'vote', 'votes', 'passed', 'signed', 'vetoed', 'supported', 'opposed', 'proposed', 'introduced', 'sponsored', 'approved', 'rejected', 'repealed', 'enacted', 'banned', 'ruled',
  'sued', 'convicted', 'sentenced', 'arrested', 'charged', 'indicted', 'fined', 'fired', 'resigned', 'appointed', 'elected', 'nominated', 'killed', 'died', 'wounded', 'injured',
  'shot', 'invaded', 'attacked', 'bombed', 'deployed', 'withdrew', 'spent', 'spending', 'paid', 'cost', 'costs', 'earned', 'owed', 'borrowed', 'invested', 'donated', 'sold', 'bought',
  'founded', 'opened', 'closed', 'built', 'created', 'hired', 'laid', 'testified', 'endorsed', 'accused', 'pleaded', 'negotiated', 'called', 'said', 'told', 'wrote', 'ran', 'had',
  'happened', 'began', 'started', 'ended', 'won', 'led', 'gave', 'took', 'sent', 'became', 'put', 'went', 'came', 'was', 'were', 'did', 'got', 'made', 'brought', 'been', 'has', 'have',
] as const;
