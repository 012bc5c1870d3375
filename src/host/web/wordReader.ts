/** Word documents are not read in a browser: that takes a process of its own. Whoever opens one is told so. */
import * as l10n from '@vscode/l10n';
import { speak, type Language } from '../../core/language';
import type { WordReader } from '../wordReader';

export function startWordReader(_program: string, language?: Language): Promise<WordReader> {
  // Said before anything else of Copydesk is there.
  speak(language);
  return Promise.reject(
    new Error(
      l10n.t({
        message: 'cannot be read in a browser: open its folder in VS Code on a desktop, or on a remote machine',
        comment: ['What is wrong with a Word document, after its name'],
      }),
    ),
  );
}
