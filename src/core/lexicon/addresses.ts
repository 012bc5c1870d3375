/**
 * Endings of addresses and what a hurried hand makes of them. The endings are those common in news, from the root zone database of IANA; a
 * slip is listed only when it is no ending itself (".co", ".cm" and ".om" exist, so they are not here).
 */

/** Endings that tell that the word before them is a host, even with a comma or a space where the dot should be. */
// prettier-ignore
export const hostEndings = [
  'com', 'org', 'net', 'gov', 'edu', 'mil', 'int', 'info', 'biz', 'news', 'eu', 'uk', 'co\\.uk', 'org\\.uk', 'gov\\.uk', 'ac\\.uk', 'ie', 'ca', 'us',
  'de', 'fr', 'nl', 'ch', 'com\\.au', 'org\\.au', 'gov\\.au', 'co\\.nz', 'co\\.za', 'co\\.in', 'tv', 'io',
] as const;

/** Slip → ending. */
export const endingSlips: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  coom: 'com',
  cpm: 'com',
  vom: 'com',
  xom: 'com',
  ogr: 'org',
  rog: 'org',
  orgg: 'org',
  orh: 'org',
  ney: 'net',
  nett: 'net',
  gvo: 'gov',
  goc: 'gov',
  edi: 'edu',
  eud: 'edu',
};
