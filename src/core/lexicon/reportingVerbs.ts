/**
 * Verbs that report speech or thought, by how they are built into a sentence. Forms are written out, not stemmed, so that
 * "state" the noun stays out where only "stated" reports. Collected from the verbs of the PARC and PolNeAR guidelines
 * and from the reporting verbs that style books list; each list is lower case.
 */
import { wordSet } from './wordList';

/** Can stand beside a quotation ("…," she added; said Roe). */
export const quotingVerbs = wordSet(`
  said say says saying told tell tells telling added add adds adding asked ask asks asking wrote write writes writing
  noted note notes noting stated states stating explained explain explains explaining continued continues continuing
  replied replies replying responded responds responding answered answers answering argued argue argues arguing
  claimed claim claims claiming declared declare declares declaring announced announce announces announcing
  insisted insist insists insisting warned warn warns warning tweeted tweets tweeting posted retweeted
  concluded concludes concluding commented comments commenting remarked remarks remarking recalled recalls recalling
  admitted admits admitting acknowledged acknowledges acknowledging conceded concedes conceding
  joked jokes joking quipped quips quipping boasted boasts boasting complained complains complaining
  observed observes observing suggested suggests suggesting predicted predicts predicting
  promised promises promising vowed vows vowing pledged pledges pledging urged urges urging
  exclaimed exclaims shouted shouts shouting yelled yells yelling cried cries whispered whispers muttered
  mused muses lamented laments charged quoted quotes reads read countered counters retorted
  interjected began begins read thought wondered wonders emphasized emphasised stressed stresses stressing
  asserted asserts asserting contended contends contending maintained maintains maintaining reiterated reiterates reiterating
  repeated repeats repeating testified testifies testifying elaborated demanded demands demanding implored pleaded
  reported reports reporting revealed reveals revealing declared pointed points describes described describing
  called calls calling referred refers mocked mocks ranted chided chides thundered opined opines proclaimed proclaims
  agreed agrees agreeing confirmed confirms confirming offered ventured snapped joshed chanted chanting interrupted
  intoned griped sneered deadpanned blasted tells pronounced volunteered protested surmised theorized reasoned`);

/** Take a clause of reported words or thought ("… said that", "… believes the plan"). */
export const clauseVerbs = wordSet(`
  said say says saying told tell tells telling added adds adding asked asks wrote writes noted notes noting stated states stating
  explained explains explaining replied responded argued argue argues arguing claimed claim claims claiming
  declared declares announced announces insisted insist insists insisting warned warn warns warning tweeted concluded concludes
  commented remarked recalled admitted admits acknowledged acknowledges conceded concedes joked boasted complained complains
  observed suggested suggest suggests suggesting predicted predict predicts promised promise promises promising vowed vows pledged
  pledges urged asserted asserts contended contends maintained maintains reiterated repeated testified reported reports revealed reveals
  confirmed confirms agreed agrees believe believes believed believing think thinks thought thinking feel feels felt
  hope hopes hoped hoping fear fears feared expect expects expected doubt doubts know knows knew worry worries worried
  alleged alleges alleging estimated estimates showed shows found finds indicated indicates indicating signaled
  concluded denied denies denying emphasized emphasised stressed speculated wondered learned figured realized
  understand understands proclaimed proclaims contend maintain advised cautioned cautions hinted implied
  mentioned pointed proposed recommended projected disclosed discovered decided determined ruled assured convinced told
  countered lamented accused assert hopes wants wanted want`);

/** Verbs of the list above that more often take a plain object ("found a house"): a clause needs "that" or a subject of its own. */
export const thatVerbs = wordSet(`
  found finds showed shows know knows knew felt feel feels think thinks thought expect expects expected hear heard
  understand understands learned figured realized discovered decided determined ruled observed recalled mentioned pointed
  wants wanted want asked asks told tell tells added adds adding joked urged accused repeated
  wrote writes write`);

/** Words that can precede a verb form and turn it into part of a longer cue: "has said", "was quoted as saying". */
export const cueAuxiliaries = wordSet(`
  has have had is was are were be been being would will could can may might must should did does do also later then further
  never not n't never just repeatedly previously recently once often already still only even simply
  reportedly famously publicly later long specifically clearly subsequently initially earlier now always quickly
  explicitly almost flatly bluntly correctly wrongly falsely first again`);

/** Said of somebody by somebody else ("was told", "was charged with"): whoever stands before the passive of one does not speak. */
export const passiveVerbs = wordSet(`
  told asked warned urged advised informed notified reminded assured ordered instructed called described branded dubbed labeled labelled
  termed deemed hailed praised criticized criticised condemned denounced slammed blasted mocked ridiculed derided dismissed accused charged
  convicted indicted blamed credited cited known nicknamed named billed touted viewed seen regarded considered portrayed characterized
  characterised depicted listed rated ranked voted diagnosed cleared acquitted suspended fired fined sacked arrested jailed sentenced
  found attacked defended rejected questioned lambasted skewered lauded referred compared rebuked scolded chided thanked lampooned
  remembered reprimanded censured judged declared pronounced ruled reported alleged believed thought said estimated expected rumored
  rumoured understood shown`);

/** Those that take words as their object: "“You are out,” Ode was told". */
export const tellingVerbs = wordSet('told asked warned advised informed notified reminded assured ordered instructed');

/** Followed by "by", "as", "of" or "with" at once, these have lost their object to the noun before them ("Ode, described by Roe as “…”"). */
export const objectVerbs = wordSet(`
  described branded dubbed labeled labelled termed deemed hailed praised criticized criticised condemned denounced slammed blasted mocked
  ridiculed derided dismissed accused charged convicted indicted called blamed known nicknamed billed touted regarded portrayed characterized
  characterised depicted lambasted skewered lauded rebuked scolded chided remembered`);

/** Ways of saying something that report beside a quotation only ("…," Roe sighed; …, fumed Ode). */
export const mannerVerbs = wordSet(`
  screamed shrieked barked fumed sighed cooed squealed enthused raged sobbed gushed growled hissed bellowed roared howled wailed whined
  moaned groaned grumbled mumbled murmured muttered stammered stuttered spat snarled scoffed chuckled laughed giggled smiled beamed grinned
  chirped crowed croaked gasped panted pleaded begged marveled marvelled teased taunted prayed sang purred drawled blurted cheered tutted
  hollered squeaked whimpered snorted screeched chorused exulted simmered seethed huffed opined`);
