/**
 * Check `email-shape`: e-mail addresses that no mail can reach because of how they are written: "news@example", "news@@example.org",
 * "news@example,org", "news @ example.org". Handles such as "@portvesper" are no addresses.
 */
import * as l10n from '@vscode/l10n';
import { endingSlips, hostEndings } from '../lexicon/addresses';
import type { Check } from './check';
import { nearby } from './nearby';
import { findSlips, type Slip } from './copy/shapes';

export const emailShape: Check = {
  id: 'email-shape',
  title: 'An e-mail address that cannot work',
  severity: 'error',
  about:
    'Finds e-mail addresses with a slip that lets no mail arrive: no ending such as “.org”, a comma for a dot, two “@” or two dots, a space inside.',
  rule:
    'An address is a name, one “@” and a host; the host is words joined by single dots, and neither part begins or ends with a dot ' +
    '(RFC 5321). Only shapes that are certain to be wrong are found. The fix is offered where only one thing can be meant.',
  leaves: [
    'Addresses that are well formed; nothing is looked up.',
    'Handles, “@portvesper” and “@desk@news.example”.',
    'Addresses disguised on purpose: “desk at example dot org”.',
    '“@” for “at” before a price, a place or a time.',
    'What stands in code, `ssh root@harbor`.',
  ],
  examples: {
    finds: [
      { draft: 'Write to desk@example by Friday.', words: ['desk@example'] },
      { draft: 'Write to desk@@example.org.', words: ['desk@@example.org'] },
      { draft: 'Entries go to desk@example,org before noon.', words: ['desk@example,org'] },
      { draft: 'E-mail ada.roe @ example.org for tickets.', words: ['ada.roe @ example.org'] },
      {
        draft: 'Contact ada..roe@example.org or ada.roe.@example.org.',
        words: ['ada..roe@example.org', 'ada.roe.@example.org'],
      },
      {
        draft: 'Send tips to tips@example.con and tips@example..org.',
        words: ['tips@example.con', 'tips@example..org'],
      },
      { draft: 'Mail desk@news@example.org.', words: ['desk@news@example.org'] },
      { draft: 'The address is www.desk@example.org.', words: ['www.desk@example.org'] },
    ],
    leavesAlone: [
      'Write to desk@example.org or ada.roe+tips@news.example.co.uk.',
      'Follow @portvesper and @desk@news.example for more.',
      'Follow the council @portvesper.example.org for more.',
      'The band posted: “Like never before.@portvesper plays tonight.”',
      'Write to desk at example dot org.',
      'Five loaves @ $4 each, doors open @ 8.',
      'The command is `ssh root@harbor`.',
      'Questions? desk@example.org, or call.',
      'She wrote from ada_roe@mail.example.museum.',
    ],
  },
  find: nearby((stretch) => findSlips(stretch, /@/, SLIPS, /[a-z0-9.@-]{0,100}/iy)),
};

const LEFT = '(?<![\\w@.+/=:-])';
const NAME = '[a-z0-9_](?:[a-z0-9_%+-]|\\.(?!\\.)){0,63}';
const HOST = '[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}';
const ENDING = `(?:${hostEndings.join('|')})(?![\\w-])`;

const SLIPS: readonly Slip[] = [
  // www.desk@example.org
  slip(`${LEFT}(?:https?:\\/\\/)?www\\.(?=${NAME}@${HOST})`, ({ index, 0: whole }) => ({
    say: (address) => l10n.t('“{0}”: an e-mail address does not begin with “www.”.', address),
    fix: { start: index, end: index + whole.length, text: '' },
  })),
  // desk@@example.org
  slip(`${LEFT}${NAME}(@{2,3})(?=[a-z0-9])`, ({ index, 0: whole, 1: signs }) => ({
    say: (address) => l10n.t('“{0}”: an address has one “@”.', address),
    fix: { start: index + whole.length - signs!.length, end: index + whole.length, text: '@' },
  })),
  // desk@news@example.org
  slip(`${LEFT}${NAME}@${HOST}@(?=[a-z0-9])`, () => ({
    say: (address) => l10n.t('“{0}”: an address has one “@”.', address),
  })),
  // desk@example,org, desk@example .org, desk@example. org
  slip(`${LEFT}${NAME}@${HOST}(,|\\s\\.|\\.\\s|\\.\\.|,\\s)(?=${ENDING})`, ({ index, 0: whole, 1: joint }, text) =>
    /^\.?,?\s$/.test(joint!) && /^[A-Z]/.test(text.slice(index + whole.length))
      ? null
      : {
          say: (address) =>
            l10n.t('“{0}”: the words of an address are joined by single dots, without spaces.', address),
          fix: { start: index + whole.length - joint!.length, end: index + whole.length, text: '.' },
        },
  ),
  // ada..roe@example.org
  slip(`${LEFT}${NAME}(\\.\\.)(?=[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9])`, ({ index, 0: whole }) => ({
    say: (address) => l10n.t('“{0}”: there are two dots in a row.', address),
    fix: { start: index + whole.length - 2, end: index + whole.length, text: '.' },
  })),
  // ada.roe.@example.org, ada.roe@.example.org
  slip(`${LEFT}${NAME}(?:(?<=\\.)@|@\\.)(?=${HOST}\\.[a-z]{2})`, ({ index, 0: whole }) => {
    const dot = index + whole.lastIndexOf('.');
    return {
      say: (address) => l10n.t('“{0}”: no dot stands next to the “@”.', address),
      fix: { start: dot, end: dot + 1, text: '' },
    };
  }),
  // ada.roe@ example.org, ada.roe @example.org
  slip(`${LEFT}${NAME}(\\s?@\\s|\\s@)(?=${HOST}\\.${ENDING})`, ({ index, 0: whole, 1: sign }, text) =>
    !/^\s@/.test(sign!) || isMail(text, index, whole)
      ? {
          say: (address) => l10n.t('“{0}”: there are no spaces in an address.', address),
          fix: { start: index + whole.length - sign!.length, end: index + whole.length, text: '@' },
        }
      : null,
  ),
  // desk@example.con
  slip(
    `${LEFT}${NAME}@${HOST}\\.(${Object.keys(endingSlips).join('|')})(?![\\w-]|\\.[a-z0-9])`,
    ({ index, 0: whole, 1: ending }) => {
      const meant = endingSlips[ending!.toLowerCase()]!;
      return {
        say: (address) =>
          l10n.t('“{0}”: no address ends in “.{1}”; “.{2}” is probably meant.', address, ending!, meant),
        fix: { start: index + whole.length - ending!.length, end: index + whole.length, text: meant },
      };
    },
  ),
  // desk@example
  slip(`${LEFT}${NAME}(?<!\\.)@(?!localhost)[a-z][a-z0-9-]{1,62}(?![\\w@:/%-]|[.,;]?[\\w@-]|\\.{2,3}|…)`, () => ({
    say: (address) => l10n.t('“{0}”: the address has no ending such as “.org”.', address),
  })),
];

function slip(source: string, tell: (match: RegExpExecArray, text: string) => ReturnType<Slip['tell']>): Slip {
  return { at: new RegExp(source, 'gi'), tell: (match) => tell(match, match.input) };
}

/** "ada.roe @example.org" and "e-mail roe @example.org", but not "the council @example.org", where a handle stands. */
function isMail(text: string, at: number, words: string): boolean {
  return (
    /[._\d]/.test(words.split(/\s?@/)[0]!) ||
    /(?:mail|address)(?:ing|ed)?(?:\s(?:to|at|is|for|tips))*:?\s$/i.test(text.slice(Math.max(0, at - 30), at))
  );
}
