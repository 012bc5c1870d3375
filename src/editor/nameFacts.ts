/** Facts about a name in the words that rows and cards share: counts, pronouns, what is odd about a spelling, where else it stands. */
import { l10n } from 'vscode';
import type { Dossier, Use } from '../core/entities/dossiers';
import type { Spelling, SpellingSort } from '../core/entities/spellings';
import type { ReviewedClaim } from '../core/review/review';
import type { Elsewhere, Likely } from './elsewhere';
import { isProbable } from './people';

export function countMentions(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);
}

export function countSaid(quotes: number): string {
  return quotes === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', quotes);
}

/** "line 3"; `line` is counted from 0. */
export function lineWords(line: number): string {
  return l10n.t('line {0}', line + 1);
}

/** "2 quotes and 1 in reported speech" */
export function countQuotes(quotes: readonly ReviewedClaim[]): string {
  const reported = quotes.filter(({ claim }) => claim.kind === 'reported-speech').length;
  const direct = quotes.length - reported;
  if (reported === 0) return countSaid(direct);
  if (direct === 0) return l10n.t('{0} in reported speech', reported);
  return l10n.t('{0} and {1} in reported speech', countSaid(direct), reported);
}

/** "she, her", "probably he" */
export function usesLabel(use: Use): string {
  const forms = use.forms.slice(0, FORMS).join(', ');
  return isProbable(use) ? l10n.t('probably {0}', forms) : forms;
}

/** Forms of one pronoun that are told. */
const FORMS = 4;

/** Two numbers for one person's age: one of them is a slip, or of another year. */
export function agesDiffer({ ages }: Dossier): boolean {
  return new Set(ages.flatMap(({ text }) => /\d+/.exec(text)?.[0] ?? [])).size > 1;
}

/** People of whom a draft says "he" and "she": one of them is a slip, or somebody else is meant. */
export function pronounsDiffer({ pronouns }: Dossier): boolean {
  const told = pronouns.filter((use) => !isProbable(use)).map(({ forms }) => forms[0]!);
  return told.some((form) => HE.has(form)) && told.some((form) => SHE.has(form));
}

const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);

/** "probably Ada Roe" */
export function likelyWords({ sure, name }: Likely): string {
  return sure === 'probably' ? l10n.t('probably {0}', name) : l10n.t('perhaps {0}', name);
}

/** What to say of a form beside its count; '' for what needs no word. */
export function spellingNote({ sort }: Spelling): string {
  return NOTES[sort];
}

const NOTES: Readonly<Record<SpellingSort, string>> = {
  full: '',
  part: '',
  same: '',
  other: '',
  acronym: l10n.t('acronym'),
  variant: l10n.t('another spelling'),
};

/** "Mayor, 4 mentions"; with the name when it is another there. */
export function whereElse({ name, titles, mentions }: Elsewhere, here: string): string {
  const named = name === here ? '' : name;
  return [named, ...titles.slice(0, TITLES), countMentions(mentions)].filter(Boolean).join(', ');
}

/** Titles told of somebody in another draft. */
const TITLES = 2;
