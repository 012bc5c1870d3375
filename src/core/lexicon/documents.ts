/**
 * What laws, rulings and papers are called, by how they are cited. From the citation guides of legislatures and courts (Bluebook, OSCOLA, the
 * U.N.'s and the EU's numbering) and from how news names studies.
 */

/** End the name of a law or treaty: "the Harbor Act", "the Geneva Conventions", "the 14th Amendment". Case matters. */
// prettier-ignore
export const lawNouns = [
  'Act', 'Treaty', 'Accords', 'Agreement', 'Agreements', 'Amendment', 'Amendments', 'Protocol', 'Ordinance', 'Statute', 'Pact', 'Compact', 'Covenant',
  'Conventions', 'Memorandum', 'Communiqué', 'Penal Code', 'Criminal Code', 'Civil Code', 'Tax Code', 'Revenue Code', 'Election Code', 'Municipal Code', 'Building Code',
  'Vehicle Code', 'Labor Code', 'Labour Code', 'Education Code', 'Commercial Code',
] as const;

/** Come before a number that names a bill, an order or an act: "House Bill 1042", "Executive Order 13769". Case matters. */
// prettier-ignore
export const numberedPapers = [
  'House Bill', 'Senate Bill', 'Assembly Bill', 'House Resolution', 'Senate Resolution', 'House Joint Resolution', 'Senate Joint Resolution',
  'House Concurrent Resolution', 'Senate Concurrent Resolution', 'Joint Resolution', 'Assembly Resolution', 'Council Resolution', 'Resolution', 'Security Council Resolution',
  'General Assembly Resolution', 'Public Law', 'Private Law', 'Executive Order', 'Presidential Proclamation', 'Proclamation', 'Directive', 'Regulation', 'Decree', 'Statutory Instrument', 'Proposition',
  'Prop.', 'Ballot Measure', 'Ballot Question', 'Measure', 'Initiative', 'Referendum', 'Issue', 'Ordinance', 'Form', 'Amendment', 'Docket', 'Presidential Memorandum', 'General Order', 'Local Law',
] as const;

/** Papers that somebody wrote and somebody can read again; lower case, singular. */
// prettier-ignore
export const paperNouns = [
  'report', 'study', 'survey', 'poll', 'audit', 'analysis', 'census', 'indictment', 'lawsuit', 'complaint', 'affidavit', 'memo', 'memorandum', 'filing', 'ruling', 'white paper', 'working paper',
  'paper', 'dossier', 'assessment', 'review', 'contract', 'treaty', 'executive order', 'petition', 'decree', 'inventory', 'audit report', 'annual report', 'police report', 'autopsy report', 'press release',
  'news release', 'court filing', 'court papers', 'search warrant', 'warrant', 'opinion', 'injunction', 'plea agreement', 'settlement', 'budget', 'op-ed', 'article', 'editorial', 'transcript',
] as const;

/** Of those, the ones that need nothing but an owner or a year to be looked up: "the commission's 2024 report". */
// prettier-ignore
export const citedPapers = [
  'report', 'study', 'survey', 'audit', 'analysis', 'census', 'indictment', 'lawsuit', 'affidavit', 'memo', 'memorandum', 'ruling', 'white paper', 'working paper', 'dossier', 'annual report',
  'police report', 'autopsy report', 'court filing', 'executive order', 'press release', 'news release', 'op-ed',
] as const;

/** Tie a paper to whoever made it, or to where it stands. */
// prettier-ignore
export const paperLinks = [
  'by', 'from', 'published in', 'published by', 'published on', 'released by', 'issued by', 'conducted by', 'commissioned by', 'prepared by', 'produced by', 'written by', 'compiled by',
  'filed by', 'filed in', 'filed with', 'filed against', 'carried out by', 'funded by', 'ordered by', 'submitted to', 'signed by', 'put out by', 'handed down by', 'handed up by', 'obtained by', 'out of',
] as const;
