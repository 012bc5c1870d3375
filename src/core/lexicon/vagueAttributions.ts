/**
 * How copy cites nobody: groups of people without a name, passives, and reports that are not told which. From what the handbooks of AP, Reuters
 * and the BBC warn of and from the weasel words that encyclopedias list. "Officials said" is not here: who they are of is said on first reference.
 */

/** People of a sort; together with a verb of saying they are a source that nobody can call back. */
// prettier-ignore
export const vagueGroups = [
  'sources', 'insiders', 'experts', 'critics', 'observers', 'skeptics', 'sceptics', 'detractors', 'pundits', 'commentators', 'opponents', 'supporters',
  'proponents', 'advocates', 'scholars', 'historians', 'economists', 'scientists', 'researchers', 'doctors', 'analysts', 'watchers', 'naysayers', 'doubters',
] as const;

/** Before a group: they make it no less vague. */
// prettier-ignore
export const vagueCounters = ['some', 'many', 'most', 'several', 'other', 'a few', 'numerous', 'multiple', 'various', 'unnamed', 'anonymous', 'leading', 'independent', 'outside'] as const;

/** Stand for people by themselves: "some say", "many people believe". */
export const vaguePeople = [
  'some',
  'many',
  'others',
  'some people',
  'many people',
  'most people',
  'people',
  'a lot of people',
] as const;

/** What groups do. */
// prettier-ignore
export const vagueVerbs = [
  'say', 'said', 'believe', 'believed', 'argue', 'argued', 'claim', 'claimed', 'contend', 'contended', 'charge', 'charged', 'warn', 'warned', 'fear', 'agree',
  'agreed', 'suggest', 'suggested', 'think', 'suspect', 'suspected', 'note', 'noted', 'maintain', 'complain', 'complained', 'point out', 'predict', 'predicted', 'insist',
  'insisted', 'estimate', 'allege', 'alleged', 'assert', 'tell', 'told', 'worry', 'speculate', 'speculated', 'are saying', 'have said', 'have argued', 'have warned',
  'have suggested', 'have claimed', 'have long said', 'have long argued',
] as const;

/** What "some" and "many" do, where nothing but a claim can follow. */
export const peopleVerbs = [
  'say',
  'believe',
  'argue',
  'claim',
  'contend',
  'think',
  'suspect',
  'are saying',
  'have argued',
  'have suggested',
] as const;

/** What is reported by no one: "it is believed that", "is said to". */
// prettier-ignore
export const passiveReports = ['believed', 'thought', 'said', 'understood', 'rumored', 'rumoured', 'alleged', 'claimed', 'reported', 'assumed', 'speculated', 'suspected', 'suggested'] as const;

/** Works that are not told which. */
export const vagueWorks = ['studies', 'research', 'surveys', 'statistics', 'reports', 'evidence'] as const;
export const workVerbs = [
  'show',
  'shows',
  'suggest',
  'suggests',
  'indicate',
  'indicates',
  'say',
  'have shown',
  'has shown',
  'have found',
  'have suggested',
] as const;

/** After "according to". */
// prettier-ignore
export const vagueAuthorities = [
  'sources', 'a source', 'one source', 'insiders', 'experts', 'critics', 'observers', 'some', 'some experts', 'many', 'reports', 'some reports', 'media reports',
  'news reports', 'published reports', 'several reports', 'multiple reports', 'rumors', 'analysts', 'some analysts', 'studies', 'research', 'people', 'some people',
] as const;

/** A draft with one of these has told what its nameless sources are, or why they are nameless. */
// prettier-ignore
export const anonymousPhrases = [
  'sources familiar', 'source familiar', 'source close to', 'sources with ', 'source with ', 'sources in ', 'source in ', 'sources at ', 'source at ',
  'sources within', 'source within', 'sources inside', 'sources who', 'source who', 'sources briefed', 'two sources', 'three sources', 'four sources', 'five sources', 'Two sources',
  'Three sources', 'anonymity', 'not to be named', 'not to be identified', 'not be named', 'declined to be named', 'declined to be identified', 'spoke anonymously',
  'not authorized to', 'not authorised to', 'familiar with the',
] as const;
