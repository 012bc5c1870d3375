/**
 * Endings of names on the web that are taken for an address without "https://" or a path. From the root zone's most registered ones, without
 * those that are words of English after a stop with its space lost ("left.In", "say.It", "is.Us").
 */
// prettier-ignore
export const domainEndings = [
  'com', 'org', 'net', 'gov', 'edu', 'mil', 'int', 'info', 'biz', 'news', 'example', 'co.uk', 'org.uk', 'gov.uk', 'ac.uk', 'com.au', 'org.au', 'gov.au',
  'co.nz', 'govt.nz', 'co.za', 'gov.za', 'co.in', 'gov.in', 'co.jp', 'go.jp', 'com.br', 'gov.br', 'ca', 'gc.ca', 'eu', 'de', 'fr', 'ie', 'nl', 'ch', 'es',
  'se', 'dk', 'fi', 'pl', 'ru', 'ua', 'io', 'tv', 'fm', 'app', 'dev', 'ly', 'gg', 'vote', 'health', 'scot', 'wales', 'london', 'nyc',
] as const;
