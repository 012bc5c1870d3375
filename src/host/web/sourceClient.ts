/** There are no sources in a browser: reading them takes Node.js, its threads and its disks. Whoever asks is told so. */
import * as l10n from '@vscode/l10n';
import type { SourceClient, SourceFiles, SourceListener } from '../../sources/asking';

/** Why there can be no sources at all. */
export function whyNoSources(): string {
  return l10n.t('Sources are not read in a browser. Open the folder in VS Code on a desktop, or on a remote machine.');
}

export function createSourceClient(_files: SourceFiles, listener: SourceListener): SourceClient {
  return {
    update() {
      listener.onFiles([]);
      listener.onRead({ stopped: false, left: 0, changed: false });
    },
    stop() {
      // Nothing is under way.
    },
    check: (draft) => listener.onFailed(draft, whyNoSources()),
    close() {
      // Nothing is kept.
    },
    find: () => Promise.reject(new Error(whyNoSources())),
    text: () => Promise.resolve(null),
    dispose() {
      // Nothing was started.
    },
  };
}
