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
