/** Word documents are not read in a browser: that takes a process of its own. Whoever opens one is told so. */
import type { Language } from '../../core/language';
import type { WordReader } from '../wordReader';

export function startWordReader(_program: string, _language?: Language): Promise<WordReader> {
  return Promise.reject(
    new Error('cannot be read in a browser: open its folder in VS Code on a desktop, or on a remote machine'),
  );
}
