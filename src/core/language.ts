/**
 * The language of whoever reads what is said here. Texts for a person go through `l10n.t` of @vscode/l10n, their numbers and dates through `Intl` with `languageTag()`.
 * A program says once, at its start, which language that is (`speak`), and hands it on to the threads it starts (`spoken`). Where nobody says it, as on the command line and
 * in reports, it is English. A constant of a module is made before that: no text may be one.
 */
import * as l10n from '@vscode/l10n';

export interface Language {
  /** Of BCP 47: "de". */
  readonly tag: string;
  /** English text → what is said instead; a text that is missing is said in English. */
  readonly texts: l10n.l10nJsonFormat;
}

const ENGLISH: Language = { tag: 'en-US', texts: {} };
let current = ENGLISH;

export function speak(language: Language = ENGLISH): void {
  current = language;
  l10n.config({ contents: language.texts });
}

/** Plain data, for a thread or a page. */
export function spoken(): Language {
  return current;
}

/** For what is kept in files that others read, whatever their language is: English. `say` has said all when it returns. */
export function inEnglish<T>(say: () => T): T {
  const before = current;
  speak();
  try {
    return say();
  } finally {
    speak(before);
  }
}

export function languageTag(): string {
  return current.tag;
}
