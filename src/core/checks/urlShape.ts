/**
 * Check `url-shape`: web addresses that lead nowhere because of how they are written: "http:/example.org", "www.example,org",
 * "www. example.org", "https://https://example.org", "www.example". Whether a well-formed address works is not asked.
 */
import * as l10n from '@vscode/l10n';
import { endingSlips, hostEndings } from '../lexicon/addresses';
import type { Check } from './check';
import { nearby } from './nearby';
import { findSlips, type Slip } from './copy/shapes';

export const urlShape: Check = {
  id: 'url-shape',
  title: 'A web address that cannot work',
  severity: 'error',
  about:
    'Finds web addresses with a slip that makes them lead nowhere: a stroke or a colon missing, a comma for a dot, a space inside, the ' +
    'beginning written twice, the ending missing. Readers copy addresses as they are printed.',
  rule:
    'An address begins with “http://” or “https://” (RFC 3986), or with “www.”; its host is words joined by single dots and ends in a ' +
    'domain such as “.org” (RFC 1035). Only shapes that are certain to be wrong are found. The fix is offered where only one thing can be meant.',
  leaves: [
    'Addresses that are well formed; nothing is looked up.',
    'Addresses cut short with “…”, as in quoted posts.',
    'Addresses of a machine itself, such as “http://localhost”.',
    'Code, and “HTTP/2” and the like.',
    'Archive addresses, which hold another address in their path.',
  ],
  examples: {
    finds: [
      { draft: 'The form is at http:/example.org/form until Friday.', words: ['http:/example.org/form'] },
      { draft: 'See htp://example.org for the list.', words: ['htp://example.org'] },
      { draft: 'Register at www.example,org by noon.', words: ['www.example,org'] },
      { draft: 'Register at www. example.org, the city said.', words: ['www. example.org'] },
      {
        draft: 'The report (https://https://example.org/report) is public.',
        words: ['https://https://example.org/report'],
      },
      { draft: 'Details: www.portvesper.', words: ['www.portvesper'] },
      {
        draft: 'Maps are on http//:example.org and on ww.example.org.',
        words: ['http//:example.org', 'ww.example.org'],
      },
      { draft: 'Tickets are at https://example.con/tickets.', words: ['https://example.con/tickets'] },
      { draft: 'The minutes are at https:\\\\example.org\\minutes.', words: ['https:\\\\example.org\\minutes'] },
    ],
    leavesAlone: [
      'The form is at http://example.org/form.',
      'See www.example.org, www.example.co.uk/path/ or example.org.',
      'See https://web.archive.org/web/2020/http://example.org/.',
      'The server speaks HTTP/2 and runs at http://localhost:8080/.',
      'She posted: https://t.co/abc… and www.exam…',
      'Fees rose at www.example.org, and net income fell.',
      'Type `http:/example.org` to see the error.',
      'The pros and cons are at https://pro.con.example.org/.',
      '[The list](https://example.org/list) and <https://example.org>.',
    ],
  },
  find: nearby((stretch) => findSlips(stretch, /www|tp|:\s?[/\\]{2}|ww\./i, SLIPS, /[^\s<>"“”()[\]{}|]{0,200}/y)),
};

const ENDING = `(?:${hostEndings.join('|')})(?![\\w-])`;
const HOST = '[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}';
const LEFT = '(?<![\\w@./:\\\\-])';

const SLIPS: readonly Slip[] = [
  // https://https://example.org, http://http:example.org
  slip(/(?<![\w@])(https?:\/\/)(?=https?:\/{0,2}[a-z0-9])/gi, ({ index, 1: first }) => ({
    say: (address) => l10n.t('“{0}”: it begins twice.', address),
    fix: { start: index, end: index + first!.length, text: '' },
  })),
  // http:/example.org, http//:example.org, htp://example.org, https;//example.org, http:\\example.org, http: //example.org, https:// example.org
  slip(
    new RegExp(
      `${LEFT}(h{1,2}t{1,3}p{1,2}s{0,2}|ttps?|h?thps?|htts|hptt?ps?|thtps?)(\\s?[:;.,]{1,2}\\s?[/\\\\]{1,4}:?\\s?|\\s?[/\\\\]{2,3}[:;]?\\s?)(?=${HOST}[.,])`,
      'gi',
    ),
    ({ index, 1: scheme, 2: joint }) => {
      const begins = `${/s/i.test(scheme!) ? 'https' : 'http'}://`;
      if (/^https?$/i.test(scheme!) && joint === '://') return null;
      return {
        say: (address) => l10n.t('“{0}”: a web address begins with “{1}”.', address, begins),
        fix: { start: index, end: index + scheme!.length + joint!.length, text: begins },
      };
    },
  ),
  // ww.example.org, wwww.example.org, https://ww.example.org
  slip(
    new RegExp(`(?:${LEFT}|(?<=:\\/\\/))(ww|w{4,6})\\.(?=${HOST}\\.[a-z]{2,10})`, 'gi'),
    ({ index, 1: letters }) => ({
      say: (address) => l10n.t('“{0}”: “www” has three letters.', address),
      fix: { start: index, end: index + letters!.length, text: 'www' },
    }),
  ),
  // www,example.org, www. example.org, www example.org, www..example.org
  slip(
    new RegExp(`(?:${LEFT}|(?<=:\\/\\/))www(,|\\.\\.|\\s?[.,]\\s|\\s\\.?)(?=${HOST}\\.${ENDING})`, 'gi'),
    ({ index, 1: joint }) => ({
      say: (address) => l10n.t('“{0}”: “www” is followed by a dot, and by no space.', address),
      fix: { start: index + 3, end: index + 3 + joint!.length, text: '.' },
    }),
  ),
  // www.example,org, https://example .org, www.example. org
  slip(
    new RegExp(`(?:${LEFT}www\\.|https?:\\/\\/)${HOST}(,|\\s\\.|\\.\\s|\\.\\.)(?=${ENDING})`, 'g'),
    ({ index, 0: whole, 1: joint }) => ({
      say: (address) => l10n.t('“{0}”: the words of an address are joined by single dots, without spaces.', address),
      fix: { start: index + whole.length - joint!.length, end: index + whole.length, text: '.' },
    }),
  ),
  // https://www.example..org/path
  slip(
    new RegExp(`(?:${LEFT}www\\.|https?:\\/\\/)${HOST}(\\.\\.)(?=[a-z0-9-]{1,63}\\.[a-z]{2,10})`, 'gi'),
    ({ index, 0: whole }) => ({
      say: (address) => l10n.t('“{0}”: there are two dots in a row.', address),
      fix: { start: index + whole.length - 2, end: index + whole.length, text: '.' },
    }),
  ),
  // https://example.con/path
  slip(
    new RegExp(
      `(?:${LEFT}www\\.|https?:\\/\\/)${HOST}\\.(${Object.keys(endingSlips).join('|')})(?![\\w-]|\\.[a-z0-9])`,
      'gi',
    ),
    ({ index, 0: whole, 1: ending }) => {
      const meant = endingSlips[ending!.toLowerCase()]!;
      return {
        say: (address) =>
          l10n.t('“{0}”: no address ends in “.{1}”; “.{2}” is probably meant.', address, ending!, meant),
        fix: { start: index + whole.length - ending!.length, end: index + whole.length, text: meant },
      };
    },
  ),
  // https://example.org\path
  slip(new RegExp(`(?:${LEFT}www\\.|https?:\\/\\/)${HOST}(\\\\)(?=\\w)`, 'gi'), ({ index, 0: whole }) => ({
    say: (address) => l10n.t('“{0}”: the parts of an address are divided by “/”.', address),
    fix: { start: index + whole.length - 1, end: index + whole.length, text: '/' },
  })),
  // www.example, https://example/path
  slip(
    new RegExp(
      `(?:${LEFT}www\\.|${LEFT}https?:\\/\\/(?:www\\.)?)(?!localhost)[a-z][a-z0-9-]{1,62}(?![\\w@:%-]|[.,;]{0,1}[\\w@-]|\\.{2,3}|…)`,
      'gi',
    ),
    () => ({ say: (address) => l10n.t('“{0}”: the address has no ending such as “.org”.', address) }),
  ),
];

function slip(at: RegExp, tell: Slip['tell']): Slip {
  return { at, tell };
}
