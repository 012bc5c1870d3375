/** The language that the editor shows, for all that does not know the editor. Undefined where Copydesk has no translation: it is English then. */
import { env, l10n } from 'vscode';
import type { Language } from '../core/language';

export function displayLanguage(): Language | undefined {
  return l10n.bundle && { tag: env.language, texts: l10n.bundle };
}
